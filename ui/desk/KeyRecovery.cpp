// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/KeyRecovery.h"

#include <QCoroTask>

namespace ui {

KeyRecovery::KeyRecovery(accounts::SecretStore &secrets, patchbay::Source &source, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_source(source)
{
}

KeyRecovery::~KeyRecovery()
{
    m_stop.request_stop();
}

Remedies KeyRecovery::remedies()
{
    return Remedies(*this)
        .add({Remedy::UnlockKeychain}, [this] { unlock(); })
        .add({Remedy::AskKeychain}, [this] { askAgain(); })
        .add({Remedy::EnterKey}, [this] { Q_EMIT enterKeyRequested(); });
}

void KeyRecovery::unlock()
{
    QCoro::connect(m_secrets.keychain().unlock(m_stop.get_token()), this,
                   [this](const accounts::KeychainResult<void> &) { askAgain(); });
}

void KeyRecovery::askAgain()
{
    m_secrets.askAgain(m_source.id().account);
    m_source.watch().refreshNow();
}

} // namespace ui
