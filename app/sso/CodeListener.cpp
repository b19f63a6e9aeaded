// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sso/CodeListener.h"

#include "async/Timer.h"
#include "sso/Pkce.h"

#include <QCoreApplication>
#include <QCoroSignal>
#include <QTcpSocket>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace sso {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CodeListener)
};

/// The status line's and the page's words.
struct Page {
    QByteArray status;
    QString sentence;
};

Page pageOf(const Callback &callback)
{
    if (std::holds_alternative<Code>(callback))
        return {"200 OK"_ba, Texts::tr("You are signed in. You can close this window and go back to IVS Patchbay.")};
    if (std::holds_alternative<Refused>(callback)) {
        return {"200 OK"_ba,
                Texts::tr("You are not signed in. You can close this window and go back to IVS Patchbay.")};
    }
    switch (std::get<NotForUs>(callback).status) {
    case 404:
        return {"404 Not Found"_ba, Texts::tr("There is nothing here.")};
    case 405:
        return {"405 Method Not Allowed"_ba, Texts::tr("There is nothing here.")};
    case 421:
        return {"421 Misdirected Request"_ba, Texts::tr("There is nothing here.")};
    default:
        return {"400 Bad Request"_ba, Texts::tr("This is not the answer to a sign-in that is under way.")};
    }
}

QByteArray bytesOf(const Page &page)
{
    const QByteArray html = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>IVS Patchbay</title></head>"
                            "<body style=\"font-family: sans-serif; margin: 4em\"><p>"
        + page.sentence.toHtmlEscaped().toUtf8() + "</p></body></html>\n";
    return "HTTP/1.1 " + page.status
        + "\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: " + QByteArray::number(html.size())
        + "\r\nCache-Control: no-store\r\nReferrer-Policy: no-referrer\r\nX-Content-Type-Options: nosniff"
          "\r\nContent-Security-Policy: default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
          "\r\nConnection: close\r\n\r\n"
        + html;
}

} // namespace

CodeListener::CodeListener(QString state, CodeListenerLimits limits, QObject *parent)
    : QObject(parent)
    , m_state(std::move(state))
    , m_limits(limits)
{
    connect(&m_server, &QTcpServer::newConnection, this, &CodeListener::accept);
    m_server.listen(QHostAddress::LocalHost);
}

CodeListener::~CodeListener() = default;

QByteArray CodeListener::host() const
{
    return "127.0.0.1:" + QByteArray::number(m_server.serverPort());
}

QUrl CodeListener::redirectUrl() const
{
    return m_server.isListening() ? QUrl(u"http://"_s + QLatin1StringView(host()) + QLatin1StringView(redirectPath))
                                  : QUrl();
}

QCoro::Task<Result<aws::Secret>> CodeListener::awaitCode(std::stop_token stop)
{
    if (!m_outcome && !m_server.isListening())
        end(tl::unexpected(errorOf(Problem::NotListening, aws::ErrorKind::ConnectionRefused, m_server.errorString())));
    async::Timer timeUp;
    connect(&timeUp, &async::Timer::timeout, this, [this] {
        end(tl::unexpected(errorOf(Problem::NobodyCame, aws::ErrorKind::TimedOut, u"No browser came back in time"_s)));
    });
    timeUp.start(m_limits.patience);
    const std::stop_callback leave(stop, [this] {
        QMetaObject::invokeMethod(
            this, [this] { end(tl::unexpected(errorOf(Problem::Other, aws::ErrorKind::Cancelled, u"Stopped"_s))); },
            Qt::QueuedConnection);
    });
    if (!m_outcome)
        co_await qCoro(this, &CodeListener::ended);
    Result<aws::Secret> outcome = std::move(*m_outcome);
    co_return std::move(outcome);
}

void CodeListener::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        if (m_outcome || m_server.findChildren<QTcpSocket *>().size() > m_limits.connections) {
            socket->abort();
            socket->deleteLater();
            continue;
        }
        socket->setReadBufferSize(m_limits.requestBytes + 1);
        QTimer::singleShot(m_limits.request, socket, &QTcpSocket::abort);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
    }
}

void CodeListener::read(QTcpSocket *socket)
{
    QByteArray head = socket->peek(m_limits.requestBytes + 1);
    const qsizetype end = head.indexOf("\r\n\r\n");
    if (end < 0 && head.size() <= m_limits.requestBytes)
        return;
    disconnect(socket, &QTcpSocket::readyRead, this, nullptr);
    // A browser that comes once more, or a second one, finds that the answer was here already.
    const bool isReadable = end >= 0 && !m_outcome;
    answer(socket, isReadable ? callbackOf(QByteArrayView(head).first(end), host(), m_state) : Callback(NotForUs()));
    aws::wipe(head);
}

void CodeListener::answer(QTcpSocket *socket, const Callback &callback)
{
    socket->readAll(); // closed with something unread, the connection would be reset before the page is read
    socket->write(bytesOf(pageOf(callback)));
    socket->flush(); // whoever awaits the code may end this now
    socket->disconnectFromHost();
    if (const Code *code = std::get_if<Code>(&callback))
        end(code->code);
    else if (const Refused *refused = std::get_if<Refused>(&callback))
        end(tl::unexpected(errorOf(Problem::Declined, aws::ErrorKind::AccessDenied, refused->error)));
}

void CodeListener::end(const Result<aws::Secret> &outcome)
{
    if (m_outcome)
        return;
    m_outcome = outcome;
    m_server.close();
    Q_EMIT ended();
}

} // namespace sso
