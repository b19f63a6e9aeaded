// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Credentials.h"
#include "aws/Http.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <chrono>

/// Calls the emulator over HTTP as a client would, and waits for the answer.
class ServiceCaller {
public:
    struct Reply {
        int status = 0;
        QByteArray errorType;
        QByteArray requestId;
        QByteArray date;
        QByteArray retryAfter; ///< Retry-After, then x-amz-retry-after
        QByteArray raw;
        QJsonObject body;
        QNetworkReply::NetworkError networkError = QNetworkReply::NoError;

        QString message() const;
    };

    ServiceCaller(QUrl endpoint, aws::Credentials credentials, QByteArray region = "eu-west-1");

    /// POST /<operation>, signed.
    Reply post(const QByteArray &operation, const QJsonObject &parameters = {});
    /// Any request, signed. `target` is percent-encoded.
    Reply send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {});
    /// A request as it is, nothing added.
    Reply sendAsIs(const aws::HttpRequest &request);
    /// The control side, which takes no signature.
    Reply control(const QByteArray &method, const QByteArray &name, const QJsonObject &body = {});

    /// How long it waits for an answer before it leaves.
    void setLimits(std::chrono::milliseconds patience) { m_patience = patience; }

    void sign(aws::HttpRequest &request);
    aws::HttpRequest unsignedRequest(const QByteArray &method, const QByteArray &target,
                                     const QByteArray &body = {}) const;

    /// The configuration or stage of that name, as the control side shows it.
    QJsonObject configuration(const QString &name);
    QJsonObject stage(const QString &name);
    /// How many requests of the operation had an effect.
    int done(const QString &operation);
    bool inject(const QString &operation, const QString &fault, int count = 1);
    /// With any other members that the control side knows.
    bool inject(const QString &operation, QJsonObject fault);
    bool setState(const QString &arn, const QString &state);

private:
    QJsonObject named(const QString &list, const QString &name);

    QUrl m_endpoint;
    aws::Credentials m_credentials;
    QByteArray m_region;
    std::chrono::milliseconds m_patience = std::chrono::seconds(10);
    QNetworkAccessManager m_network;
};
