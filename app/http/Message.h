// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Http.h"
#include "aws/SigV4.h"

#include <QJsonObject>

#include <chrono>

namespace http {

/// The words that RFC 9110 has for a status; empty for one it doesn't have.
QByteArray reasonPhrase(int status);

/// A request as it arrived: its target is the request line's, its headers are all of them.
using Request = aws::sigv4::Request;

/// Whether the body is declared as JSON; a request without a body need not declare anything.
bool isJson(const Request &request);

struct Answer {
    /// What becomes of the connection: a fault may cut the answer short, or hold it back until the caller leaves.
    enum class Ending { Whole, Truncated, Dropped, Withheld };

    int status = 200;
    aws::HttpHeaders headers;
    QByteArray body;
    Ending ending = Ending::Whole;
    std::chrono::milliseconds delay{0};
};

Answer jsonAnswer(int status, const QJsonObject &object);

} // namespace http
