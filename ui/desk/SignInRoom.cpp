// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SignInRoom.h"

#include "accounts/AccountStore.h"
#include "accounts/providers/KnownCommands.h"
#include "accounts/providers/MfaCodes.h"
#include "accounts/providers/ProfileAccounts.h"
#include "async/Clock.h"
#include "text/Isolate.h"
#include "ui/accounts/AccountsDialog.h"
#include "ui/signin/MfaDialog.h"
#include "ui/signin/RoleDialog.h"
#include "ui/signin/SignOnDialog.h"
#include "ui/widgets/DialogTurn.h"
#include "ui/widgets/Question.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

Question::Text commandQuestion(const accounts::CommandChanged &changed)
{
    return {SignInRoom::tr("Helper program changed"),
            text::filled(SignInRoom::tr("May the profile %1 run another command?"), changed.profile),
            SignInRoom::tr("It is not the command that ran before. Now it would run:") + u"\n\n"_s
                + text::isolated(changed.command) + u"\n\n"_s
                + SignInRoom::tr("It runs with your rights. It has not run yet."),
            SignInRoom::tr("&Run it"), SignInRoom::tr("&Leave it")};
}

} // namespace

SignInRoom::SignInRoom(AccountsServices services, QWidget &window)
    : m_services(services)
    , m_window(window)
{
    connect(&services.codes, &accounts::MfaCodes::changed, this, &SignInRoom::askForCode);
}

/// None while it is not open.
AccountsDialog *SignInRoom::list() const
{
    auto *const list = m_window.findChild<AccountsDialog *>();
    return list && list->isVisible() ? list : nullptr;
}

/// Over the list of accounts, where a person has asked for it; else over the window, when no other dialog is.
QWidget *SignInRoom::place() const
{
    AccountsDialog *const open = list();
    return open ? static_cast<QWidget *>(open) : &m_window;
}

std::optional<accounts::SsoTokenWanted> SignInRoom::signOnOf(const QUuid &account) const
{
    const accounts::Account *const known = m_services.store.find(account);
    return known && known->fromProfile() ? m_services.profiles.signOnOf(account, *known->fromProfile()) : std::nullopt;
}

void SignInRoom::signIn(const QUuid &account)
{
    const auto problem = m_services.profiles.problemOf(account);
    if (const auto *changed = problem ? std::get_if<accounts::CommandChanged>(&*problem) : nullptr)
        return askForCommand(account, *changed);
    const bool isCode = problem && std::holds_alternative<accounts::MfaCodeNeeded>(*problem);
    const auto wanted = signOnOf(account);
    const bool isRoleOpen = wanted && !wanted->signOn.isForCredentials();
    if (isRoleOpen && goodTokenOf(wanted->signOn))
        return askForRole(account);
    if (!isCode && wanted)
        return askForBrowser(account, isRoleOpen);
    goOn(account);
}

void SignInRoom::changeRole(const QUuid &account)
{
    const auto wanted = signOnOf(account);
    if (wanted && goodTokenOf(wanted->signOn))
        askForRole(account);
    else
        askForBrowser(account, true);
}

std::optional<accounts::SsoToken> SignInRoom::goodTokenOf(const accounts::SingleSignOn &signOn) const
{
    auto token = m_services.profiles.tokenCache().read(signOn);
    return token && !token->hasEnded(async::Clock::utc()) ? token : std::nullopt;
}

void SignInRoom::goOn(const QUuid &account)
{
    m_services.profiles.noteSignedIn(account);
    if (AccountsDialog *const open = list(); open && open->current() == account)
        open->test();
}

void SignInRoom::askForBrowser(const QUuid &id, bool isRoleOpen)
{
    const accounts::Account *const account = m_services.store.find(id);
    const auto wanted = signOnOf(id);
    if (!account || !wanted)
        return;
    auto *const dialog = new SignOnDialog({account->name, *wanted, m_services.profiles.tokenCache()},
                                          m_services.secrets.scope(), place());
    connect(dialog, &QDialog::accepted, this, [this, id, isRoleOpen] { isRoleOpen ? askForRole(id) : goOn(id); });
    show(*dialog);
}

/// The profile names none. With what is chosen, the account is another one, and its sources are opened anew.
void SignInRoom::askForRole(const QUuid &id)
{
    const auto wanted = signOnOf(id);
    const auto token = wanted ? m_services.profiles.tokenCache().read(wanted->signOn) : std::nullopt;
    if (!token)
        return;
    auto *const dialog = new RoleDialog({*wanted, *token}, m_services.secrets.scope(), place());
    connect(dialog, &QDialog::accepted, this, [this, id, dialog] {
        const accounts::Account *const known = m_services.store.find(id);
        if (!known || !known->fromProfile())
            return;
        accounts::Account account = *known;
        account.origin = accounts::FromProfile{known->profile(), dialog->accountId(), dialog->roleName()};
        if (m_services.store.update(account))
            goOn(id);
    });
    show(*dialog);
}

void SignInRoom::askForCommand(const QUuid &id, const accounts::CommandChanged &changed)
{
    auto *const question = new Question(commandQuestion(changed), place());
    connect(question, &QDialog::accepted, this, [this, id, changed] {
        m_services.commands.keep(changed.profile, changed.command);
        goOn(id);
    });
    show(*question);
}

void SignInRoom::askForCode()
{
    if (m_hasEnded || m_code || !m_services.codes.current())
        return;
    m_code = new MfaDialog(m_services.codes, place());
    connect(m_code, &QObject::destroyed, this, &SignInRoom::askForCode, Qt::QueuedConnection); // the next one
    show(*m_code);
}

void SignInRoom::show(QDialog &question)
{
    if (m_hasEnded) {
        delete &question;
        return;
    }
    std::erase_if(m_questions, [](const QPointer<QDialog> &each) { return each.isNull(); });
    m_questions.emplace_back(&question);
    openInTurn(question);
}

/// The window would wait for them to be answered.
void SignInRoom::end()
{
    m_hasEnded = true;
    for (const QPointer<QDialog> &each : std::exchange(m_questions, {}))
        delete each;
}

} // namespace ui
