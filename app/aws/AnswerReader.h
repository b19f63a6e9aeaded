// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Http.h"

#include <QByteArrayList>

namespace aws {

/// How much of an answer is taken into memory.
struct AnswerLimits {
    qint64 headBytes = qint64(64) * 1024; ///< status line and headers, with those of interim answers and trailers
    qint64 bodyBytes = qint64(8) * 1024 * 1024; ///< as it arrives, and again when unpacked
};

/// Reads one HTTP/1.1 answer (RFC 9112) as its bytes arrive. Interim answers (1xx) are skipped. Never takes more than
/// the limits into memory; the rest of what is fed is left to the caller.
class AnswerReader {
public:
    enum class State {
        Reading,
        Complete,
        Malformed, ///< this is no HTTP/1.1 answer
        TooLarge,
        CutOff, ///< the connection ended before the answer did
    };
    enum class Body { AsTold, None }; ///< None: to CONNECT, whose answer has none

    explicit AnswerReader(AnswerLimits limits, Body body = Body::AsTold);

    /// Takes bytes from the front; how many it took is less than there are only when the answer has ended.
    qsizetype feed(QByteArrayView bytes);
    /// The peer sends no more.
    void endOfStream();

    State state() const { return m_state; }
    /// The status so far; 0 before there is one.
    int status() const { return m_response.status; }
    /// Whether a connection may be used again after the answer.
    bool keepsConnection() const { return m_keepsConnection; }
    HttpResponse take() { return std::move(m_response); }

private:
    enum class Part { StatusLine, Headers, Content, UntilClose, ChunkSize, ChunkData, ChunkEnd, Trailers };

    qsizetype takeLine(QByteArrayView bytes);
    qsizetype takeContent(QByteArrayView bytes);
    void onLine(QByteArrayView line);
    void onStatusLine(QByteArrayView line);
    void onHeaderLine(QByteArrayView line);
    void onEndOfHead();
    void onChunkSize(QByteArrayView line);
    bool readLength();
    void finishWith(State state) { m_state = state; }

    AnswerLimits m_limits;
    Body m_body;
    State m_state = State::Reading;
    Part m_part = Part::StatusLine;
    HttpResponse m_response;
    QByteArray m_line; ///< what has arrived of a line
    qint64 m_headBytes = 0;
    qint64 m_left = 0; ///< of the content or the chunk
    bool m_keepsConnection = true;
};

} // namespace aws
