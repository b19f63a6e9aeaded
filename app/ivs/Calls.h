// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Client.h"
#include "ivs/Json.h"
#include "ivs/Types.h"

#include <QCoroAsyncGenerator>
#include <QCoroTask>
#include <QJsonObject>
#include <QSet>

#include <functional>
#include <stop_token>
#include <utility>

namespace ivs {

inline constexpr int pageSize = 100; ///< the service's maximum

/// Told each time a request leaves: the last time before an answer is when that was asked.
using OnTry = std::function<void()>;
/// Told of each answer: the request ID that AWS gave it, or empty.
using OnAnswer = std::function<void(const QString &requestId)>;

/// An operation that is a path of its own and takes its parameters as JSON, which all do but those on tags.
aws::Request posted(const aws::Operation &operation, const QJsonObject &parameters);
/// The same request, which tells of its tries and answers.
aws::Request told(aws::Request request, OnTry onTry, OnAnswer onAnswer);

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
        return objectionTo(page.nextToken, m_ids.size() > known);
    }

private:
    QString objectionTo(const QString &nextToken, bool hasNews);

    QSet<QString> m_tokens;
    QSet<QString> m_ids;
    int m_withoutNews = 0; ///< pages in a row
    int m_pages = 0;
};

/// How every operation of the service is asked for and its answer read. A handle like aws::Client. GUI thread only;
/// outlives its calls.
class Calls {
public:
    explicit Calls(aws::Client client);

    template <typename T>
    using Read = json::Parsed<T> (*)(const QByteArray &body);

    /// One answer, read by `read`.
    template <typename T>
    QCoro::Task<aws::Result<T>> call(aws::Request request, Read<T> read, std::stop_token stop)
    {
        T answer;
        request.read = [read, &answer](const QByteArray &body) {
            json::Parsed<T> parsed = read(body);
            if (!parsed)
                return parsed.error().text;
            answer = std::move(*parsed);
            return QString();
        };
        auto body = co_await m_client.send(std::move(request), stop);
        if (!body)
            co_return tl::unexpected(body.error());
        aws::wipe(*body); // there may be stream keys in it
        co_return std::move(answer);
    }

    /// An operation whose answer says nothing but that it is done.
    QCoro::Task<aws::Result<void>> carryOut(aws::Request request, std::stop_token stop);

    /// Every page of a list as it arrives; see Client.
    template <typename T>
    QCoro::AsyncGenerator<aws::Result<Page<T>>> pages(aws::Operation operation, QJsonObject parameters,
                                                      Read<Page<T>> read, OnTry onTry, std::stop_token stop)
    {
        QString token;
        Progress progress;
        const OnAnswer nobody;
        for (bool isAnew = false;;) {
            QJsonObject asked = parameters;
            asked.insert(QStringLiteral("maxResults"), pageSize);
            if (!token.isEmpty())
                asked.insert(QStringLiteral("nextToken"), token);
            aws::Request request = told(posted(operation, asked), onTry, nobody);
            aws::Result<Page<T>> page = co_await call<Page<T>>(std::move(request), read, stop);
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
                    page = tl::unexpected(endlessList(operation, objection));
            }
            const bool isLast = !page || token.isEmpty();
            co_yield page;
            if (isLast)
                co_return;
        }
    }

    const aws::Client &client() const { return m_client; }

private:
    aws::Error endlessList(const aws::Operation &operation, const QString &objection) const;
    static void logUnreadable(const aws::Operation &operation, const std::vector<Unreadable> &items);

    aws::Client m_client;
};

} // namespace ivs
