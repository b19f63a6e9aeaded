// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/RequestReader.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace http {
namespace {

tl::unexpected<Unreadable> unreadable(int status, const QString &why)
{
    return tl::unexpected(Unreadable{status, why});
}

QRegularExpression exactly(const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

/// A field line as RFC 9112 has it: no blank before the colon, no line folding, no control characters.
std::optional<aws::HttpHeader> headerOf(const QByteArray &line)
{
    static const QRegularExpression pattern =
        exactly(uR"(([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([\t -~\x80-\xff]*?)[ \t]*)"_s);
    const auto match = pattern.match(QString::fromLatin1(line));
    if (!match.hasMatch())
        return {};
    return aws::HttpHeader{match.captured(1).toLatin1(), match.captured(2).toLatin1()};
}

qsizetype count(const aws::HttpHeaders &headers, QByteArrayView name)
{
    return std::count_if(headers.begin(), headers.end(), [name](const aws::HttpHeader &header) {
        return QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0;
    });
}

/// Nothing when it is not one plain number.
std::optional<qsizetype> contentLengthOf(const aws::HttpHeaders &headers)
{
    static const QRegularExpression digits = exactly(u"[0-9]{1,18}"_s);
    const qsizetype given = count(headers, "Content-Length");
    if (given == 0)
        return 0;
    const QString value = QString::fromLatin1(aws::headerValue(headers, "Content-Length"));
    if (given > 1 || !digits.match(value).hasMatch())
        return {};
    return value.toLongLong();
}

bool saysClose(const aws::HttpHeaders &headers)
{
    const QList<QByteArray> options = aws::headerValue(headers, "Connection").toLower().split(',');
    return std::any_of(options.cbegin(), options.cend(),
                       [](const QByteArray &option) { return option.trimmed() == "close"; });
}

} // namespace

RequestReader::RequestReader(const Limits &limits)
    : m_headBytes(limits.headBytes)
    , m_bodyBytes(limits.bodyBytes)
{
}

tl::expected<std::optional<ReceivedRequest>, Unreadable> RequestReader::next()
{
    if (!m_head) {
        auto head = takeHead();
        if (!head)
            return tl::unexpected(head.error());
        m_head = std::move(*head);
    }
    if (!m_head || m_unread.size() < m_head->bodyBytes)
        return std::nullopt;
    ReceivedRequest received = std::move(m_head->received);
    received.request.body = m_unread.first(m_head->bodyBytes);
    m_unread.remove(0, m_head->bodyBytes);
    m_head.reset();
    return received;
}

bool RequestReader::takeExpectation()
{
    return m_head && std::exchange(m_head->expectsContinue, false);
}

tl::expected<std::optional<RequestReader::Head>, Unreadable> RequestReader::takeHead()
{
    while (m_unread.startsWith('\r') || m_unread.startsWith('\n')) // between two requests: RFC 9112, 2.2
        m_unread.remove(0, 1);
    // No method begins otherwise: TLS, for one, would be waited for in vain.
    if (!m_unread.isEmpty() && (m_unread.front() < 'A' || m_unread.front() > 'Z'))
        return unreadable(400, u"This is not HTTP."_s);
    const qsizetype end = m_unread.indexOf("\r\n\r\n");
    if (end > m_headBytes || (end < 0 && m_unread.size() > m_headBytes))
        return unreadable(431, u"The head of a request has at most %1 bytes."_s.arg(m_headBytes));
    if (end < 0)
        return std::nullopt;
    auto head = parse(m_unread.first(end));
    if (!head)
        return tl::unexpected(head.error());
    m_unread.remove(0, end + 4);
    return std::move(*head);
}

tl::expected<RequestReader::Head, Unreadable> RequestReader::parse(const QByteArray &text) const
{
    static const QRegularExpression requestLine = exactly(uR"(([A-Z]+) (/[!-~]*) HTTP/([0-9])\.([0-9]))"_s);
    QList<QByteArray> lines = text.split('\n');
    for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
        if (!lines[i].endsWith('\r'))
            return unreadable(400, u"A line ends with CR and LF."_s);
        lines[i].chop(1);
    }
    const auto first = requestLine.match(QString::fromLatin1(lines.takeFirst()));
    if (!first.hasMatch())
        return unreadable(400, u"The request line is not one."_s);
    if (first.capturedView(3) != u"1")
        return unreadable(505, u"This is HTTP/1.1."_s);

    Head head;
    Request &request = head.received.request;
    request.method = first.captured(1).toLatin1();
    request.target = first.captured(2).toLatin1();
    for (const QByteArray &line : std::as_const(lines)) {
        const auto header = headerOf(line);
        if (!header)
            return unreadable(400, u"A header is not one."_s);
        request.headers.push_back(*header);
    }
    if (count(request.headers, "Host") != 1)
        return unreadable(400, u"A request has one Host."_s);
    if (count(request.headers, "Transfer-Encoding") > 0)
        return unreadable(411, u"A body has a Content-Length here."_s);
    const auto length = contentLengthOf(request.headers);
    if (!length)
        return unreadable(400, u"The Content-Length is not one number."_s);
    if (*length > m_bodyBytes)
        return unreadable(413, u"A body has at most %1 bytes."_s.arg(m_bodyBytes));
    const QByteArray expectation = aws::headerValue(request.headers, "Expect").toLower();
    if (!expectation.isEmpty() && expectation != "100-continue")
        return unreadable(417, u"Only 100-continue can be expected."_s);

    const bool isOld = first.capturedView(4) == u"0";
    head.received.isLast = isOld || saysClose(request.headers);
    head.bodyBytes = *length;
    head.expectsContinue = !isOld && !expectation.isEmpty();
    return head;
}

} // namespace http
