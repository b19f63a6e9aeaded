// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"
#include "ui/accounts/AccountsServices.h"

#include <QObject>

#include <functional>

class QMenu;

namespace ui {

/// The ways to a new account but for an access key, which has a dialog of its own.
class NewAccounts final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NewAccounts)

public:
    /// What becomes of it.
    struct Outcome {
        std::function<void(const QUuid &account)> added;
        std::function<void(const QString &sentence)> failed;
    };

    /// Its dialogs belong to `window`, which owns it.
    NewAccounts(const AccountsServices &services, Outcome outcome, QWidget &window);

    void addTo(QMenu &menu, std::function<void()> withAccessKey);
    /// One of all the profiles there are.
    void chooseProfile();
    void addProfile(const QString &profile);

private:
    void addDemo();
    void add(const accounts::Account &account);

    AccountsServices m_services;
    Outcome m_outcome;
    QWidget &m_window;
};

} // namespace ui
