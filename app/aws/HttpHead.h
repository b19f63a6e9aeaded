// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Http.h"

class QIODevice;

namespace aws {

/// The head of an HTTP/1.1 message (RFC 9112), as its lines arrive: what a proxy and its client say before they only
/// pass bytes on.
class HttpHead {
public:
    enum class State {
        Reading,
        Complete,
        Malformed, ///< this is no head, or one of more than 64 KiB
    };

    /// Takes the lines that are there; what follows the head stays in the device.
    State readFrom(QIODevice &device);

    /// Of an answer; 0 in a request.
    int status() const { return m_status; }
    const HttpHeaders &headers() const { return m_headers; }

private:
    void onFirstLine(QByteArrayView line);
    void onHeaderLine(QByteArrayView line);

    State m_state = State::Reading;
    bool m_hasFirstLine = false;
    int m_status = 0;
    HttpHeaders m_headers;
    qint64 m_bytes = 0;
};

} // namespace aws
