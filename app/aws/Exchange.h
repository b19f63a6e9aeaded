// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Http.h"
#include "aws/ProxyTunnel.h"
#include "aws/TlsTrust.h"
#include "aws/TransportLimits.h"

#include <QNetworkRequest>
#include <QPointer>
#include <QSslError>
#include <QTimer>

#include <memory>
#include <optional>
#include <stop_token>

class QNetworkAccessManager;
class QNetworkReply;

namespace aws {

class OneTimeBody;

/// One request under way, and all that is known of it. Its manager has no other one. GUI thread only.
class Exchange final {
    Q_DISABLE_COPY_MOVE(Exchange)

public:
    /// Sends it.
    Exchange(std::shared_ptr<QNetworkAccessManager> network, const QNetworkRequest &head, const HttpRequest &request,
             const TransportLimits &limits, std::stop_token stop);
    ~Exchange();

    /// To be awaited while it runs.
    QNetworkReply *reply() const { return m_reply; }

    /// Which way its connection needs, and how to hear of one that was not opened.
    void goesThrough(const ProxyTunnel &tunnel, const Route &route);

    /// After it has ended. Errors are without their host.
    Result<HttpResponse> outcome(const TlsTrust &trust);
    /// After it has ended: nobody and nothing ended it before its time.
    bool hasSucceeded() const;

private:
    /// Why an exchange was ended from our side. QNetworkReply reports all of them as OperationCanceledError.
    enum class Stopped { No, ByCaller, ByDeadline, NotConnected, TooLarge };

    /// abort() emits finished() at once and would resume the coroutine inside request_stop(): so from the event loop.
    struct Stop {
        QTimer *cancel;
        void operator()() const { cancel->start(0); }
    };

    void listen();
    void limit(QTimer &timer, std::chrono::milliseconds time, Stopped why);
    void onLeft();
    void end(Stopped why);
    int status() const;
    HttpResponse response();
    Error failure(const TlsTrust &trust) const;
    Error networkFailure(const TlsTrust &trust) const;
    bool nothingWasSent(ErrorKind kind) const;

    std::shared_ptr<QNetworkAccessManager> m_network; ///< lives as long as its replies
    TransportLimits m_limits;
    bool m_hasBody;
    OneTimeBody *m_body;
    QPointer<QNetworkReply> m_reply; ///< none where the Transport has gone meanwhile
    bool m_hasTunnel = false;
    Stopped m_stopped = Stopped::No;
    QByteArray m_received;
    QList<QSslError> m_faults;
    std::optional<Error> m_wayFailure;
    QTimer m_connecting; ///< until the request has left
    QTimer m_deadline; ///< from then on
    QTimer m_cancel;
    QObject m_context; ///< of what is heard: goes first, because deleteLater() keeps the reply alive a little longer
    std::stop_callback<Stop> m_onStop;
};

} // namespace aws
