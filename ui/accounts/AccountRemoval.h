// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Keychain.h"
#include "ui/accounts/AccountsServices.h"

#include <QObject>
#include <QUuid>

#include <stop_token>

class QWidget;

namespace ui {

class MessageBar;

/// Removes an account with its secret, once a person has said yes, and says in the bar what keeps it.
class AccountRemoval final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountRemoval)

public:
    /// In this dialog, which it belongs to; `messages` outlives this.
    AccountRemoval(const AccountsServices &services, MessageBar &messages, QWidget &dialog);
    ~AccountRemoval() override;

    void ask(const QUuid &account);

private:
    void remove(const QUuid &account);
    void unlockAndRemove(const QUuid &account);
    void showProblem(const QUuid &account, const accounts::KeychainError &error);

    AccountsServices m_services;
    MessageBar &m_messages;
    QWidget &m_dialog;
    std::stop_source m_stop;
};

} // namespace ui
