// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/TagCalls.h"

#include "ivs/NewResources.h"
#include "ivs/Operations.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace ivs {

namespace {

/// "/tags/{resourceArn}", the same for all three: the method tells them apart (service model).
aws::Request requestFor(const aws::Operation &operation, const QByteArray &method, const QString &resourceArn)
{
    aws::Request request;
    request.operation = operation;
    request.method = method;
    request.path = "/tags/" + QUrl::toPercentEncoding(resourceArn);
    return request;
}

} // namespace

TagCalls::TagCalls(const Calls &calls)
    : m_calls(calls)
{
}

QCoro::Task<aws::Result<TagCalls::Tags>> TagCalls::tags(QString resourceArn, std::stop_token stop)
{
    return m_calls.call<Tags>(requestFor(operations::listTagsForResource, "GET"_ba, resourceArn), json::readTags,
                              std::move(stop));
}

QCoro::Task<aws::Result<void>> TagCalls::tagResource(QString resourceArn, Tags tags, OnTry onTry, OnAnswer onAnswer,
                                                     std::stop_token stop)
{
    aws::Request request = requestFor(operations::tagResource, "POST"_ba, resourceArn);
    request.body = posted(operations::tagResource, {{u"tags"_s, objectOf(tags)}}).body;
    return m_calls.carryOut(told(std::move(request), std::move(onTry), std::move(onAnswer)), std::move(stop));
}

QCoro::Task<aws::Result<void>> TagCalls::untagResource(QString resourceArn, QStringList keys, OnTry onTry,
                                                       OnAnswer onAnswer, std::stop_token stop)
{
    aws::Request request = requestFor(operations::untagResource, "DELETE"_ba, resourceArn);
    for (const QString &key : std::as_const(keys))
        request.query += (request.query.isEmpty() ? "tagKeys=" : "&tagKeys=") + QUrl::toPercentEncoding(key);
    return m_calls.carryOut(told(std::move(request), std::move(onTry), std::move(onAnswer)), std::move(stop));
}

} // namespace ivs
