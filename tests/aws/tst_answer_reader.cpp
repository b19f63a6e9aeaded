// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/AnswerReader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using aws::AnswerReader;
using State = aws::AnswerReader::State;

namespace {

constexpr aws::AnswerLimits small{.headBytes = 1024, .bodyBytes = 1000};

struct Read {
    State state;
    aws::HttpResponse response;
    bool keepsConnection;
    qsizetype taken;
};

/// Fed in pieces of that size, and then the end of the stream if there is more to come.
Read read(const QByteArray &bytes, qsizetype piece, bool ends = true)
{
    AnswerReader reader(small);
    qsizetype taken = 0;
    while (taken < bytes.size() && reader.state() == State::Reading)
        taken += reader.feed(QByteArrayView(bytes).sliced(taken, std::min(piece, bytes.size() - taken)));
    const bool keeps = reader.keepsConnection();
    if (ends)
        reader.endOfStream();
    return {reader.state(), reader.take(), keeps, taken};
}

} // namespace

class TestAnswerReader final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void endsWhereTheAnswerEnds();
    void refuses_data();
    void refuses();
    void keepsTheConnection_data();
    void keepsTheConnection();
    void foldsAndTrimsHeaders();
    void answerToConnectHasNoBody();
    void takesNoMoreThanItsLimits_data();
    void takesNoMoreThanItsLimits();
};

void TestAnswerReader::reads_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("length") << ok + "Content-Length: 5\r\n\r\nhello" << 200 << "hello"_ba;
    QTest::newRow("length 0") << ok + "Content-Length: 0\r\n\r\n" << 200 << ""_ba;
    QTest::newRow("the same length twice") << ok + "Content-Length: 2\r\nContent-Length: 2\r\n\r\nhi" << 200 << "hi"_ba;
    QTest::newRow("chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\n\r\n"
                            << 200 << "hello"_ba;
    QTest::newRow("chunks and trailers") << ok
            + "Transfer-Encoding: Chunked\r\n\r\nA\r\n0123456789\r\n0\r\nX: y\r\n\r\n"
                                         << 200 << "0123456789"_ba;
    QTest::newRow("until it closes") << ok + "\r\nhello" << 200 << "hello"_ba;
    QTest::newRow("no reason") << "HTTP/1.1 404\r\nContent-Length: 0\r\n\r\n"_ba << 404 << ""_ba;
    QTest::newRow("line feeds only") << "HTTP/1.1 200 OK\nContent-Length: 2\n\nhi"_ba << 200 << "hi"_ba;
    QTest::newRow("no content") << "HTTP/1.1 204 No Content\r\n\r\n"_ba << 204 << ""_ba;
    QTest::newRow("not modified") << "HTTP/1.1 304 No\r\nContent-Length: 5\r\n\r\n"_ba << 304 << ""_ba;
    QTest::newRow("after 100") << "HTTP/1.1 100 Continue\r\n\r\n" + ok + "Content-Length: 2\r\n\r\nhi" << 200
                               << "hi"_ba;
    QTest::newRow("after 102 and 103")
        << "HTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </a>\r\nContent-Length: 3\r\n\r\n" + ok
            + "Content-Length: 2\r\n\r\nhi"
        << 200 << "hi"_ba;
}

void TestAnswerReader::reads()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    for (const qsizetype piece : {qsizetype(1), qsizetype(2), qsizetype(7), bytes.size()}) {
        const Read got = read(bytes, piece);
        QCOMPARE(got.state, State::Complete);
        QCOMPARE(got.response.status, status);
        QCOMPARE(got.response.body, body);
        QCOMPARE(got.taken, bytes.size());
        QVERIFY(aws::headerValue(got.response.headers, "Link").isNull()); // of an interim answer
    }
}

void TestAnswerReader::endsWhereTheAnswerEnds()
{
    const QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";
    const Read got = read(answer + "HTTP/1.1 200 OK\r\n", 1000, false);
    QCOMPARE(got.state, State::Complete);
    QCOMPARE(got.taken, answer.size());
}

void TestAnswerReader::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<State>("state");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    const QByteArray chunked = ok + "Transfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("another protocol") << "220 mail.example.net ESMTP\r\n"_ba << State::Malformed;
    QTest::newRow("HTTP/2") << "HTTP/2 200\r\n\r\n"_ba << State::Malformed;
    QTest::newRow("a status of no class") << "HTTP/1.1 020 No\r\n\r\n"_ba << State::Malformed;
    QTest::newRow("a long status") << "HTTP/1.1 2000 No\r\n\r\n"_ba << State::Malformed;
    QTest::newRow("another protocol is switched to") << "HTTP/1.1 101 Switching\r\n\r\n"_ba << State::Malformed;
    QTest::newRow("no colon") << ok + "Content-Length 5\r\n\r\n" << State::Malformed;
    QTest::newRow("a blank in the name") << ok + "Content-Length : 5\r\n\r\n" << State::Malformed;
    QTest::newRow("two lengths") << ok + "Content-Length: 2\r\nContent-Length: 3\r\n\r\nhi" << State::Malformed;
    QTest::newRow("a length below 0") << ok + "Content-Length: -2\r\n\r\nhi" << State::Malformed;
    QTest::newRow("a length that is none") << ok + "Content-Length: two\r\n\r\nhi" << State::Malformed;
    QTest::newRow("an odd coding") << ok + "Transfer-Encoding: gzip, chunked\r\n\r\n" << State::Malformed;
    QTest::newRow("a chunk of no size") << chunked + "x\r\n" << State::Malformed;
    QTest::newRow("a chunk below 0") << chunked + "-1\r\n" << State::Malformed;
    QTest::newRow("a chunk longer than said") << chunked + "2\r\nhello\r\n" << State::Malformed;
    QTest::newRow("nothing") << ""_ba << State::CutOff;
    QTest::newRow("half a head") << ok + "Content-Le" << State::CutOff;
    QTest::newRow("half a body") << ok + "Content-Length: 5\r\n\r\nhel" << State::CutOff;
    QTest::newRow("half a chunk") << chunked + "5\r\nhel" << State::CutOff;
    QTest::newRow("no last chunk") << chunked + "3\r\nhel\r\n" << State::CutOff;
    QTest::newRow("only an interim answer") << "HTTP/1.1 103 Hints\r\n\r\n"_ba << State::CutOff;
    QTest::newRow("a long body") << ok + "Content-Length: 1001\r\n\r\n" << State::TooLarge;
    QTest::newRow("a length of many digits") << ok + "Content-Length: 99999999999999999999\r\n\r\n" << State::TooLarge;
    QTest::newRow("a long chunk") << chunked + "3e9\r\n" << State::TooLarge;
}

void TestAnswerReader::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(State, state);
    for (const qsizetype piece : {qsizetype(1), qsizetype(7), bytes.size()})
        QCOMPARE(read(bytes, piece).state, state);
}

void TestAnswerReader::keepsTheConnection_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("keeps");
    QTest::newRow("HTTP/1.1") << "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"_ba << true;
    QTest::newRow("HTTP/1.0") << "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n"_ba << false;
    QTest::newRow("close") << "HTTP/1.1 200 OK\r\nConnection: x, Close\r\nContent-Length: 0\r\n\r\n"_ba << false;
    QTest::newRow("no length") << "HTTP/1.1 200 OK\r\n\r\n"_ba << false;
    QTest::newRow("length and chunks")
        << "HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"_ba << false;
}

void TestAnswerReader::keepsTheConnection()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, keeps);
    QCOMPARE(read(bytes, bytes.size()).keepsConnection, keeps);
}

void TestAnswerReader::foldsAndTrimsHeaders()
{
    const Read got = read("HTTP/1.1 200 OK\r\nX-One:  a b \r\nX-Two: c\r\n  d\r\nContent-Length: 0\r\n\r\n", 3);
    QCOMPARE(aws::headerValue(got.response.headers, "x-one"), "a b"_ba);
    QCOMPARE(aws::headerValue(got.response.headers, "x-two"), "c d"_ba);
}

void TestAnswerReader::answerToConnectHasNoBody()
{
    AnswerReader reader(small, AnswerReader::Body::None);
    const QByteArray head = "HTTP/1.0 200 Connection established\r\nContent-Length: 5\r\n\r\n";
    QCOMPARE(reader.feed(head + "\x16"), head.size());
    QCOMPARE(reader.state(), State::Complete);
}

void TestAnswerReader::takesNoMoreThanItsLimits_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("again");
    QTest::newRow("a status line") << ""_ba
                                   << "HTTP/1.1 200 OK"_ba;
    QTest::newRow("many headers") << "HTTP/1.1 200 OK\r\n"_ba
                                  << "X-Many: x\r\n"_ba;
    QTest::newRow("a long header") << "HTTP/1.1 200 OK\r\nX-Long: "_ba
                                   << "x"_ba;
    QTest::newRow("a long name") << "HTTP/1.1 200 OK\r\n"_ba
                                 << "x"_ba;
    QTest::newRow("interim answers") << ""_ba
                                     << "HTTP/1.1 103 Hints\r\n\r\n"_ba;
    QTest::newRow("a body") << "HTTP/1.1 200 OK\r\n\r\n"_ba
                            << "x"_ba;
    QTest::newRow("chunks") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"_ba
                            << "1\r\nx\r\n"_ba;
    QTest::newRow("a chunk's extension") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;"_ba
                                         << "x"_ba;
    QTest::newRow("trailers") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n"_ba
                              << "X: y\r\n"_ba;
}

void TestAnswerReader::takesNoMoreThanItsLimits()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, again);
    AnswerReader reader(small);
    reader.feed(head);
    for (int i = 0; i < 5'000 && reader.state() == State::Reading; ++i)
        reader.feed(again);
    QCOMPARE(reader.state(), State::TooLarge);
}

QTEST_GUILESS_MAIN(TestAnswerReader)
#include "tst_answer_reader.moc"
