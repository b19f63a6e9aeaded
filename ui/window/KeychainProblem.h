// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/SecretStore.h"
#include "ui/window/Session.h"

#include <QObject>

#include <stop_token>

namespace ui {

class MessageBar;

/// When a session's key cannot be read, says what is the matter with the keychain, in the place of the list's error,
/// and offers to unlock it, to try again or to type the key once more.
class KeychainProblem final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeychainProblem)

public:
    KeychainProblem(accounts::SecretStore &secrets, Session &session, MessageBar &bar, QObject *parent = nullptr);
    ~KeychainProblem() override;

Q_SIGNALS:
    void enterKeyRequested();

private:
    void update();
    void unlock();
    void askAgain();

    accounts::SecretStore &m_secrets;
    Session &m_session;
    MessageBar &m_bar;
    std::stop_source m_stop;
};

} // namespace ui
