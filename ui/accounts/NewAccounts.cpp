// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/NewAccounts.h"

#include "accounts/AccountStore.h"
#include "accounts/providers/ProfileAccounts.h"
#include "ui/accounts/ProfileDialog.h"
#include "ui/words/AccountWords.h"

#include <QMenu>

using namespace Qt::StringLiterals;

namespace ui {

NewAccounts::NewAccounts(const AccountsServices &services, Outcome outcome, QWidget &window)
    : QObject(&window)
    , m_services(services)
    , m_outcome(std::move(outcome))
    , m_window(window)
{
}

void NewAccounts::addTo(QMenu &menu, std::function<void()> withAccessKey)
{
    menu.addAction(tr("From a &profile…"), this, &NewAccounts::chooseProfile);
    menu.addAction(tr("With an access &key…"), this, std::move(withAccessKey));
    menu.addAction(tr("The &demo"), this, &NewAccounts::addDemo);
}

void NewAccounts::chooseProfile()
{
    auto *const dialog = new ProfileDialog(m_services.profiles.files(), &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { addProfile(dialog->profile()); });
    dialog->open();
}

void NewAccounts::addProfile(const QString &profile)
{
    add(m_services.profiles.accountOf(profile));
}

void NewAccounts::addDemo()
{
    add({{}, tr("Demo"), accounts::FromDemo{}, {u"eu-west-1"_s}});
}

void NewAccounts::add(const accounts::Account &account)
{
    accounts::Account named = account;
    named.name = m_services.store.uniqueName(account.name);
    if (const auto added = m_services.store.add(named))
        m_outcome.added(*added);
    else
        m_outcome.failed(notSavedSentence(named.name, added.error()));
}

} // namespace ui
