// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/HttpHead.h"

#include <QIODevice>

#include <algorithm>

namespace aws {

namespace {

/// No proxy has a business to say more.
constexpr qint64 mostBytes = qint64(64) * 1024;

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

/// "CONNECT host:443 HTTP/1.1"
bool isRequestLine(QByteArrayView line)
{
    return line.size() > 9 && line.sliced(line.size() - 9).startsWith(" HTTP/1.");
}

} // namespace

HttpHead::State HttpHead::readFrom(QIODevice &device)
{
    while (m_state == State::Reading && device.canReadLine()) {
        QByteArray line = device.readLine();
        m_bytes += line.size();
        line.chop(line.endsWith("\r\n") ? 2 : 1);
        if (!m_hasFirstLine)
            onFirstLine(line);
        else if (line.isEmpty())
            m_state = State::Complete;
        else
            onHeaderLine(line);
    }
    const qint64 begun = m_state == State::Reading ? device.bytesAvailable() : 0;
    if (m_bytes + begun > mostBytes)
        m_state = State::Malformed;
    return m_state;
}

void HttpHead::onFirstLine(QByteArrayView line)
{
    m_hasFirstLine = true;
    if (isStatusLine(line))
        m_status = line.sliced(9, 3).toInt();
    else if (!isRequestLine(line))
        m_state = State::Malformed;
}

void HttpHead::onHeaderLine(QByteArrayView line)
{
    const bool goesOn = line.startsWith(' ') || line.startsWith('\t');
    if (goesOn && !m_headers.empty()) {
        m_headers.back().value += ' ' + line.trimmed().toByteArray();
        return;
    }
    const qsizetype colon = line.indexOf(':');
    const QByteArrayView name = line.first(std::max<qsizetype>(colon, 0));
    if (isHeaderName(name))
        m_headers.push_back({name.toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()});
    else
        m_state = State::Malformed;
}

} // namespace aws
