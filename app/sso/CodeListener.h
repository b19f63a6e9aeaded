// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sso/Callback.h"
#include "sso/Error.h"

#include <QCoroTask>
#include <QTcpServer>
#include <QUrl>

#include <chrono>
#include <optional>
#include <stop_token>

namespace sso {

struct CodeListenerLimits {
    std::chrono::milliseconds patience = std::chrono::minutes(10); ///< for the person in the browser
    std::chrono::milliseconds request = std::chrono::seconds(10); ///< until a request is there as a whole
    qsizetype requestBytes = qsizetype(16) * 1024;
    int connections = 16; ///< at once
};

/// Waits on 127.0.0.1, on a free port, for the browser that comes back from signing in with an authorization code. What
/// isn't the answer to this one sign-in is refused and changes nothing; the first that is ends the listening. Nothing
/// of it is logged. GUI thread only.
class CodeListener final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CodeListener)

public:
    /// Listens at once. `state` is what the browser was sent away with.
    explicit CodeListener(QString state, CodeListenerLimits limits = {}, QObject *parent = nullptr);
    ~CodeListener() override;

    /// Where the browser shall come back; empty when no port could be had.
    QUrl redirectUrl() const;

    /// The code; or Declined, NobodyCame, NotListening, Other when `stop` asked. It can be awaited once.
    QCoro::Task<Result<aws::Secret>> awaitCode(std::stop_token stop);

Q_SIGNALS:
    void ended();

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const Callback &callback);
    void end(const Result<aws::Secret> &outcome);
    QByteArray host() const;

    QString m_state;
    CodeListenerLimits m_limits;
    QTcpServer m_server;
    std::optional<Result<aws::Secret>> m_outcome;
};

} // namespace sso
