// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sso/Portal.h"

#include "sso/Call.h"
#include "sso/Operations.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace sso {

namespace {

constexpr int pageSize = 100;
constexpr int mostPages = 1'000;

using Parameters = std::vector<std::pair<QByteArray, QString>>;

aws::Request requestOf(const aws::Operation &operation, const QByteArray &path, const Parameters &parameters,
                       const aws::Secret &accessToken)
{
    aws::Request request;
    request.operation = operation;
    request.method = "GET"_ba;
    request.path = path;
    for (const auto &[name, value] : parameters) {
        if (!request.query.isEmpty())
            request.query += '&';
        request.query += name + '=' + QUrl::toPercentEncoding(value);
    }
    request.sender = aws::Bearer{"x-amz-sso_bearer_token"_ba, accessToken};
    return request;
}

Error endless(const aws::Operation &operation)
{
    Error error = errorOf(Problem::Other, aws::ErrorKind::UnexpectedAnswer, u"The list goes on without an end"_s);
    error.cause.operation = QString::fromLatin1(operation.name);
    return error;
}

template <typename T>
QCoro::Task<Result<std::vector<T>>> all(aws::Client client, aws::Request first, Read<json::Page<T>> read,
                                        std::stop_token stop)
{
    std::vector<T> items;
    QSet<QString> tokens;
    QByteArray position;
    for (int page = 0; page < mostPages; ++page) {
        aws::Request request = first;
        request.query += position;
        auto answer = co_await call<json::Page<T>>(client, std::move(request), read, stop);
        if (!answer)
            co_return tl::unexpected(answer.error());
        items.insert(items.end(), answer->items.begin(), answer->items.end());
        if (answer->nextToken.isEmpty())
            co_return std::move(items);
        if (tokens.contains(answer->nextToken))
            break;
        tokens.insert(answer->nextToken);
        position = "&next_token=" + QUrl::toPercentEncoding(answer->nextToken);
    }
    const Error error = endless(first.operation);
    co_return tl::unexpected(error);
}

} // namespace

Portal::Portal(aws::Client client)
    : m_client(std::move(client))
{
}

QCoro::Task<Result<aws::TemporaryCredentials>> Portal::roleCredentials(aws::Secret accessToken, QString accountId,
                                                                       QString roleName, std::stop_token stop)
{
    const Parameters parameters{{"role_name"_ba, roleName}, {"account_id"_ba, accountId}};
    return call<aws::TemporaryCredentials>(
        m_client, requestOf(operations::getRoleCredentials, "/federation/credentials"_ba, parameters, accessToken),
        json::readRoleCredentials, std::move(stop));
}

QCoro::Task<Result<std::vector<Account>>> Portal::accounts(aws::Secret accessToken, std::stop_token stop)
{
    const Parameters parameters{{"max_result"_ba, QString::number(pageSize)}};
    return all<Account>(m_client,
                        requestOf(operations::listAccounts, "/assignment/accounts"_ba, parameters, accessToken),
                        json::readAccounts, std::move(stop));
}

QCoro::Task<Result<std::vector<QString>>> Portal::roles(aws::Secret accessToken, QString accountId,
                                                        std::stop_token stop)
{
    const Parameters parameters{{"account_id"_ba, accountId}, {"max_result"_ba, QString::number(pageSize)}};
    return all<QString>(m_client,
                        requestOf(operations::listAccountRoles, "/assignment/roles"_ba, parameters, accessToken),
                        json::readRoles, std::move(stop));
}

} // namespace sso
