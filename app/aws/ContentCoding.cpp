// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/ContentCoding.h"

#include <algorithm>
#include <array>
#include <zlib.h>

namespace aws {

namespace {

/// zlib finds out by itself whether it is gzip or zlib ("deflate").
constexpr int eitherFormat = MAX_WBITS + 32;

class Inflater {
    Q_DISABLE_COPY_MOVE(Inflater)

public:
    explicit Inflater(QByteArray &packed)
    {
        m_stream.next_in = reinterpret_cast<Bytef *>(packed.data());
        m_stream.avail_in = static_cast<uInt>(packed.size());
        m_isReady = inflateInit2(&m_stream, eitherFormat) == Z_OK;
    }
    ~Inflater() { inflateEnd(&m_stream); }

    Unpacked into(QByteArray &plain, qint64 limit)
    {
        std::array<char, 64 * 1024> piece;
        int result = m_isReady ? Z_OK : Z_MEM_ERROR;
        while (result == Z_OK) {
            m_stream.next_out = reinterpret_cast<Bytef *>(piece.data());
            m_stream.avail_out = piece.size();
            result = inflate(&m_stream, Z_NO_FLUSH);
            const auto size = static_cast<qsizetype>(piece.size() - m_stream.avail_out);
            if (plain.size() + size > limit)
                return Unpacked::TooLarge;
            plain.append(piece.data(), size);
            // gzip may be several, one after another (RFC 1952 section 2.2).
            if (result == Z_STREAM_END && m_stream.avail_in > 0)
                result = inflateReset(&m_stream);
        }
        return result == Z_STREAM_END ? Unpacked::Done : Unpacked::Damaged;
    }

private:
    z_stream m_stream = {};
    bool m_isReady = false;
};

} // namespace

Unpacked unpack(HttpResponse &response, qint64 limit)
{
    const QByteArray coding = headerValue(response.headers, "content-encoding").trimmed().toLower();
    if (coding.isEmpty() || coding == "identity" || response.body.isEmpty())
        return Unpacked::Done;
    if (coding != "gzip" && coding != "x-gzip" && coding != "deflate")
        return Unpacked::UnknownCoding;
    QByteArray plain;
    const Unpacked result = Inflater(response.body).into(plain, limit);
    if (result == Unpacked::Done)
        response.body = plain;
    return result;
}

} // namespace aws
