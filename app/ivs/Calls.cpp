// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Calls.h"

#include <QJsonDocument>
#include <QLoggingCategory>

using namespace Qt::StringLiterals;

namespace ivs {

namespace {

Q_LOGGING_CATEGORY(answers, "patchbay.answers", QtInfoMsg)

/// Twenty times as many as a service could hold by its quotas: more pages than that are no list.
constexpr int mostPages = 2'000;
constexpr int mostPagesWithoutNews = 50;

} // namespace

aws::Request posted(const aws::Operation &operation, const QJsonObject &parameters)
{
    aws::Request request;
    request.operation = operation;
    request.path = '/' + QByteArray(operation.name);
    request.body = QJsonDocument(parameters).toJson(QJsonDocument::Compact);
    return request;
}

aws::Request told(aws::Request request, OnTry onTry, OnAnswer onAnswer)
{
    request.onTry = std::move(onTry);
    request.onAnswer = std::move(onAnswer);
    return request;
}

QString Progress::objectionTo(const QString &nextToken, bool hasNews)
{
    m_withoutNews = hasNews ? 0 : m_withoutNews + 1;
    ++m_pages;
    if (nextToken.isEmpty())
        return {};
    if (m_tokens.contains(nextToken))
        return u"The answer's member “nextToken” was sent before: the list would never end"_s;
    m_tokens.insert(nextToken);
    if (m_withoutNews >= mostPagesWithoutNews)
        return u"The last %1 pages brought nothing new: the list would never end"_s.arg(m_withoutNews);
    if (m_pages >= mostPages)
        return u"The list has more than %1 pages"_s.arg(m_pages);
    return {};
}

Calls::Calls(aws::Client client)
    : m_client(std::move(client))
{
}

QCoro::Task<aws::Result<void>> Calls::carryOut(aws::Request request, std::stop_token stop)
{
    const auto answer = co_await call<json::Done>(std::move(request), json::readDone, stop);
    if (!answer)
        co_return tl::unexpected(answer.error());
    co_return aws::Result<void>();
}

aws::Error Calls::endlessList(const aws::Operation &operation, const QString &objection) const
{
    aws::Error error;
    error.kind = aws::ErrorKind::UnexpectedAnswer;
    error.message = objection;
    error.httpStatus = 200;
    error.origin = aws::Origin::Anybody;
    error.operation = QString::fromLatin1(operation.name);
    error.host = m_client.settings().endpoint.authority();
    error.safeToRetry = true;
    return error;
}

void Calls::logUnreadable(const aws::Operation &operation, const std::vector<Unreadable> &items)
{
    for (const Unreadable &item : items)
        qCWarning(answers).nospace().noquote() << operation.name << ", an item was not understood: " << item.why;
}

} // namespace ivs
