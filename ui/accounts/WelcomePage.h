// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Environment.h"
#include "accounts/Keychain.h"

#include <QWidget>

#include <stop_token>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace ui {

/// The first start: which account to work with. Asks for the keychain after it has been painted, so that a slow one
/// doesn't keep the window back.
class WelcomePage final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WelcomePage)

public:
    /// Takes over `profiles`, what was found in AWS's shared files; without, nothing is said of them.
    WelcomePage(accounts::Keychain &keychain, const accounts::Environment &environment, QWidget *profiles = nullptr,
                QWidget *parent = nullptr);
    ~WelcomePage() override;

Q_SIGNALS:
    void useEnvironmentRequested();
    void useAccessKeyRequested();
    void tryDemoRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPushButton *makeButton(const QString &text);
    QWidget *makeEnvironment(const accounts::Environment &environment);
    QWidget *makeChoices();
    QWidget *makeKeychain();
    void askKeychain();
    void unlockKeychain();
    void showState(const accounts::KeychainResult<accounts::KeychainState> &state);
    void setKeychain(const QString &sentence, const QString &button);

    accounts::Keychain &m_keychain;
    std::stop_source m_stop;
    bool m_asked = false;
    bool m_locked = false;
    QLabel *m_sentence = nullptr;
    QPushButton *m_again = nullptr;
};

} // namespace ui
