// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/program/SingleInstance.h"

#include <QLocalSocket>
#include <QTimer>

#include <functional>
#include <optional>

namespace ui {

/// What a later start says to the first one, and what that answers: one line each way. A hung process accepts a
/// connection, too; only one that lives answers.
class HandOver final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HandOver)

public:
    /// Without `limits` it waits for as long as it lives.
    HandOver(const QString &socketName, const StartRequest &request, std::optional<HandOverLimits> limits,
             QObject *parent = nullptr);
    ~HandOver() override;

Q_SIGNALS:
    /// Nobody listens there now; it is tried again.
    void unanswered();
    /// Who answers is about to end; it is tried again.
    void ending();
    void finished(bool reached);

private:
    void connectAgain();
    void hear();
    void onHungUp();
    void tryLater();
    void finish(bool reached);

    QString m_socketName;
    QByteArray m_line;
    std::optional<HandOverLimits> m_limits;
    QLocalSocket m_socket;
    QTimer m_again;
    QTimer m_end;
    int m_hungUp = 0; ///< how often without a word
    bool m_isEnding = false;
    bool m_hasFinished = false;
};

/// The first process's side: takes over the socket, and tells what comes through it. A version before this one says
/// nothing and is told as an empty request.
void receiveRequest(QLocalSocket &socket, std::function<void(const StartRequest &)> tell);

/// The same, when it takes no requests any more because it ends.
void refuseRequest(QLocalSocket &socket);

} // namespace ui
