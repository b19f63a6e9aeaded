// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/KeyRecovery.h"

namespace ui {

KeyRecovery::KeyRecovery(accounts::SecretStore &secrets, Session &session, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_session(session)
{
}

KeyRecovery::~KeyRecovery()
{
    m_stop.request_stop();
}

void KeyRecovery::follow(Remedy remedy)
{
    if (remedy == Remedy::UnlockKeychain)
        unlock();
    else if (remedy == Remedy::AskKeychain)
        askAgain();
    else if (remedy == Remedy::EnterKey)
        Q_EMIT enterKeyRequested();
}

void KeyRecovery::unlock()
{
    QCoro::connect(m_secrets.keychain().unlock(m_stop.get_token()), this,
                   [this](const accounts::KeychainResult<void> &) { askAgain(); });
}

void KeyRecovery::askAgain()
{
    m_secrets.askAgain(m_session.identity().account);
    m_session.watch().refreshNow();
}

} // namespace ui
