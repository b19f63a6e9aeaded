// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/SecretStore.h"
#include "patchbay/plant/Source.h"
#include "ui/messages/Remedies.h"

#include <QObject>

#include <stop_token>

namespace ui {

/// What helps when a source's key cannot be read: to unlock the keychain, to try again, to type the key once more.
class KeyRecovery final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyRecovery)

public:
    /// Both outlive it.
    KeyRecovery(accounts::SecretStore &secrets, patchbay::Source &source, QObject *parent = nullptr);
    ~KeyRecovery() override;

    Remedies remedies();

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
