// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Exchange.h"

using namespace Qt::StringLiterals;

namespace aws {

namespace {

constexpr qint64 pieceBytes = qint64(64) * 1024;

} // namespace

Exchange::Exchange(std::unique_ptr<QSslSocket> socket, const QByteArray &request, AnswerLimits limits)
    : m_socket(std::move(socket))
    , m_reader(limits)
    , m_limits(limits)
{
    connect(m_socket.get(), &QAbstractSocket::readyRead, this, &Exchange::read);
    connect(m_socket.get(), &QAbstractSocket::bytesWritten, this, &Exchange::moved);
    connect(m_socket.get(), &QAbstractSocket::errorOccurred, this, &Exchange::onEnd);
    connect(m_socket.get(), &QAbstractSocket::disconnected, this, &Exchange::onEnd);
    // The rest waits in the kernel, which makes the peer wait.
    m_socket->setReadBufferSize(pieceBytes);
    m_socket->write(request);
}

Exchange::~Exchange() = default;

std::unique_ptr<QSslSocket> Exchange::takeReusableSocket()
{
    const bool isReusable = !failure() && m_reader.keepsConnection() && m_socket->bytesAvailable() == 0
        && m_socket->bytesToWrite() == 0 && m_socket->encryptedBytesToWrite() == 0
        && m_socket->state() == QAbstractSocket::ConnectedState;
    if (!isReusable)
        return nullptr;
    m_socket->disconnect(this);
    return std::move(m_socket);
}

void Exchange::read()
{
    if (hasEnded())
        return;
    Q_EMIT moved();
    while (m_reader.state() == AnswerReader::State::Reading && m_socket->bytesAvailable() > 0) {
        const QByteArray piece = m_socket->read(pieceBytes);
        if (m_reader.feed(piece) < piece.size())
            m_reader.endOfStream(); // more than the answer: not to be used again
    }
    conclude();
}

void Exchange::onEnd()
{
    if (hasEnded())
        return;
    const QString reason = m_socket->errorString();
    read();
    m_reader.endOfStream();
    conclude();
    fail(ErrorKind::ConnectionLost, reason);
}

void Exchange::conclude()
{
    switch (m_reader.state()) {
    case AnswerReader::State::Reading:
        break;
    case AnswerReader::State::Complete:
        succeed();
        break;
    case AnswerReader::State::Malformed:
        fail(ErrorKind::UnexpectedAnswer, u"This is not an answer in HTTP/1.1"_s);
        break;
    case AnswerReader::State::TooLarge:
        fail(ErrorKind::UnexpectedAnswer,
             u"The answer has more than %1 bytes, or its head more than %2"_s.arg(m_limits.bodyBytes)
                 .arg(m_limits.headBytes));
        break;
    case AnswerReader::State::CutOff:
        fail(ErrorKind::ConnectionLost, u"The connection was closed before the answer was complete"_s);
        break;
    }
}

} // namespace aws
