// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Transport.h"

#include <QAuthenticator>
#include <QCoroNetworkReply>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QScopeGuard>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

/// A body that can be read once: QNetworkAccessManager then cannot send it a second time when the server closes
/// without an answer; it ends with ContentReSendError instead.
class OneTimeBody final : public QIODevice {
public:
    explicit OneTimeBody(const QByteArray &body)
        : m_rest(body)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }
    /// QNetworkAccessManager tries to begin anew; the base class would warn of it.
    bool seek(qint64) override { return false; }
    qint64 bytesAvailable() const override { return m_rest.size() + QIODevice::bytesAvailable(); }

protected:
    qint64 readData(char *data, qint64 maxSize) override
    {
        if (m_rest.isEmpty())
            return -1;
        const qint64 size = std::min<qint64>(maxSize, m_rest.size());
        std::copy_n(m_rest.constData(), size, data);
        m_rest = m_rest.mid(size);
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_rest;
};

bool isDirect(const QNetworkProxyQuery &query)
{
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(query);
    return proxies.size() == 1 && proxies.first().type() == QNetworkProxy::NoProxy;
}

/// The proxies of the system. Where plain http needs none, this names "the application's proxy", which is none either:
/// only for NoProxy does Qt open the socket unbuffered, and reads each byte of an answer's head with a system call
/// (qhttpnetworkconnectionchannel.cpp, ensureConnection; measured at 190 calls an answer).
class SystemProxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        const QNetworkProxyQuery socket(query.peerHostName(), query.peerPort());
        if (query.protocolTag() == "http"_L1 && isDirect(query) && isDirect(socket))
            return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
        return proxyForQuery(query);
    }
};

QString hostAndPort(const QUrl &url)
{
    return url.port() < 0 ? url.host() : url.host() + u':' + QString::number(url.port());
}

/// Why an exchange was ended from our side. QNetworkReply reports all of them as OperationCanceledError.
enum class Stopped { No, ByCaller, ByDeadline, TooLarge };

ErrorKind kindOf(QNetworkReply::NetworkError error, Stopped stopped)
{
    if (stopped == Stopped::ByCaller)
        return ErrorKind::Cancelled;
    if (stopped == Stopped::TooLarge)
        return ErrorKind::UnexpectedAnswer;
    switch (error) {
    case QNetworkReply::OperationCanceledError: // the transfer timeout, or our deadline
    case QNetworkReply::TimeoutError:
        return ErrorKind::TimedOut;
    case QNetworkReply::HostNotFoundError:
        return ErrorKind::HostNotFound;
    case QNetworkReply::ConnectionRefusedError:
        return ErrorKind::ConnectionRefused;
    case QNetworkReply::SslHandshakeFailedError:
        return ErrorKind::TlsUntrusted;
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return ErrorKind::ProxyNeedsPassword;
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return ErrorKind::ProxyFailed;
    default:
        return ErrorKind::ConnectionLost;
    }
}

/// QNetworkReply makes an error of every status from 400 on; to us those are answers. A proxy's 407 is none.
bool isAnswer(QNetworkReply::NetworkError error, int status)
{
    if (status == 407 || status == 0)
        return false;
    // A 307 or 308 isn't followed, but QNetworkAccessManager prepares for sending the body again.
    if (status < 400)
        return error == QNetworkReply::NoError || (status >= 300 && error == QNetworkReply::ContentReSendError);
    return error >= QNetworkReply::ContentAccessDenied && error != QNetworkReply::ContentReSendError;
}

/// A proxy that refuses the way is reported in many words, "host not found" and "connection refused" among them.
bool isProxysFault(QNetworkReply::NetworkError error, const QUrl &url)
{
    switch (error) {
    case QNetworkReply::UnknownNetworkError:
    case QNetworkReply::HostNotFoundError:
    case QNetworkReply::ConnectionRefusedError: {
        const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
        return !proxies.isEmpty() && proxies.first().type() != QNetworkProxy::NoProxy;
    }
    default:
        return false;
    }
}

/// Nothing of the request reached the service.
bool nothingWasSent(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::TlsUntrusted:
    case ErrorKind::ProxyNeedsPassword:
        return true;
    default:
        return false;
    }
}

HttpResponse responseOf(const QNetworkReply &reply, QByteArray body)
{
    HttpResponse response;
    response.status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto &[name, value] : reply.rawHeaderPairs())
        response.headers.push_back({name, value});
    response.body = std::move(body);
    return response;
}

Error cancelled(const HttpRequest &request)
{
    Error error;
    error.kind = ErrorKind::Cancelled;
    error.host = hostAndPort(request.url);
    error.safeToRetry = true;
    return error;
}

QString describe(const QNetworkReply &reply, Stopped stopped, const QString &tlsProblem, qint64 limit)
{
    switch (stopped) {
    case Stopped::No:
        return tlsProblem.isEmpty() ? reply.errorString() : tlsProblem;
    case Stopped::ByCaller:
        return u"Stopped"_s;
    case Stopped::ByDeadline:
        return u"The answer was not complete in time"_s;
    case Stopped::TooLarge:
        return u"The answer has more than %1 bytes"_s.arg(limit);
    }
    Q_UNREACHABLE();
}

QString describe(const QList<QSslError> &problems)
{
    QStringList lines;
    for (const QSslError &problem : problems) {
        const QSslCertificate certificate = problem.certificate();
        lines += certificate.isNull()
            ? problem.errorString()
            : u"%1 (certificate of %2, issued by %3)"_s.arg(problem.errorString(), certificate.subjectDisplayName(),
                                                            certificate.issuerDisplayName());
    }
    return lines.join(u'\n');
}

} // namespace

Transport::Transport(TransportLimits limits)
    : m_limits(limits)
{
    m_network.setAutoDeleteReplies(false);
    m_network.setProxyFactory(new SystemProxies); // the manager deletes it
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    QObject::connect(&m_network, &QNetworkAccessManager::proxyAuthenticationRequired, &m_network,
                     [this](const QNetworkProxy &proxy, QAuthenticator *answer) {
                         // Qt remembers an answer that was right. Asked again by the same proxy means that it was
                         // wrong: leave it empty, and the reply fails.
                         const QString name = proxy.hostName() + u':' + QString::number(proxy.port());
                         if (m_proxyUser.isEmpty() || m_answeredProxies.contains(name))
                             return;
                         m_answeredProxies += name;
                         answer->setUser(m_proxyUser);
                         answer->setPassword(m_proxyPassword);
                     });
}

Transport::~Transport() = default;

void Transport::addCertificateAuthorities(const QList<QSslCertificate> &authorities)
{
    // QSslConfiguration::addCaCertificates() on a default configuration would drop the system's own.
    QSslConfiguration tls = m_tls.value_or(QSslConfiguration::defaultConfiguration());
    tls.setCaCertificates((m_tls ? tls.caCertificates() : QSslConfiguration::systemCaCertificates()) + authorities);
    m_tls = tls;
}

void Transport::setProxyPassword(const QString &user, const QString &password)
{
    m_proxyUser = user;
    m_proxyPassword = password;
    m_answeredProxies.clear();
    m_network.clearAccessCache();
}

QNetworkRequest Transport::networkRequest(const HttpRequest &request) const
{
    QNetworkRequest network(request.url);
    for (const HttpHeader &header : request.headers)
        network.setRawHeader(header.name, header.value);
    network.setRawHeader("User-Agent"_ba, "IVS-Patchbay/" PATCHBAY_VERSION ""_ba);
    // No compressed answers: the cap on their size is then the size on the wire.
    network.setRawHeader("Accept-Encoding"_ba, "identity"_ba);
    network.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    network.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    network.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    network.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Automatic);
    network.setTransferTimeout(static_cast<int>(m_limits.inactivity.count()));
    if (m_tls)
        network.setSslConfiguration(*m_tls);
    return network;
}

QCoro::Task<Result<HttpResponse>> Transport::send(HttpRequest request, std::stop_token stop)
{
    if (stop.stop_requested()) {
        const Error error = cancelled(request);
        co_return tl::unexpected(error);
    }

    // A reply that is aborted at once still reads from its body before it is deleted: they go together.
    auto *const body = new OneTimeBody(request.body);
    QNetworkReply *const reply = m_network.sendCustomRequest(networkRequest(request), request.method, body);
    body->setParent(reply);
    const auto disposal = qScopeGuard([reply] { reply->deleteLater(); });

    Stopped stopped = Stopped::No;
    const auto end = [reply, &stopped](Stopped why) {
        if (stopped == Stopped::No && reply->isRunning()) {
            stopped = why;
            reply->abort();
        }
    };
    QTimer deadline;
    deadline.setSingleShot(true);
    QObject::connect(&deadline, &QTimer::timeout, reply, [&end] { end(Stopped::ByDeadline); });
    deadline.start(m_limits.deadline);
    // abort() emits finished() at once and would resume this coroutine inside request_stop(): so from the event loop.
    QTimer cancel;
    cancel.setSingleShot(true);
    QObject::connect(&cancel, &QTimer::timeout, reply, [&end] { end(Stopped::ByCaller); });
    const std::stop_callback onStop(stop, [&cancel] { cancel.start(0); });
    QString tlsProblem;
    QObject::connect(reply, &QNetworkReply::sslErrors, reply,
                     [&tlsProblem](const QList<QSslError> &problems) { tlsProblem = describe(problems); });
    // Read as it arrives: what was read stays readable after an abort, and the cap holds before the memory is taken.
    QByteArray received;
    QObject::connect(reply, &QNetworkReply::readyRead, reply, [this, reply, &received, &end] {
        received += reply->readAll();
        if (received.size() > m_limits.responseBytes)
            end(Stopped::TooLarge);
    });
    bool sent = false;
    QObject::connect(reply, &QNetworkReply::requestSent, reply, [&sent] { sent = true; });
    if (reply->isRunning())
        co_await reply;
    // The lambdas above refer to this frame, and deleteLater() keeps the reply alive a little longer.
    QObject::disconnect(reply, nullptr, reply, nullptr);
    if (reply->isOpen())
        received += reply->readAll();

    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (stopped == Stopped::No && isAnswer(reply->error(), status))
        co_return responseOf(*reply, received);

    Error error;
    const bool stoppedAtProxy = !sent && stopped == Stopped::No && isProxysFault(reply->error(), request.url);
    error.kind = stoppedAtProxy ? ErrorKind::ProxyFailed : kindOf(reply->error(), stopped);
    error.message = describe(*reply, stopped, tlsProblem, m_limits.responseBytes);
    error.httpStatus = status;
    error.host = hostAndPort(request.url);
    error.safeToRetry = stoppedAtProxy || nothingWasSent(error.kind);
    co_return tl::unexpected(error);
}

} // namespace aws
