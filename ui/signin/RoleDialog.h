// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/SsoSignIn.h"
#include "ui/widgets/Dialog.h"

#include <stop_token>

class QComboBox;
class QListWidget;
class QPushButton;

namespace ui {

class SentenceLabel;

/// Of the AWS accounts that a sign-in leads to, and the roles in them, one to work with. accepted() means chosen.
class RoleDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RoleDialog)

public:
    struct SignedOn {
        accounts::SsoTokenWanted wanted;
        accounts::SsoToken token;
    };

    /// Asks for the accounts at once; what is wanted now is chosen where it is among them. `scope` owns what is asked,
    /// and outlives the dialog.
    RoleDialog(SignedOn signedOn, async::TaskScope &scope, QWidget *parent = nullptr);
    ~RoleDialog() override;

    QString accountId() const;
    QString roleName() const;

private:
    void askForAccounts();
    void askForRoles();
    void find(const QString &typed);
    void fail(const accounts::ProviderError &error);
    void check();

    SignedOn m_signedOn;
    async::TaskScope &m_scope;
    std::stop_source m_stop;
    std::stop_source m_stopRoles; ///< of the account that was chosen before
    QListWidget *m_accounts;
    QComboBox *m_roles;
    SentenceLabel *m_state;
    QPushButton *m_use = nullptr;
};

} // namespace ui
