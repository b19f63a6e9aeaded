// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/gate/Authenticator.h"

#include <chrono>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

constexpr std::chrono::minutes tolerance{5};

/// Takes the same time wherever the texts differ.
bool areEqual(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int difference = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        difference |= a[i] ^ b[i];
    return difference == 0;
}

bool hasToken(const Request &request, const aws::Credentials &credentials)
{
    const QByteArray token = aws::headerValue(request.headers, "X-Amz-Security-Token");
    return areEqual(token, credentials.sessionToken.reveal().toUtf8());
}

QDateTime timeOf(const QByteArray &timestamp)
{
    QDateTime time = QDateTime::fromString(QString::fromLatin1(timestamp), u"yyyyMMdd'T'HHmmss'Z'"_s);
    time.setTimeSpec(Qt::UTC);
    return time;
}

/// In the words of AWS, which clients read to correct their clock.
std::optional<Refusal> clockRefusal(const QDateTime &signedAt, const QDateTime &now)
{
    const auto text = [](const QDateTime &time) { return QString::fromLatin1(aws::sigv4::timestamp(time)); };
    const QDateTime earliest = now.addDuration(-tolerance);
    const QDateTime latest = now.addDuration(tolerance);
    if (signedAt < earliest) {
        return refusal::invalidSignature(u"Signature expired: %1 is now earlier than %2 (%3 - 5 min.)"_s.arg(
            text(signedAt), text(earliest), text(now)));
    }
    if (signedAt > latest) {
        return refusal::invalidSignature(u"Signature not yet current: %1 is still later than %2 (%3 + 5 min.)"_s.arg(
            text(signedAt), text(latest), text(now)));
    }
    return {};
}

} // namespace

Authenticator::Authenticator(const KeyRing &keys, QStringList regions, QByteArray service)
    : m_keys(keys)
    , m_regions(std::move(regions))
    , m_service(std::move(service))
{
}

std::optional<Tenancy> Authenticator::claimOf(const Request &request) const
{
    const auto authorization = Authorization::parse(aws::headerValue(request.headers, "Authorization"));
    const Key *key = keyOf(request);
    if (!authorization || !key || !m_regions.contains(QString::fromLatin1(authorization->region)))
        return {};
    return Tenancy{key->principal.account, QString::fromLatin1(authorization->region)};
}

std::optional<Refusal> Authenticator::refusalFor(const Request &request, const QDateTime &now)
{
    const QByteArray header = aws::headerValue(request.headers, "Authorization");
    if (header.isEmpty())
        return refusal::missingAuthenticationToken();
    const auto authorization = Authorization::parse(header);
    if (!authorization)
        return authorization.error();
    const QByteArray timestamp = aws::headerValue(request.headers, "X-Amz-Date");
    const QDateTime signedAt = timeOf(timestamp);
    if (!signedAt.isValid())
        return refusal::incompleteSignature(u"Authorization header requires existence of a valid 'X-Amz-Date'"_s);
    const Key *key = m_keys.find(QString::fromUtf8(authorization->accessKeyId));
    if (!key || !hasToken(request, key->credentials))
        return refusal::unknownKey();
    if (key->expires && *key->expires <= now)
        return refusal::expiredToken();
    if (auto refusal = scopeRefusal(*authorization, timestamp))
        return refusal;
    if (auto refusal = clockRefusal(signedAt, now))
        return refusal;
    if (!isSignatureRight(*key, *authorization, request, signedAt)) {
        return refusal::invalidSignature(u"The request signature we calculated does not match the signature you "
                                         "provided. Check your AWS Secret Access Key and signing method."_s);
    }
    return {};
}

const Key *Authenticator::keyOf(const Request &request) const
{
    const auto authorization = Authorization::parse(aws::headerValue(request.headers, "Authorization"));
    return authorization ? m_keys.find(QString::fromUtf8(authorization->accessKeyId)) : nullptr;
}

std::optional<Refusal> Authenticator::scopeRefusal(const Authorization &authorization,
                                                   const QByteArray &timestamp) const
{
    if (authorization.terminator != "aws4_request") {
        return refusal::invalidSignature(u"Credential should be scoped with a valid terminator: 'aws4_request'."_s);
    }
    if (!m_regions.contains(QString::fromLatin1(authorization.region)))
        return refusal::invalidSignature(u"Credential should be scoped to a valid region."_s);
    if (authorization.service != m_service) {
        return refusal::invalidSignature(
            u"Credential should be scoped to correct service: '%1'."_s.arg(QString::fromLatin1(m_service)));
    }
    if (authorization.day != timestamp.first(8))
        return refusal::invalidSignature(u"Date in Credential scope does not match YYYYMMDD of 'X-Amz-Date'."_s);
    for (const QByteArray &name : {"host"_ba, "x-amz-date"_ba}) {
        if (!authorization.signedHeaders.contains(name)) {
            return refusal::invalidSignature(
                u"'%1' must be a 'SignedHeader' in the AWS Authorization."_s.arg(QString::fromLatin1(name)));
        }
    }
    return {};
}

bool Authenticator::isSignatureRight(const Key &key, const Authorization &authorization, const Request &request,
                                     const QDateTime &time)
{
    Request signedPart = request;
    std::erase_if(signedPart.headers, [&authorization](const aws::HttpHeader &header) {
        return !authorization.signedHeaders.contains(header.name.toLower());
    });
    auto &signer = m_signers
                       .try_emplace({key.principal.account, authorization.region},
                                    aws::sigv4::Scope{authorization.region, m_service})
                       .first->second;
    return areEqual(signer.sign(signedPart, key.credentials, time).signature, authorization.signature);
}

} // namespace emulator
