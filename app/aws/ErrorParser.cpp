// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/ErrorParser.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

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

QString codeOf(const HttpResponse &response, const QJsonObject &body)
{
    const QString header = QString::fromLatin1(headerValue(response.headers, "x-amzn-errortype"));
    return bareCode(header.isEmpty() ? firstString(body, {"code"_L1, "Code"_L1, "__type"_L1}) : header);
}

} // namespace

Origin originOf(const HttpResponse &response)
{
    return headerValue(response.headers, "x-amzn-requestid").trimmed().isEmpty() ? Origin::Anybody : Origin::Aws;
}

QString describeBody(const HttpResponse &response)
{
    const QByteArray type = headerValue(response.headers, "content-type");
    return u"HTTP %1, %2, %3 bytes"_s.arg(response.status)
        .arg(type.isEmpty() ? u"no content type"_s : QString::fromLatin1(type))
        .arg(response.body.size());
}

Error parseError(const HttpResponse &response)
{
    const QJsonObject body = QJsonDocument::fromJson(response.body).object();
    Error error;
    error.httpStatus = response.status;
    error.code = codeOf(response, body);
    error.message = firstString(body, {"exceptionMessage"_L1, "message"_L1, "Message"_L1, "errorMessage"_L1});
    error.requestId = QString::fromLatin1(headerValue(response.headers, "x-amzn-requestid"));
    error.origin = originOf(response);
    error.kind = errorKindOf(error.code, response.status);
    const bool isUnmarked = error.origin != Origin::Aws && !isKnownCode(error.code);
    if (isUnmarked && error.kind == ErrorKind::ServerFault)
        error.kind = ErrorKind::GatewayFault;
    if (error.code.isEmpty() && error.message.isEmpty())
        error.message = describeBody(response);
    return error;
}

} // namespace aws
