// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "http/Limits.h"
#include "http/Message.h"

#include <tl/expected.hpp>

#include <optional>

namespace http {

struct ReceivedRequest {
    Request request;
    bool isLast = false; ///< the caller wants the connection closed after the answer
};

/// What cannot be read as a request, and nothing after it either.
struct Unreadable {
    int status;
    QString why;
};

/// Takes requests of HTTP/1.0 and 1.1 out of a stream of bytes, strictly: what RFC 9112 lets a server refuse is
/// refused. Bodies have a Content-Length; there is no chunked transfer coding.
class RequestReader {
public:
    explicit RequestReader(const Limits &limits);

    void add(const QByteArray &bytes) { m_unread += bytes; }

    /// The next request; nothing while it isn't all there.
    tl::expected<std::optional<ReceivedRequest>, Unreadable> next();

    /// Whether the caller holds the body back until it hears "100 Continue". True once.
    bool takeExpectation();

private:
    struct Head {
        ReceivedRequest received;
        qsizetype bodyBytes = 0;
        bool expectsContinue = false;
    };

    tl::expected<std::optional<Head>, Unreadable> takeHead();
    tl::expected<Head, Unreadable> parse(const QByteArray &text) const;

    qsizetype m_headBytes;
    qsizetype m_bodyBytes;
    QByteArray m_unread;
    std::optional<Head> m_head; ///< of the request whose body is still to come
};

} // namespace http
