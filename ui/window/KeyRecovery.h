// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/SecretStore.h"
#include "ui/errors/ErrorText.h"
#include "ui/window/Session.h"

#include <QObject>

#include <stop_token>

namespace ui {

/// Does what helps where a session's key cannot be read: unlocks the keychain, asks it again, has the key typed.
class KeyRecovery final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyRecovery)

public:
    KeyRecovery(accounts::SecretStore &secrets, Session &session, QObject *parent = nullptr);
    ~KeyRecovery() override;

    /// Other remedies than those of a key are none of its business.
    void follow(Remedy remedy);

Q_SIGNALS:
    void enterKeyRequested();

private:
    void unlock();
    void askAgain();

    accounts::SecretStore &m_secrets;
    Session &m_session;
    std::stop_source m_stop;
};

} // namespace ui
