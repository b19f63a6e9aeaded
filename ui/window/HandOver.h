// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/window/SingleInstance.h"

#include <QDeadlineTimer>
#include <QLocalSocket>

#include <functional>

namespace ui {

/// What a later start says to the first one, and what that answers: one line each way. A hung process accepts a
/// connection, too; only one that lives answers.
class HandOver final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HandOver)

public:
    HandOver(const QString &socketName, const StartRequest &request, std::chrono::milliseconds patience,
             QObject *parent = nullptr);

Q_SIGNALS:
    /// Nobody listens there now; it is tried again.
    void unanswered();
    void finished(bool reached);

private:
    void connectAgain();
    void finish(bool reached);

    QString m_socketName;
    QByteArray m_line;
    QDeadlineTimer m_end;
    QLocalSocket m_socket;
    bool m_hasFinished = false;
};

/// The first process's side: takes over the socket, and tells what comes through it. A version before this one says
/// nothing and is told as an empty request.
void receiveRequest(QLocalSocket &socket, std::function<void(const StartRequest &)> tell);

} // namespace ui
