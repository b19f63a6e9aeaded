// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/SecretStore.h"
#include "patchbay/plant/Source.h"
#include "ui/messages/MessageBar.h"

#include <QObject>

#include <stop_token>

namespace ui {

/// When a source's key cannot be read, says what is the matter with the keychain, in the place of the list's error,
/// and offers to unlock it, to try again or to type the key once more.
class KeychainProblem final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeychainProblem)

public:
    KeychainProblem(accounts::SecretStore &secrets, patchbay::Source &source, QObject *parent = nullptr);
    ~KeychainProblem() override;

    /// What to say in place of `error`; nothing when the keychain has nothing to do with it.
    std::optional<Message> messageFor(const QString &id, const aws::Error &error);

Q_SIGNALS:
    void enterKeyRequested();

private:
    void unlock();
    void askAgain();

    accounts::SecretStore &m_secrets;
    patchbay::Source &m_source;
    std::stop_source m_stop;
};

} // namespace ui
