// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"
#include "ui/accounts/AccountField.h"
#include "ui/accounts/AccountsServices.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLayout;
class QLineEdit;
class QPushButton;

namespace ui {

class AccountColorBox;
class EndpointBoxes;
class RateShareBox;
class RegionList;
class WorldSign;

/// One account to read and change. A change counts when its field is left, if it is allowed; why it is not is said
/// while it is typed. The account of the environment can only be read.
class AccountForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountForm)

public:
    explicit AccountForm(const AccountsServices &services, QWidget *parent = nullptr);

    /// Shows an account; what was typed and not allowed is dropped.
    void setAccount(const accounts::Account &account);
    const accounts::Account &account() const { return m_account; }

    /// Gives a field the focus, what it holds selected; that of an account that can only be read, too.
    void showField(AccountField field);

    /// Puts a region where one is typed, and the focus there.
    void typeRegion(const QString &region);

    /// Where the credentials are has changed.
    void updateCredentials();

Q_SIGNALS:
    /// A field was changed and may be kept.
    void edited(const accounts::Account &account);
    /// Another key, or another role in place of the one that was chosen here because the profile names none.
    void changeCredentialsRequested();

private:
    void makeRows();
    QWidget *regionsCaption();
    QLayout *nameAndColor();
    QLayout *credentialsRow();
    QLayout *rateRow();
    void setFields(const accounts::Account &account);
    QString usualEndpoint(const accounts::Account &account) const;
    void setWhatCanBeEdited(const accounts::Account &account);
    accounts::Account typed() const;
    void check();
    void commit();

    AccountsServices m_services;
    accounts::Account m_account;
    QLineEdit *m_name;
    QLabel *m_credentials;
    QPushButton *m_changeCredentials;
    AccountColorBox *m_color;
    RegionList *m_regions;
    QLineEdit *m_endpoint;
    EndpointBoxes *m_variants;
    WorldSign *m_world;
    QCheckBox *m_readOnly;
    QCheckBox *m_production;
    RateShareBox *m_rateShare;
    QLabel *m_reason = nullptr;
    QString m_problem;
};

} // namespace ui
