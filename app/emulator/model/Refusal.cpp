// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/model/Refusal.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QLocale>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

/// IMF-fixdate of RFC 9110, always in English.
QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'").toLatin1();
}

/// The exceptions of the service model have this member; the errors that all services share have `message`.
QString messageMember(const QByteArray &code)
{
    static const QList<QByteArray> modelled{
        "AccessDeniedException"_ba, "ConflictException"_ba,         "InternalServerException"_ba,
        "PendingVerification"_ba,   "ResourceNotFoundException"_ba, "ServiceQuotaExceededException"_ba,
        "ValidationException"_ba,
    };
    return modelled.contains(code) ? u"exceptionMessage"_s : u"message"_s;
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

void describe(Answer &answer, const Refusal &refusal, TypeForm form)
{
    QJsonObject body{{messageMember(refusal.code), refusal.message}};
    const auto add = [&answer](const QByteArray &type) { answer.headers.push_back({"x-amzn-ErrorType"_ba, type}); };
    switch (form) {
    case TypeForm::Header:
        add(refusal.code);
        break;
    case TypeForm::HeaderWithSuffix:
        add(refusal.code + ":http://internal.amazon.com/coral/com.amazonaws.ivsrealtime/");
        break;
    case TypeForm::HeaderWithList:
        add(refusal.code + ", ServiceException");
        break;
    case TypeForm::TwoHeaders:
        add(refusal.code);
        add("ServiceException"_ba);
        break;
    case TypeForm::Body:
        body.insert(u"__type"_s, u"com.amazonaws.ivsrealtime#"_s + QString::fromLatin1(refusal.code));
        break;
    }
    answer.status = refusal.status;
    answer.body = json(body);
}

} // namespace

Answer answerOf(const Outcome &outcome, TypeForm form)
{
    Answer answer;
    answer.headers = {
        {"Content-Type"_ba, "application/json"_ba},
        {"Date"_ba, httpDate(QDateTime::currentDateTimeUtc())},
        {"x-amzn-requestid"_ba, QUuid::createUuid().toByteArray(QUuid::WithoutBraces)},
    };
    if (outcome)
        answer.body = json(*outcome);
    else
        describe(answer, outcome.error(), form);
    return answer;
}

namespace refusal {

Refusal accessDenied(const QString &message)
{
    return {403, "AccessDeniedException"_ba, message};
}

Refusal conflict(const QString &message)
{
    return {409, "ConflictException"_ba, message};
}

Refusal expiredToken()
{
    return {403, "ExpiredTokenException"_ba, u"The security token included in the request is expired"_s};
}

Refusal incompleteSignature(const QString &message)
{
    return {400, "IncompleteSignatureException"_ba, message};
}

Refusal internalServer()
{
    return {500, "InternalServerException"_ba, u"Unexpected error encountered while processing the request."_s};
}

Refusal invalidSignature(const QString &message)
{
    return {403, "InvalidSignatureException"_ba, message};
}

Refusal missingAuthenticationToken()
{
    return {403, "MissingAuthenticationTokenException"_ba, u"Missing Authentication Token"_s};
}

Refusal notFound(const QString &message)
{
    return {404, "ResourceNotFoundException"_ba, message};
}

Refusal pendingVerification()
{
    return {403, "PendingVerification"_ba, u"Your account is pending verification."_s};
}

Refusal quotaExceeded(const QString &message)
{
    return {402, "ServiceQuotaExceededException"_ba, message};
}

Refusal serialization(const QString &message)
{
    return {400, "SerializationException"_ba, message};
}

Refusal serviceUnavailable()
{
    return {503, "ServiceUnavailableException"_ba, u"Service is unavailable, try again later."_s};
}

Refusal throttled()
{
    return {429, "ThrottlingException"_ba, u"Rate exceeded"_s};
}

Refusal timeTooSkewed()
{
    return {403, "RequestTimeTooSkewed"_ba,
            u"The difference between the request time and the current time is too large."_s};
}

Refusal unknownKey()
{
    return {403, "UnrecognizedClientException"_ba, u"The security token included in the request is invalid."_s};
}

Refusal unknownOperation()
{
    return {404, "UnknownOperationException"_ba, u"The operation is not known to this service."_s};
}

Refusal unsupportedMediaType()
{
    return {415, "UnsupportedMediaTypeException"_ba, u"The content type is application/json."_s};
}

Refusal validation(const QString &message)
{
    return {400, "ValidationException"_ba, message};
}

} // namespace refusal

} // namespace emulator
