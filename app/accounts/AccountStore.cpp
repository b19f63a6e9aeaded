// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/AccountStore.h"

#include "files/WholeFile.h"

#include <QDir>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace accounts {

AccountStore::AccountStore(const QString &configDir, std::optional<Account> environment, QObject *parent)
    : QObject(parent)
    , m_path(QDir(configDir).filePath(u"accounts.json"_s))
{
    load();
    if (environment) {
        environment->name = uniqueName(environment->name);
        m_accounts.insert(m_accounts.begin(), *environment);
    }
}

void AccountStore::load()
{
    const auto content = files::read(m_path);
    if (!content) {
        if (content.error().kind != files::Error::Kind::NotThere)
            m_found.unreadable = content.error();
        return;
    }
    auto file = AccountFile::fromJson(*content);
    if (!file) {
        setAside();
        return;
    }
    m_file = std::move(*file);
    m_accounts = m_file.accounts();
    m_found.isNewer = m_file.isNewer();
    m_found.notUnderstood = m_file.notUnderstood();
}

/// What a person may still repair is not overwritten by the next save.
void AccountStore::setAside()
{
    const auto aside = files::setAside(m_path);
    if (aside)
        m_found.setAside = *aside;
    else
        m_found.unreadable = aside.error();
}

const Account *AccountStore::find(const QUuid &id) const
{
    const auto found = std::ranges::find(m_accounts, id, &Account::id);
    return found == m_accounts.end() ? nullptr : &*found;
}

const Account *AccountStore::findByName(const QString &name) const
{
    const auto found = std::ranges::find_if(
        m_accounts, [&name](const Account &account) { return account.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == m_accounts.end() ? nullptr : &*found;
}

bool AccountStore::isNameTaken(const QString &name, const QUuid &except) const
{
    const Account *other = findByName(name);
    return other && other->id != except;
}

QString AccountStore::uniqueName(const QString &wish) const
{
    QString name = wish;
    for (int i = 2; findByName(name); ++i)
        name = u"%1 %2"_s.arg(wish).arg(i);
    return name;
}

StoreResult AccountStore::check(const Account &account) const
{
    if (account.name.trimmed().isEmpty())
        return tl::unexpected(StoreError{StoreError::Kind::NameMissing});
    if (isNameTaken(account.name, account.id))
        return tl::unexpected(StoreError{StoreError::Kind::NameTaken});
    if (account.isEnvironment())
        return tl::unexpected(StoreError{StoreError::Kind::NotSaved});
    return {};
}

tl::expected<QUuid, StoreError> AccountStore::add(Account account)
{
    if (account.id.isNull())
        account.id = QUuid::createUuid();
    if (const auto checked = check(account); !checked)
        return tl::unexpected(checked.error());
    auto accounts = m_accounts;
    accounts.push_back(account);
    if (const auto written = replace(std::move(accounts)); !written)
        return tl::unexpected(written.error());
    Q_EMIT added(account.id);
    return account.id;
}

tl::expected<QUuid, StoreError> AccountStore::addForThisRun(Account account)
{
    if (account.id.isNull())
        account.id = QUuid::createUuid();
    if (const auto checked = check(account); !checked)
        return tl::unexpected(checked.error());
    m_accounts.push_back(account);
    Q_EMIT added(account.id);
    return account.id;
}

StoreResult AccountStore::update(const Account &account)
{
    if (const auto checked = check(account); !checked)
        return checked;
    auto accounts = m_accounts;
    const auto found = std::ranges::find(accounts, account.id, &Account::id);
    if (found == accounts.end() || found->isEnvironment())
        return tl::unexpected(StoreError{StoreError::Kind::NotSaved});
    if (*found == account)
        return {};
    *found = account;
    if (const auto written = replace(std::move(accounts)); !written)
        return written;
    Q_EMIT changed(account.id);
    return {};
}

StoreResult AccountStore::remove(const QUuid &id)
{
    const Account *account = find(id);
    if (!account || account->isEnvironment())
        return tl::unexpected(StoreError{StoreError::Kind::NotSaved});
    const Account gone = *account; // this and `id` may be in the vector that is replaced
    auto accounts = m_accounts;
    std::erase_if(accounts, [&gone](const Account &each) { return each.id == gone.id; });
    if (const auto written = replace(std::move(accounts)); !written)
        return written;
    Q_EMIT removed(gone);
    return {};
}

StoreResult AccountStore::replace(std::vector<Account> accounts)
{
    if (m_found.isNewer)
        return tl::unexpected(StoreError{StoreError::Kind::Newer});
    if (m_found.unreadable)
        return tl::unexpected(StoreError{StoreError::Kind::CannotWrite, *m_found.unreadable});
    if (const auto kept = keepOlder(); !kept)
        return tl::unexpected(StoreError{StoreError::Kind::CannotWrite, kept.error()});
    const QByteArray content = m_file.with(accounts);
    if (const auto written = files::replace(m_path, content); !written)
        return tl::unexpected(StoreError{StoreError::Kind::CannotWrite, written.error()});
    m_file = AccountFile::fromJson(content).value_or(m_file);
    m_accounts = std::move(accounts);
    return {};
}

/// Whoever goes back to an earlier version of this program finds what that can read, as it was.
files::Result<void> AccountStore::keepOlder() const
{
    if (!m_file.isOlder())
        return {};
    const auto content = files::read(m_path);
    if (content)
        return files::replace(m_path + u".v1"_s, *content);
    if (content.error().kind == files::Error::Kind::NotThere)
        return {};
    return tl::unexpected(content.error());
}

} // namespace accounts
