// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Client.h"

#include "ivs/Operations.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ivs {

namespace {

/// An answer that is not what the service model says. After a write it leaves open whether the service acted.
aws::Error unexpectedAnswer(const aws::Operation &operation, const aws::ClientSettings &settings,
                            const json::Problem &problem)
{
    aws::Error error;
    error.kind = aws::ErrorKind::UnexpectedAnswer;
    error.message = problem.text;
    error.httpStatus = 200;
    error.operation = QString::fromLatin1(operation.name);
    error.host = settings.endpoint.authority();
    error.safeToRetry = operation.access == aws::Operation::Access::Read;
    return error;
}

} // namespace

Client::Client(aws::Client client)
    : m_client(std::move(client))
{
}

QCoro::Task<aws::Result<QByteArray>> Client::call(aws::Operation operation, QJsonObject parameters,
                                                  std::stop_token stop)
{
    aws::Request request;
    request.operation = operation;
    request.path = '/' + QByteArray(operation.name);
    request.body = QJsonDocument(parameters).toJson(QJsonDocument::Compact);
    co_return co_await m_client.send(std::move(request), stop);
}

template <typename T>
aws::Result<T> Client::understood(const aws::Operation &operation, json::Parsed<T> parsed) const
{
    if (parsed)
        return std::move(*parsed);
    return tl::unexpected(unexpectedAnswer(operation, settings(), parsed.error()));
}

template <typename T>
QCoro::AsyncGenerator<aws::Result<std::vector<T>>> Client::pages(aws::Operation operation, PageReader<T> read,
                                                                 std::stop_token stop)
{
    QString token;
    QSet<QString> sent;
    do {
        QJsonObject parameters{{u"maxResults"_s, pageSize}};
        if (!token.isEmpty())
            parameters.insert(u"nextToken"_s, token);
        sent.insert(token);
        const auto body = co_await call(operation, std::move(parameters), stop);
        aws::Result<std::vector<T>> result;
        if (!body) {
            result = tl::unexpected(body.error());
            co_yield result;
            co_return;
        }
        auto page = understood(operation, read(*body));
        if (page && !page->nextToken.isEmpty() && sent.contains(page->nextToken))
            page = tl::unexpected(unexpectedAnswer(operation, settings(), repeatedToken()));
        if (!page) {
            result = tl::unexpected(page.error());
            co_yield result;
            co_return;
        }
        token = page->nextToken;
        result = std::move(page->items);
        co_yield result;
    } while (!token.isEmpty());
}

json::Problem Client::repeatedToken()
{
    return {u"The answer's member “nextToken” was sent before: the list would never end"_s};
}

QCoro::AsyncGenerator<aws::Result<Client::IngestConfigurationPage>> Client::ingestConfigurations(std::stop_token stop)
{
    return pages<IngestConfigurationSummary>(operations::listIngestConfigurations, json::readIngestConfigurationPage,
                                             std::move(stop));
}

QCoro::AsyncGenerator<aws::Result<Client::StagePage>> Client::stages(std::stop_token stop)
{
    return pages<StageSummary>(operations::listStages, json::readStagePage, std::move(stop));
}

QCoro::Task<aws::Result<IngestConfiguration>> Client::ingestConfiguration(QString arn, std::stop_token stop)
{
    QJsonObject parameters{{u"arn"_s, arn}};
    auto body = co_await call(operations::getIngestConfiguration, std::move(parameters), stop);
    if (!body)
        co_return tl::unexpected(body.error());
    auto configuration = understood(operations::getIngestConfiguration, json::readIngestConfiguration(*body));
    aws::wipe(*body); // with the stream keys in it
    co_return configuration;
}

QCoro::Task<aws::Result<Stage>> Client::stage(QString arn, std::stop_token stop)
{
    QJsonObject parameters{{u"arn"_s, arn}};
    const auto body = co_await call(operations::getStage, std::move(parameters), stop);
    if (!body)
        co_return tl::unexpected(body.error());
    co_return understood(operations::getStage, json::readStage(*body));
}

QCoro::Task<aws::Result<IngestConfiguration>> Client::updateIngestConfiguration(QString arn, QString stageArn,
                                                                                std::stop_token stop)
{
    QJsonObject parameters{{u"arn"_s, arn}, {u"stageArn"_s, stageArn}};
    auto body = co_await call(operations::updateIngestConfiguration, std::move(parameters), stop);
    if (!body)
        co_return tl::unexpected(body.error());
    auto configuration = understood(operations::updateIngestConfiguration, json::readIngestConfiguration(*body));
    aws::wipe(*body); // with the stream keys in it
    co_return configuration;
}

} // namespace ivs
