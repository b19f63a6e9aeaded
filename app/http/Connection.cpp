// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/Connection.h"

using namespace Qt::StringLiterals;

namespace http {
namespace {

/// What is kept for a caller that sends faster than it is answered, or asks faster than it reads. It has to wait then.
constexpr qint64 aheadBytes = qint64(64) * 1024;

} // namespace

Connection::Connection(QTcpSocket *socket, Handler handler, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_handler(std::move(handler))
    , m_reader(limits)
    , m_linger(limits.linger)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(aheadBytes);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_timer.setSingleShot(true);
    m_timer.setInterval(limits.idle);
    connect(&m_timer, &QTimer::timeout, this, &Connection::drop);
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::serve);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Connection::serve);
    connect(m_socket, &QTcpSocket::disconnected, this, &Connection::ended);
    wait();
}

std::optional<Connection::Clock::time_point> Connection::waitingSince() const
{
    return m_state == State::Waiting ? std::optional(m_waitingSince) : std::nullopt;
}

void Connection::drop()
{
    m_state = State::Closing;
    m_socket->abort();
}

void Connection::wait()
{
    m_state = State::Waiting;
    m_waitingSince = Clock::now();
    m_timer.start();
}

void Connection::serve()
{
    if (m_state == State::Closing && m_socket->bytesAvailable() > 0)
        m_socket->skip(m_socket->bytesAvailable());
    while (m_state == State::Waiting && m_socket->bytesToWrite() < aheadBytes) {
        m_reader.add(m_socket->readAll());
        const auto next = m_reader.next();
        if (!next) {
            refuse(next.error());
        } else if (*next) {
            answer(**next);
        } else {
            if (m_reader.takeExpectation())
                m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
            return;
        }
    }
}

void Connection::answer(const ReceivedRequest &received)
{
    m_state = State::Answering;
    m_timer.stop();
    m_isHead = received.request.method == "HEAD";
    m_isLast = received.isLast;
    const Answer answer = m_handler(received.request);
    if (answer.delay.count() == 0)
        send(answer);
    else
        QTimer::singleShot(answer.delay, this, [this, answer] { send(answer); });
}

void Connection::send(const Answer &answer)
{
    switch (answer.ending) {
    case Answer::Ending::Whole:
        write(answer);
        if (m_isLast)
            close();
        else
            wait();
        return;
    case Answer::Ending::Truncated:
        write(answer);
        close();
        return;
    case Answer::Ending::Dropped:
        drop();
        return;
    case Answer::Ending::Withheld:
        return;
    }
}

/// In one piece: a head without its body would wait for the caller's acknowledgement.
void Connection::write(const Answer &answer)
{
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(answer.status) + ' ' + reasonPhrase(answer.status) + "\r\n";
    for (const aws::HttpHeader &header : answer.headers)
        bytes += header.name + ": " + header.value + "\r\n";
    if (m_isLast)
        bytes += "Connection: close\r\n";
    bytes += "Content-Length: " + QByteArray::number(answer.body.size()) + "\r\n\r\n";
    if (answer.ending == Answer::Ending::Truncated)
        bytes += answer.body.first(answer.body.size() / 2);
    else if (!m_isHead)
        bytes += answer.body;
    m_socket->write(bytes);
}

void Connection::close()
{
    m_state = State::Closing;
    m_timer.start(); // for a caller that doesn't read
    m_socket->disconnectFromHost();
}

void Connection::refuse(const Unreadable &reason)
{
    m_isHead = false;
    m_isLast = true;
    write(jsonAnswer(reason.status, {{u"message"_s, reason.why}}));
    m_state = State::Closing;
    m_timer.start(m_linger);
}

} // namespace http
