// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/HttpHead.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::StringLiterals;
using aws::HttpHead;

Q_DECLARE_METATYPE(HttpHead::State)

namespace {

/// Whole lines only, as a socket's canReadLine() has them.
HttpHead::State read(HttpHead &head, QByteArray bytes, qsizetype *rest = nullptr)
{
    QBuffer device(&bytes);
    device.open(QIODevice::ReadOnly);
    const auto state = head.readFrom(device);
    if (rest)
        *rest = device.bytesAvailable();
    return state;
}

} // namespace

class TestHttpHead final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void head_data();
    void head();
    void comesInPieces();
    void whatFollowsStays();
    void lengthIsBounded_data();
    void lengthIsBounded();
};

void TestHttpHead::head_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<HttpHead::State>("state");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("value"); // of X-A
    using enum HttpHead::State;
    const auto row = [](const char *name, const char *bytes, HttpHead::State state, int status = 0,
                        const QByteArray &value = {}) {
        QTest::newRow(name) << QByteArray(bytes) << state << status << value;
    };
    row("answer", "HTTP/1.1 200 OK\r\nX-A: b\r\n\r\n", Complete, 200, "b");
    row("no headers", "HTTP/1.1 200 OK\r\n\r\n", Complete, 200);
    row("no reason", "HTTP/1.0 407\r\n\r\n", Complete, 407);
    row("line feeds only", "HTTP/1.1 502 No\nX-A:b\n\n", Complete, 502, "b");
    row("any case, blanks around", "HTTP/1.1 200 OK\r\nx-a: \t b c \r\n\r\n", Complete, 200, "b c");
    row("folded", "HTTP/1.1 200 OK\r\nX-A: b\r\n  c\r\n\r\n", Complete, 200, "b c");
    row("empty value", "HTTP/1.1 200 OK\r\nX-A:\r\n\r\n", Complete, 200, "");
    row("request", "CONNECT host:443 HTTP/1.1\r\nX-A: b\r\n\r\n", Complete, 0, "b");
    row("begun", "HTTP/1.1 200 OK\r\nX-A: b\r\n", Reading, 200, "b");
    row("nothing", "", Reading);
    row("mail", "220 mail.example.net ESMTP\r\n", Malformed);
    row("a page", "<html>\n", Malformed);
    row("HTTP/2", "HTTP/2 200\r\n\r\n", Malformed);
    row("no status", "HTTP/1.1 OK\r\n\r\n", Malformed);
    row("status of two digits", "HTTP/1.1 20 OK\r\n\r\n", Malformed);
    row("header without a colon", "HTTP/1.1 200 OK\r\nX-A\r\n\r\n", Malformed, 200);
    row("header without a name", "HTTP/1.1 200 OK\r\n: b\r\n\r\n", Malformed, 200);
    row("blank in a name", "HTTP/1.1 200 OK\r\nX A: b\r\n\r\n", Malformed, 200);
}

void TestHttpHead::head()
{
    QFETCH(QByteArray, bytes);
    QFETCH(HttpHead::State, state);
    QFETCH(int, status);
    QFETCH(QByteArray, value);
    HttpHead head;
    QCOMPARE(read(head, bytes), state);
    QCOMPARE(head.status(), status);
    QCOMPARE(aws::headerValue(head.headers(), "X-A"), value);
}

void TestHttpHead::comesInPieces()
{
    HttpHead head;
    QCOMPARE(read(head, "HTTP/1.1 200 OK\r\n"), HttpHead::State::Reading);
    QCOMPARE(read(head, "X-A: b\r\n"), HttpHead::State::Reading);
    QCOMPARE(read(head, "\r\n"), HttpHead::State::Complete);
    QCOMPARE(aws::headerValue(head.headers(), "X-A"), "b"_ba);
}

void TestHttpHead::whatFollowsStays()
{
    HttpHead head;
    qsizetype rest = 0;
    QCOMPARE(read(head, "HTTP/1.1 200 OK\r\n\r\nhello\r\n", &rest), HttpHead::State::Complete);
    QCOMPARE(rest, qsizetype(7));
}

void TestHttpHead::lengthIsBounded_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("many headers") << QByteArray("X-Many: x\r\n").repeated(10'000);
    QTest::newRow("one long header") << QByteArray("X-Long: " + QByteArray(100'000, 'x') + "\r\n");
    QTest::newRow("a line without an end") << QByteArray(100'000, 'x');
}

void TestHttpHead::lengthIsBounded()
{
    QFETCH(QByteArray, more);
    HttpHead head;
    QCOMPARE(read(head, "HTTP/1.1 200 OK\r\n" + more), HttpHead::State::Malformed);
}

QTEST_APPLESS_MAIN(TestHttpHead)
#include "tst_http_head.moc"
