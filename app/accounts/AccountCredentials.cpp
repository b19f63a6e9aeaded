// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/AccountCredentials.h"

#include "async/SharedResult.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace accounts {

namespace {

using Kind = KeychainErrorKind;

aws::Error errorOf(const KeychainError &problem)
{
    aws::Error error;
    error.kind = problem.kind == Kind::Cancelled ? aws::ErrorKind::Cancelled : aws::ErrorKind::NoCredentials;
    error.message = problem.detail;
    error.credentialsProblem = credentialsProblemOf(problem);
    error.safeToRetry = true; // nothing was sent
    return error;
}

} // namespace

AccountCredentials::AccountCredentials(Keychain &keychain, async::TaskScope &scope, QString entry)
    : m_keychain(keychain)
    , m_scope(scope)
    , m_entry(std::move(entry))
{
}

void AccountCredentials::setKnown(aws::Credentials credentials, Source source)
{
    m_known = std::move(credentials);
    m_source = source;
    m_problem.reset();
    m_denied = false;
}

QCoro::Task<aws::Result<aws::Credentials>> AccountCredentials::credentials(std::stop_token stop)
{
    if (m_known)
        co_return aws::Credentials(*m_known);
    if (m_denied)
        co_return tl::unexpected(errorOf(*m_problem));
    const auto reading = this->reading();
    const auto result = co_await async::resultOf(reading, stop);
    const KeychainError left{Kind::Cancelled};
    const Reading outcome = result.value_or(tl::unexpected(left));
    co_return outcome.map_error(errorOf);
}

QFuture<AccountCredentials::Reading> AccountCredentials::reading()
{
    if (m_reading.isRunning())
        return m_reading;
    QPromise<Reading> promise;
    promise.start();
    const QFuture<Reading> begun = promise.future();
    m_reading = begun;
    m_scope.add(read(std::move(promise)));
    return begun;
}

QCoro::Task<> AccountCredentials::read(QPromise<Reading> promise)
{
    const auto self = shared_from_this();
    QPromise<Reading> told = std::move(promise); // what the scope still has of this task holds no secret
    const KeychainError never{Kind::NotKept};
    Reading outcome = tl::unexpected(never);
    if (m_mayBeInKeychain) {
        const auto entry = co_await m_keychain.read(m_entry, m_scope.token());
        const auto credentials = entry ? credentialsOf(*entry) : std::nullopt;
        const KeychainError damaged{Kind::Failed, u"the entry is not one of this program"_s};
        if (credentials)
            outcome = *credentials;
        else
            outcome = tl::unexpected(entry ? damaged : entry.error());
    }
    // Something typed in meanwhile is newer than what was read.
    if (m_known)
        outcome = *m_known;
    else if (outcome)
        setKnown(*outcome, Source::Keychain);
    else {
        m_problem = outcome.error();
        m_denied = m_problem->kind == Kind::Denied;
    }
    m_reading = {}; // nor does what comes of it stay there, when another key has taken its place
    told.addResult(outcome);
    told.finish();
}

aws::Secret entryOf(const aws::Credentials &credentials)
{
    const QJsonObject object{
        {u"accessKeyId"_s, credentials.accessKeyId},
        {u"secretAccessKey"_s, credentials.secretAccessKey.reveal()},
        {u"sessionToken"_s, credentials.sessionToken.reveal()},
    };
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    aws::Secret entry(QString::fromUtf8(json));
    aws::wipe(json);
    return entry;
}

std::optional<aws::Credentials> credentialsOf(const aws::Secret &entry)
{
    QByteArray json = entry.reveal().toUtf8();
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    aws::wipe(json);
    const aws::Credentials credentials{object[u"accessKeyId"_s].toString(),
                                       aws::Secret(object[u"secretAccessKey"_s].toString()),
                                       aws::Secret(object[u"sessionToken"_s].toString())};
    if (credentials.accessKeyId.isEmpty() || credentials.secretAccessKey.isEmpty())
        return std::nullopt;
    return credentials;
}

std::optional<aws::CredentialsProblem> credentialsProblemOf(const KeychainError &error)
{
    using Problem = aws::CredentialsProblem;
    switch (error.kind) {
    case Kind::NoService:
        return Problem{Problem::Kind::NoKeychain, error.detail};
    case Kind::Locked:
        return Problem{Problem::Kind::KeychainLocked, error.detail};
    case Kind::NotFound:
        return Problem{Problem::Kind::NotInKeychain, error.detail};
    case Kind::NotKept:
        return Problem{Problem::Kind::NotKept, error.detail};
    case Kind::NoAnswer:
        return Problem{Problem::Kind::KeychainSilent, error.detail};
    case Kind::Denied:
        return Problem{Problem::Kind::KeychainDenied, error.detail};
    case Kind::Failed:
        return Problem{Problem::Kind::KeychainFailed, error.detail};
    case Kind::NotRecorded:
    case Kind::KeptUnrecorded:
    case Kind::Cancelled:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace accounts
