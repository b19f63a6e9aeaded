// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountStore.h"
#include "aws/World.h"
#include "patchbay/plant/Ids.h"

#include <QComboBox>
#include <QHash>
#include <QWidget>

namespace ui {

class WorldSign;

/// What a person works with: an account in a region, all of it, or several of both; and the service if it is not AWS's
/// own. At the left of the tool bar.
class AccountChooser final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AccountChooser)

public:
    explicit AccountChooser(const accounts::AccountStore &accounts, QWidget *parent = nullptr);

    /// Shows these as chosen, without a signal. One without a region: it is to be chosen.
    void setCurrent(const QList<patchbay::SourceId> &sources);
    /// Whose service is asked there, beside them.
    void setWorld(const aws::World &world);
    void setManyWorlds();
    void focusRegions();
    /// Opens the list of regions.
    void openRegions();

Q_SIGNALS:
    void chosen(const QList<patchbay::SourceId> &sources);
    void manageRequested();

private:
    void listAccounts();
    void showCurrent();
    void showRegions();
    void describe(QComboBox &box, const QString &what);
    QString regionToOpen(const accounts::Account &account) const;
    void chooseSome();
    QString namesOf(const QList<patchbay::SourceId> &sources) const;
    QList<patchbay::SourceId> all() const;
    QList<patchbay::SourceId> allOf(const accounts::Account &account) const;
    /// The account of all that is shown; null: none, or several.
    QUuid account() const;
    void chooseAccount(int index);
    void chooseRegion(int index);

    const accounts::AccountStore &m_accounts;
    QComboBox *m_account;
    QComboBox *m_region;
    WorldSign *m_world;
    QList<patchbay::SourceId> m_current;
    QHash<QUuid, QString> m_lastRegions; ///< by account, where it was open in this run
};

} // namespace ui
