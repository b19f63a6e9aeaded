// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/AnswerReader.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

/// More than any answer that this program may take; keeps the sums from overflowing.
constexpr qsizetype longestNumber = 12;

bool isDigit(char character)
{
    return character >= '0' && character <= '9';
}

/// "HTTP/1.1 200 OK"; the reason may be missing.
bool isStatusLine(QByteArrayView line)
{
    return line.size() >= 12 && line.startsWith("HTTP/1.") && isDigit(line[7]) && line[8] == ' '
        && std::all_of(line.begin() + 9, line.begin() + 12, isDigit) && line[9] != '0'
        && (line.size() == 12 || line[12] == ' ');
}

QByteArray joined(const HttpHeaders &headers, QByteArrayView name)
{
    QByteArrayList values;
    for (const HttpHeader &header : headers) {
        if (QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0)
            values += header.value;
    }
    return values.join(',').toLower();
}

} // namespace

AnswerReader::AnswerReader(AnswerLimits limits, Body body)
    : m_limits(limits)
    , m_body(body)
{
}

qsizetype AnswerReader::feed(QByteArrayView bytes)
{
    qsizetype taken = 0;
    while (m_state == State::Reading && taken < bytes.size()) {
        const QByteArrayView rest = bytes.sliced(taken);
        const bool isContent = m_part == Part::Content || m_part == Part::UntilClose || m_part == Part::ChunkData;
        taken += isContent ? takeContent(rest) : takeLine(rest);
    }
    return taken;
}

void AnswerReader::endOfStream()
{
    m_keepsConnection = false;
    if (m_state == State::Reading)
        finishWith(m_part == Part::UntilClose ? State::Complete : State::CutOff);
}

qsizetype AnswerReader::takeLine(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    const qsizetype size = end < 0 ? bytes.size() : end + 1;
    m_headBytes += size;
    // What frames the chunks is no head, but no line of it may be longer than one.
    const qint64 counted = m_part == Part::ChunkSize || m_part == Part::ChunkEnd ? m_line.size() + size : m_headBytes;
    if (counted > m_limits.headBytes) {
        finishWith(State::TooLarge);
        return size;
    }
    m_line += bytes.first(size);
    if (end < 0)
        return size;
    QByteArray line = std::exchange(m_line, {});
    line.chop(line.endsWith("\r\n") ? 2 : 1);
    onLine(line);
    return size;
}

qsizetype AnswerReader::takeContent(QByteArrayView bytes)
{
    const qsizetype size =
        m_part == Part::UntilClose ? bytes.size() : static_cast<qsizetype>(std::min<qint64>(bytes.size(), m_left));
    if (m_response.body.size() + size > m_limits.bodyBytes) {
        finishWith(State::TooLarge);
        return size;
    }
    m_response.body += bytes.first(size);
    m_left -= size;
    if (m_part == Part::Content && m_left == 0)
        finishWith(State::Complete);
    else if (m_part == Part::ChunkData && m_left == 0)
        m_part = Part::ChunkEnd;
    return size;
}

void AnswerReader::onLine(QByteArrayView line)
{
    switch (m_part) {
    case Part::StatusLine:
        onStatusLine(line);
        break;
    case Part::Headers:
        line.isEmpty() ? onEndOfHead() : onHeaderLine(line);
        break;
    case Part::ChunkSize:
        onChunkSize(line);
        break;
    case Part::ChunkEnd:
        m_part = Part::ChunkSize;
        if (!line.isEmpty())
            finishWith(State::Malformed);
        break;
    case Part::Trailers:
        if (line.isEmpty())
            finishWith(State::Complete);
        break;
    case Part::Content:
    case Part::UntilClose:
    case Part::ChunkData:
        Q_UNREACHABLE();
    }
}

void AnswerReader::onStatusLine(QByteArrayView line)
{
    if (!isStatusLine(line)) {
        finishWith(State::Malformed);
        return;
    }
    m_response = {};
    m_response.status = line.sliced(9, 3).toInt();
    m_keepsConnection = line[7] != '0';
    m_part = Part::Headers;
}

void AnswerReader::onHeaderLine(QByteArrayView line)
{
    const bool goesOn = line.startsWith(' ') || line.startsWith('\t');
    if (goesOn && !m_response.headers.empty()) {
        m_response.headers.back().value += ' ' + line.trimmed().toByteArray();
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView name = line.first(std::max<qsizetype>(colon, 0));
    if (!isHeaderName(name)) {
        finishWith(State::Malformed);
        return;
    }
    m_response.headers.push_back({name.toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()});
}

void AnswerReader::onEndOfHead()
{
    const int status = m_response.status;
    if (status == 101) { // nobody asked for another protocol
        finishWith(State::Malformed);
        return;
    }
    if (status < 200) {
        m_part = Part::StatusLine;
        return;
    }
    if (joined(m_response.headers, "connection").contains("close"))
        m_keepsConnection = false;
    if (m_body == Body::None || status == 204 || status == 304) {
        finishWith(State::Complete);
        return;
    }
    const QByteArray coding = joined(m_response.headers, "transfer-encoding");
    if (coding.isEmpty()) {
        if (!readLength())
            finishWith(State::Malformed);
    } else if (coding == "chunked") {
        m_part = Part::ChunkSize;
        // Two statements of the length: a sign of smuggling (RFC 9112 section 6.3).
        if (!headerValue(m_response.headers, "content-length").isNull())
            m_keepsConnection = false;
    } else {
        finishWith(State::Malformed);
    }
}

/// Without a length the body goes on until the connection ends.
bool AnswerReader::readLength()
{
    const QByteArray given = joined(m_response.headers, "content-length");
    if (given.isEmpty()) {
        m_part = Part::UntilClose;
        m_keepsConnection = false;
        return true;
    }
    const QByteArrayList lengths = given.split(',');
    const QByteArray length = lengths.first().trimmed();
    const bool areOne = std::all_of(lengths.begin(), lengths.end(),
                                    [&length](const QByteArray &other) { return other.trimmed() == length; });
    if (!areOne || length.isEmpty() || !std::all_of(length.begin(), length.end(), isDigit))
        return false;
    m_left = length.size() > longestNumber ? m_limits.bodyBytes + 1 : length.toLongLong();
    m_part = Part::Content;
    if (m_left > m_limits.bodyBytes)
        finishWith(State::TooLarge);
    else if (m_left == 0)
        finishWith(State::Complete);
    return true;
}

void AnswerReader::onChunkSize(QByteArrayView line)
{
    const qsizetype extension = line.indexOf(';');
    const QByteArrayView size = (extension < 0 ? line : line.first(extension)).trimmed();
    bool isNumber = false;
    m_left = size.size() > longestNumber ? -1 : size.toByteArray().toLongLong(&isNumber, 16);
    if (!isNumber || m_left < 0 || size.startsWith('+'))
        finishWith(State::Malformed);
    else if (m_response.body.size() + m_left > m_limits.bodyBytes)
        finishWith(State::TooLarge);
    else
        m_part = m_left == 0 ? Part::Trailers : Part::ChunkData;
}

} // namespace aws
