// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/AnswerReader.h"
#include "aws/Step.h"

#include <QSslSocket>

#include <memory>

namespace aws {

/// One request and its answer over an open connection. The request is written once, whatever happens.
class Exchange final : public Step {
    Q_OBJECT

public:
    Exchange(std::unique_ptr<QSslSocket> socket, const QByteArray &request, AnswerLimits limits);
    ~Exchange() override;

    /// After it has ended well.
    HttpResponse takeResponse() { return m_reader.take(); }
    /// The connection if it may be used again; null after anything odd: bytes of this answer must never be taken for
    /// the next one's.
    std::unique_ptr<QSslSocket> takeReusableSocket();

private:
    void read();
    void onEnd();
    void conclude();

    std::unique_ptr<QSslSocket> m_socket;
    AnswerReader m_reader;
    AnswerLimits m_limits;
};

} // namespace aws
