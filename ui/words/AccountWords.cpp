// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/AccountWords.h"

#include "accounts/SecretStore.h"
#include "accounts/providers/ProfileAccounts.h"
#include "async/Clock.h"
#include "text/Isolate.h"
#include "ui/words/FileWords.h"
#include "ui/words/ProfileWords.h"
#include "ui/words/ProviderWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AccountWords)
};

QString stateOf(accounts::KeychainErrorKind kind)
{
    switch (kind) {
    case accounts::KeychainErrorKind::NoService:
        return Words::tr("no keychain");
    case accounts::KeychainErrorKind::Locked:
        return Words::tr("keychain locked");
    case accounts::KeychainErrorKind::NotFound:
    case accounts::KeychainErrorKind::NotKept:
        return Words::tr("needs its key");
    case accounts::KeychainErrorKind::NoAnswer:
        return Words::tr("keychain gives no answer");
    case accounts::KeychainErrorKind::Denied:
        return Words::tr("keychain refused");
    case accounts::KeychainErrorKind::NotRecorded:
    case accounts::KeychainErrorKind::KeptUnrecorded:
        return Words::tr("needs its key");
    case accounts::KeychainErrorKind::Failed:
        return Words::tr("keychain failed");
    case accounts::KeychainErrorKind::Cancelled:
        return {};
    }
    Q_UNREACHABLE();
}

/// To stand after a colon: "the disk is full".
QString reasonOf(const accounts::StoreError &error)
{
    using Kind = accounts::StoreError::Kind;
    switch (error.kind) {
    case Kind::NameMissing:
        return Words::tr("it has no name");
    case Kind::NameTaken:
        return Words::tr("there is already an account of this name");
    case Kind::NotSaved:
        return Words::tr("the account is gone");
    case Kind::CannotWrite:
        return fileReason(error.file);
    case Kind::Newer:
        return Words::tr("the accounts belong to a newer version of this program");
    }
    Q_UNREACHABLE();
}

/// "3 h 12 min left"
QString timeLeft(const QDateTime &end)
{
    const qint64 minutes = std::max<qint64>(0, async::Clock::utc().secsTo(end)) / 60;
    if (minutes < 60)
        return text::filled(Words::tr("%1 min left"), minutes);
    return text::filled(Words::tr("%1 h %2 min left"), minutes / 60, minutes % 60);
}

/// Without its unit: a page tells how many there are only when it is the last.
QString countOf(const ivs::FirstPage &page)
{
    const QString number = QLocale().toString(static_cast<qulonglong>(page.count));
    return page.mayBeMore ? text::filled(Words::tr("%1 or more"), number) : number;
}

} // namespace

QString signedInAs(const accounts::Account &account)
{
    if (account.isEnvironment())
        return Words::tr("environment");
    if (!account.profile().isEmpty())
        return text::filled(Words::tr("profile %1"), account.profile());
    return account.isDemo() ? Words::tr("demo") : Words::tr("access key");
}

QString signedInAs(const accounts::Profile &profile)
{
    const accounts::CredentialChain *const chain = profile.chain ? &*profile.chain : nullptr;
    const auto *const signOn = chain ? std::get_if<accounts::SingleSignOn>(&chain->base) : nullptr;
    QString role;
    if (chain && !chain->roles.empty())
        role = chain->roles.back().roleArn.section(u'/', -1);
    else if (signOn)
        role = signOn->roleName;
    return role.isEmpty() ? waysOf(profile) : text::filled(Words::tr("role %1"), role);
}

QString stateOf(const accounts::Account &account, const accounts::ProfileAccounts &profiles)
{
    const auto current = profiles.currentOf(account.id);
    QStringList state;
    if (const auto problem = profiles.problemOf(account.id); problem && !current)
        state += providers::shortly(*problem);
    else if (current && current->expires)
        state += timeLeft(*current->expires);
    if (account.readOnly)
        state += Words::tr("read-only");
    return state.join(Words::tr(", "));
}

QString credentialsSentence(const accounts::Account &account, const accounts::SecretStore &secrets)
{
    if (account.isEnvironment())
        return Words::tr("From the AWS environment variables");
    if (account.isDemo())
        return Words::tr("Made up by the demo");
    if (!account.profile().isEmpty())
        return text::filled(Words::tr("Profile %1, from the AWS config file"), account.profile());
    const bool isRecorded = account.accessKey()->kept == accounts::FromAccessKey::Kept::InKeychain;
    if (isRecorded || secrets.isKnownInKeychain(account.id))
        return Words::tr("Access key, kept in the keychain");
    return secrets.isKnown(account.id) ? Words::tr("Access key, for this run only") : Words::tr("No access key yet");
}

QString colorName(accounts::AccountColor color)
{
    using accounts::AccountColor;
    switch (color) {
    case AccountColor::Blue:
        return Words::tr("Blue");
    case AccountColor::Turquoise:
        return Words::tr("Turquoise");
    case AccountColor::Violet:
        return Words::tr("Violet");
    case AccountColor::Pink:
        return Words::tr("Pink");
    }
    Q_UNREACHABLE();
}

QString stateOf(const accounts::Account &account, const accounts::SecretStore &secrets)
{
    const accounts::FromAccessKey *key = account.accessKey();
    if (key && key->removing)
        return Words::tr("secret not deleted yet");
    if (const auto problem = secrets.problemOf(account.id))
        return stateOf(problem->kind);
    if (key && !key->mayBeInKeychain())
        return secrets.isKnown(account.id) ? Words::tr("key for this run only") : Words::tr("needs its key");
    return account.readOnly ? Words::tr("read-only") : QString();
}

QString notSavedSentence(const QString &account, const accounts::StoreError &error)
{
    return text::filled(Words::tr("The account %1 was not saved: %2."), account, reasonOf(error));
}

QString changeNotSavedSentence(const QString &account, const accounts::StoreError &error)
{
    return text::filled(Words::tr("The change of %1 was not saved: %2."), account, reasonOf(error));
}

QString foundSentence(const std::vector<FoundInRegion> &found)
{
    QStringList counts;
    for (const FoundInRegion &each : found)
        counts +=
            text::filled(Words::tr("%1: %2", "a region and how many encoders it has"), each.region, countOf(each.page));
    return text::filled(Words::tr("The key works. Encoders in %1"), counts.join(Words::tr(", ")));
}

} // namespace ui
