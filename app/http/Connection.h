// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/RequestReader.h"

#include <QTcpSocket>
#include <QTimer>

#include <functional>

namespace http {

using Handler = std::function<Answer(const Request &)>;

/// One caller: its requests are answered one after another, in the order they came.
class Connection final : public QObject {
    Q_OBJECT

public:
    using Clock = std::chrono::steady_clock;

    /// Takes the socket over.
    Connection(QTcpSocket *socket, Handler handler, const Limits &limits, QObject *parent);

    /// When it began to wait for a request; nothing while it answers one.
    std::optional<Clock::time_point> waitingSince() const;

    void drop();

Q_SIGNALS:
    void ended();

private:
    enum class State { Waiting, Answering, Closing };

    void serve();
    void wait();
    void answer(const ReceivedRequest &received);
    void send(const Answer &answer);
    void write(const Answer &answer);
    void close();
    void refuse(const Unreadable &reason);

    QTcpSocket *m_socket;
    Handler m_handler;
    RequestReader m_reader;
    std::chrono::milliseconds m_linger;
    QTimer m_timer; ///< for a request to come, or for a refused caller to leave
    State m_state = State::Waiting;
    Clock::time_point m_waitingSince;
    bool m_isHead = false; ///< the request being answered
    bool m_isLast = false; ///< the request being answered
};

} // namespace http
