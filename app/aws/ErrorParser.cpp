// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/ErrorParser.h"

#include "aws/XmlAnswer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

/// The first of the values of a header: what came several times arrives joined by commas (RFC 9110 section 5.3).
QString firstValue(const HttpResponse &response, QByteArrayView name)
{
    for (const QByteArray &value : headerValue(response.headers, name).split(',')) {
        if (const QByteArray text = value.trimmed(); !text.isEmpty())
            return QString::fromLatin1(text);
    }
    return {};
}

/// "aws.protocoltests#FooError:http://…" -> "FooError"
QString bareCode(const QString &code)
{
    const QString withoutUri = code.section(u':', 0, 0);
    return withoutUri.section(u'#', -1).trimmed();
}

QString firstString(const QJsonObject &object, std::initializer_list<QLatin1StringView> members)
{
    for (const QLatin1StringView member : members) {
        if (const QString text = object.value(member).toString(); !text.isEmpty())
            return text;
    }
    return {};
}

/// What a body says of an error; empty where it says nothing.
struct ErrorBody {
    QString code;
    QString message;
    QString requestId = {}; ///< the Query protocol has it here, and in the header besides
};

/// A code of OAuth ("authorization_pending"): what else is called "error" may be anybody's words.
QString oauthCode(const QJsonObject &object)
{
    static const QRegularExpression shape(u"\\A[a-z]+(_[a-z]+)+\\z"_s);
    const QString code = object.value("error"_L1).toString();
    return shape.match(code).hasMatch() ? code : QString();
}

ErrorBody readJson(const QByteArray &body)
{
    const QJsonObject object = QJsonDocument::fromJson(body).object();
    const QString code = firstString(object, {"code"_L1, "Code"_L1, "__type"_L1});
    return {
        code.isEmpty() ? oauthCode(object) : code,
        firstString(object,
                    {"exceptionMessage"_L1, "message"_L1, "Message"_L1, "errorMessage"_L1, "error_description"_L1})};
}

/// <Error>, <ErrorResponse><Error> or <Response><Errors><Error>: the other protocols of AWS, and what speaks like them.
/// A page in XHTML is none of these.
ErrorBody readXml(const QByteArray &body)
{
    const auto answer = XmlAnswer::parse(body);
    if (!answer)
        return {};
    if (answer->root() != "Error"_L1 && answer->root() != "ErrorResponse"_L1 && answer->root() != "Response"_L1)
        return {};
    const QString requestId = answer->anyText(u"RequestId"_s);
    return {answer->anyText(u"Code"_s), answer->anyText(u"Message"_s),
            requestId.isEmpty() ? answer->anyText(u"RequestID"_s) : requestId};
}

ErrorBody readBody(const QByteArray &body)
{
    return body.trimmed().startsWith('<') ? readXml(body) : readJson(body);
}

/// A content type that is written down: anything else may be an echo.
QByteArray contentType(const HttpResponse &response)
{
    static const QByteArrayList known{"application/json",
                                      "application/x-amz-json-1.0",
                                      "application/x-amz-json-1.1",
                                      "application/xml",
                                      "application/xhtml+xml",
                                      "text/html",
                                      "text/plain",
                                      "text/xml"};
    const QByteArray type = headerValue(response.headers, "content-type").split(';').first().trimmed().toLower();
    if (type.isEmpty())
        return "no content type"_ba;
    return known.contains(type) ? type : "another content type"_ba;
}

} // namespace

QString requestIdOf(const HttpResponse &response)
{
    return firstValue(response, "x-amzn-requestid");
}

Origin originOf(const HttpResponse &response)
{
    return requestIdOf(response).isEmpty() ? Origin::Anybody : Origin::Aws;
}

QString describeBody(const HttpResponse &response)
{
    return u"HTTP %1, %2, %3 bytes"_s.arg(response.status)
        .arg(QString::fromLatin1(contentType(response)))
        .arg(response.body.size());
}

Error parseError(const HttpResponse &response)
{
    const ErrorBody body = readBody(response.body);
    const QString type = firstValue(response, "x-amzn-errortype");
    Error error;
    error.httpStatus = response.status;
    error.code = bareCode(type.isEmpty() ? body.code : type);
    error.message = body.message;
    error.requestId = requestIdOf(response);
    if (error.requestId.isEmpty())
        error.requestId = body.requestId;
    error.origin = originOf(response);
    error.kind = errorKindOf(error.code, response.status);
    if (isKnownCode(error.code) && error.message.contains("Credential should be scoped to a valid region"_L1))
        error.kind = ErrorKind::WrongRegion; // it comes under the codes of a wrong signature
    const bool isUnmarked = error.origin != Origin::Aws && !isKnownCode(error.code);
    if (isUnmarked && error.kind == ErrorKind::ServerFault)
        error.kind = ErrorKind::GatewayFault;
    if (error.code.isEmpty() && error.message.isEmpty())
        error.message = describeBody(response);
    return error;
}

} // namespace aws
