// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Client.h"

#include "ivs/Operations.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <QSet>

using namespace Qt::StringLiterals;

namespace ivs {

namespace {

Q_LOGGING_CATEGORY(answers, "patchbay.answers", QtInfoMsg)

/// Twenty times as many as a service could hold by its quotas: more pages than that are no list.
constexpr int mostPages = 2'000;
constexpr int mostPagesWithoutNews = 50;

/// Watches that a list comes to its end.
class Progress {
public:
    /// Why the list would not end if it went on after this page; empty where nothing speaks for that.
    template <typename T>
    QString objectionTo(const Page<T> &page)
    {
        const qsizetype known = m_ids.size();
        for (const T &item : page.items)
            m_ids.insert(idOf(item));
        m_withoutNews = m_ids.size() > known ? 0 : m_withoutNews + 1;
        ++m_pages;
        if (page.nextToken.isEmpty())
            return {};
        if (m_tokens.contains(page.nextToken))
            return u"The answer's member “nextToken” was sent before: the list would never end"_s;
        m_tokens.insert(page.nextToken);
        if (m_withoutNews >= mostPagesWithoutNews)
            return u"The last %1 pages brought nothing new: the list would never end"_s.arg(m_withoutNews);
        if (m_pages >= mostPages)
            return u"The list has more than %1 pages"_s.arg(m_pages);
        return {};
    }

private:
    QSet<QString> m_tokens;
    QSet<QString> m_ids;
    int m_withoutNews = 0; ///< pages in a row
    int m_pages = 0;
};

aws::Error endlessList(const aws::Operation &operation, const aws::ClientSettings &settings, const QString &objection)
{
    aws::Error error;
    error.kind = aws::ErrorKind::UnexpectedAnswer;
    error.message = objection;
    error.httpStatus = 200;
    error.origin = aws::Origin::Anybody;
    error.operation = QString::fromLatin1(operation.name);
    error.host = settings.endpoint.authority();
    error.safeToRetry = true;
    return error;
}

void logUnreadable(const aws::Operation &operation, const std::vector<Unreadable> &items)
{
    for (const Unreadable &item : items)
        qCWarning(answers).nospace().noquote() << operation.name << ", an item was not understood: " << item.why;
}

} // namespace

Client::Client(aws::Client client)
    : m_client(std::move(client))
{
}

template <typename T>
QCoro::Task<aws::Result<T>> Client::call(aws::Operation operation, QJsonObject parameters, Read<T> read, OnTry onTry,
                                         OnAnswer onAnswer, std::stop_token stop)
{
    T answer;
    aws::Request request;
    request.operation = operation;
    request.path = '/' + QByteArray(operation.name);
    request.body = QJsonDocument(parameters).toJson(QJsonDocument::Compact);
    request.read = [read, &answer](const QByteArray &body) {
        json::Parsed<T> parsed = read(body);
        if (!parsed)
            return parsed.error().text;
        answer = std::move(*parsed);
        return QString();
    };
    request.onTry = std::move(onTry);
    request.onAnswer = std::move(onAnswer);
    auto body = co_await m_client.send(std::move(request), stop);
    if (!body)
        co_return tl::unexpected(body.error());
    aws::wipe(*body); // there may be stream keys in it
    co_return std::move(answer);
}

template <typename T>
QCoro::AsyncGenerator<aws::Result<Page<T>>> Client::pages(aws::Operation operation, QJsonObject parameters,
                                                          Read<Page<T>> read, OnTry onTry, std::stop_token stop)
{
    QString token;
    Progress progress;
    const OnAnswer nobody;
    for (bool isAnew = false;;) {
        QJsonObject asked = parameters;
        asked.insert(u"maxResults"_s, pageSize);
        if (!token.isEmpty())
            asked.insert(u"nextToken"_s, token);
        aws::Result<Page<T>> page = co_await call<Page<T>>(operation, std::move(asked), read, onTry, nobody, stop);
        if (!page && page.error().kind == aws::ErrorKind::Validation && !token.isEmpty() && !isAnew) {
            isAnew = true; // tokens expire
            token.clear();
            progress = Progress();
            continue;
        }
        if (page) {
            logUnreadable(operation, page->unreadable);
            token = page->nextToken;
            if (const QString objection = progress.objectionTo(*page); !objection.isEmpty())
                page = tl::unexpected(endlessList(operation, settings(), objection));
        }
        const bool isLast = !page || token.isEmpty();
        co_yield page;
        if (isLast)
            co_return;
    }
}

QCoro::AsyncGenerator<aws::Result<Client::IngestConfigurationPage>> Client::ingestConfigurations(OnTry onTry,
                                                                                                 std::stop_token stop)
{
    return pages<IngestConfigurationSummary>(operations::listIngestConfigurations, {},
                                             json::readIngestConfigurationPage, std::move(onTry), std::move(stop));
}

QCoro::AsyncGenerator<aws::Result<Client::IngestConfigurationPage>> Client::ingestConfigurations(std::stop_token stop)
{
    return ingestConfigurations({}, std::move(stop));
}

QCoro::AsyncGenerator<aws::Result<Client::StagePage>> Client::stages(std::stop_token stop)
{
    return pages<StageSummary>(operations::listStages, {}, json::readStagePage, {}, std::move(stop));
}

/// Of the filters one only can be given.
QCoro::AsyncGenerator<aws::Result<Client::ParticipantPage>> Client::participants(QString stageArn, QString sessionId,
                                                                                 std::stop_token stop)
{
    const QJsonObject parameters{
        {u"stageArn"_s, stageArn}, {u"sessionId"_s, sessionId}, {u"filterByState"_s, u"CONNECTED"_s}};
    return pages<ParticipantSummary>(operations::listParticipants, parameters, json::readParticipantPage, {},
                                     std::move(stop));
}

QCoro::Task<aws::Result<IngestConfiguration>> Client::ingestConfiguration(QString arn, OnTry onTry,
                                                                          std::stop_token stop)
{
    return call<IngestConfiguration>(operations::getIngestConfiguration, {{u"arn"_s, arn}},
                                     json::readIngestConfiguration, std::move(onTry), {}, std::move(stop));
}

QCoro::Task<aws::Result<IngestConfiguration>> Client::ingestConfiguration(QString arn, std::stop_token stop)
{
    return ingestConfiguration(std::move(arn), {}, std::move(stop));
}

QCoro::Task<aws::Result<Stage>> Client::stage(QString arn, std::stop_token stop)
{
    return call<Stage>(operations::getStage, {{u"arn"_s, arn}}, json::readStage, {}, {}, std::move(stop));
}

QCoro::Task<aws::Result<IngestConfiguration>> Client::updateIngestConfiguration(QString arn, QString stageArn,
                                                                                OnTry onTry, OnAnswer onAnswer,
                                                                                std::stop_token stop)
{
    return call<IngestConfiguration>(operations::updateIngestConfiguration,
                                     {{u"arn"_s, arn}, {u"stageArn"_s, stageArn}}, json::readIngestConfiguration,
                                     std::move(onTry), std::move(onAnswer), std::move(stop));
}

QCoro::Task<aws::Result<IngestConfiguration>> Client::updateIngestConfiguration(QString arn, QString stageArn,
                                                                                std::stop_token stop)
{
    return updateIngestConfiguration(std::move(arn), std::move(stageArn), {}, {}, std::move(stop));
}

} // namespace ivs
