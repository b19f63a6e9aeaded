// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountStore.h"
#include "aws/World.h"

#include <QComboBox>
#include <QHash>
#include <QWidget>

namespace ui {

class WorldSign;

/// Where a person works: the account and the region, and the service if it is not AWS's own, at the left of the tool
/// bar.
class AccountChooser final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountChooser)

public:
    explicit AccountChooser(const accounts::AccountStore &accounts, QWidget *parent = nullptr);

    /// Shows these as chosen, without a signal.
    void setCurrent(const QUuid &account, const QString &region);
    /// Whose service is asked there, beside them.
    void setWorld(const aws::World &world);
    const QUuid &account() const { return m_current; }
    void focusRegions();
    /// Opens the list of regions.
    void openRegions();

Q_SIGNALS:
    void chosen(const QUuid &account, const QString &region);
    void manageRequested();

private:
    void listAccounts();
    void showCurrent();
    void listRegions();
    QString regionToOpen(const accounts::Account &account) const;
    void chooseAccount(int index);
    void chooseRegion(int index);

    const accounts::AccountStore &m_accounts;
    QComboBox *m_account;
    QComboBox *m_region;
    WorldSign *m_world;
    QUuid m_current;
    QString m_currentRegion;
    QHash<QUuid, QString> m_lastRegions; ///< by account, where it was open in this run
};

} // namespace ui
