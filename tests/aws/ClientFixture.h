// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Client.h"
#include "support/Ended.h"
#include "support/RawServer.h"

#include <QLocale>

/// A client of a service in eu-west-1, whose far end is a raw socket.
struct ClientFixture {
    static constexpr aws::Service service{"ivsrealtime", "ivs"};

    explicit ClientFixture(support::RawServer::Behaviour behaviour, bool readOnly = false)
        : server(std::move(behaviour))
        , client(transport, std::make_shared<aws::FixedCredentials>(credentials()),
                 {server.url(), "eu-west-1", service, readOnly}, aws::RateLimits::unlimited())
    {
    }
    explicit ClientFixture(QByteArrayList answers, aws::TransportLimits limits = {})
        : server(std::move(answers))
        , transport(limits)
        , client(transport, std::make_shared<aws::FixedCredentials>(credentials()),
                 {server.url(), "eu-west-1", service, false}, aws::RateLimits::unlimited())
    {
    }

    static aws::Credentials credentials()
    {
        using namespace Qt::StringLiterals;
        return {u"AKIDEXAMPLE"_s, aws::Secret(u"planted-secret-access-key"_s), aws::Secret(u"planted-session-token"_s)};
    }

    static aws::Request read()
    {
        return {{"ListStages", aws::Operation::Access::Read, 5}, "{\"maxResults\":100}", "/ListStages"};
    }
    static aws::Request write()
    {
        return {{"UpdateIngestConfiguration", aws::Operation::Access::Write, 5},
                "{\"arn\":\"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/abc\",\"stageArn\":\"\"}",
                "/UpdateIngestConfiguration"};
    }

    /// The result, or nothing when there is none after a time in which every allowed retry has been made.
    std::optional<aws::Result<QByteArray>> send(const aws::Request &request)
    {
        return support::ended(client.send(request, {}), std::chrono::seconds(60));
    }
    qsizetype sends() const { return server.requests().size(); }

    support::RawServer server;
    aws::Transport transport;
    aws::Client client;
};

/// An answer as AWS refuses: the code in the header, a message, a request ID.
inline QByteArray refusal(int status, const QByteArray &code, const QByteArrayList &moreHeaders = {})
{
    return support::answer(
        status, "{\"exceptionMessage\":\"because\"}",
        QByteArrayList{"Content-Type: application/json", "x-amzn-ErrorType: " + code, "x-amzn-RequestId: 1-2-3"}
            + moreHeaders);
}

/// A Date header so far away from this computer's clock.
inline QByteArray dateHeader(std::chrono::seconds offset)
{
    const QDateTime time = QDateTime::currentDateTimeUtc().addSecs(offset.count());
    return "Date: " + QLocale::c().toString(time, QStringLiteral("ddd, dd MMM yyyy HH:mm:ss")).toLatin1() + " GMT";
}
