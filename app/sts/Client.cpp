// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sts/Client.h"

#include "aws/QueryForm.h"
#include "aws/XmlAnswer.h"
#include "sts/Operations.h"
#include "sts/Service.h"

using namespace Qt::StringLiterals;

namespace sts {

namespace {

/// The text of an element that an answer must have.
QString required(aws::XmlAnswer &answer, const QString &path, QString &problem)
{
    QString text = answer.take(path);
    if (text.isEmpty() && problem.isEmpty())
        problem = u"The answer's element “%1” is missing"_s.arg(path);
    return text;
}

CallerIdentity readIdentity(aws::XmlAnswer &answer, QString &problem)
{
    const QString result = u"GetCallerIdentityResult/"_s;
    return {required(answer, result + u"Account"_s, problem), required(answer, result + u"Arn"_s, problem),
            required(answer, result + u"UserId"_s, problem)};
}

AssumedRole readRole(aws::XmlAnswer &answer, const QString &result, QString &problem)
{
    const QString credentials = result + u"/Credentials/"_s;
    AssumedRole role;
    role.session.credentials.accessKeyId = required(answer, credentials + u"AccessKeyId"_s, problem);
    role.session.credentials.secretAccessKey =
        aws::Secret(required(answer, credentials + u"SecretAccessKey"_s, problem));
    role.session.credentials.sessionToken = aws::Secret(required(answer, credentials + u"SessionToken"_s, problem));
    const QString expiration = required(answer, credentials + u"Expiration"_s, problem);
    role.session.expires = QDateTime::fromString(expiration, Qt::ISODate).toUTC();
    if (problem.isEmpty() && !role.session.expires.isValid())
        problem = u"The answer's element “%1Expiration” is not a time"_s.arg(credentials);
    role.arn = required(answer, result + u"/AssumedRoleUser/Arn"_s, problem);
    return role;
}

AssumedRole readAssumedRole(aws::XmlAnswer &answer, QString &problem)
{
    return readRole(answer, u"AssumeRoleResult"_s, problem);
}

AssumedRole readWebIdentityRole(aws::XmlAnswer &answer, QString &problem)
{
    return readRole(answer, u"AssumeRoleWithWebIdentityResult"_s, problem);
}

aws::Request requestOf(const aws::Operation &operation, aws::QueryForm &form)
{
    aws::Request request;
    request.operation = operation;
    request.path = "/"_ba;
    request.body = form.take();
    return request;
}

void add(aws::QueryForm &form, const std::optional<std::chrono::seconds> &duration)
{
    if (duration)
        form.add("DurationSeconds", QString::number(duration->count()));
}

} // namespace

Client::Client(aws::Client client)
    : m_client(std::move(client))
{
}

template <typename T>
QCoro::Task<Result<T>> Client::call(aws::Request request, QString role, Read<T> read, std::stop_token stop)
{
    T value;
    request.read = [read, &value](const QByteArray &body) {
        auto answer = aws::XmlAnswer::parse(body);
        if (!answer)
            return answer.error();
        QString problem;
        value = read(*answer, problem);
        return problem;
    };
    auto body = co_await m_client.send(std::move(request), stop);
    if (!body)
        co_return tl::unexpected(errorOf(body.error(), role));
    aws::wipe(*body); // there may be credentials in it
    co_return std::move(value);
}

QCoro::Task<Result<CallerIdentity>> Client::callerIdentity(std::stop_token stop)
{
    aws::QueryForm form(service, operations::getCallerIdentity.name);
    return call<CallerIdentity>(requestOf(operations::getCallerIdentity, form), {}, readIdentity, std::move(stop));
}

QCoro::Task<Result<AssumedRole>> Client::assumeRole(AssumeRole wanted, std::stop_token stop)
{
    aws::QueryForm form(service, operations::assumeRole.name);
    form.add("RoleArn", wanted.roleArn);
    form.add("RoleSessionName", wanted.sessionName);
    form.add("ExternalId", wanted.externalId);
    add(form, wanted.duration);
    form.add("SerialNumber", wanted.mfaSerial);
    form.add("TokenCode", wanted.mfaCode);
    aws::Request request = requestOf(operations::assumeRole, form);
    request.isRepeatable = wanted.mfaCode.isEmpty();
    return call<AssumedRole>(std::move(request), wanted.roleArn, readAssumedRole, std::move(stop));
}

QCoro::Task<Result<AssumedRole>> Client::assumeRoleWithWebIdentity(AssumeRoleWithWebIdentity wanted,
                                                                   std::stop_token stop)
{
    aws::QueryForm form(service, operations::assumeRoleWithWebIdentity.name);
    form.add("RoleArn", wanted.roleArn);
    form.add("RoleSessionName", wanted.sessionName);
    form.add("WebIdentityToken", wanted.token);
    add(form, wanted.duration);
    aws::Request request = requestOf(operations::assumeRoleWithWebIdentity, form);
    request.sender = aws::Unsigned();
    return call<AssumedRole>(std::move(request), wanted.roleArn, readWebIdentityRole, std::move(stop));
}

} // namespace sts
