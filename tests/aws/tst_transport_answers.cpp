// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Transport.h"
#include "support/Ended.h"
#include "support/ProxyVariable.h"
#include "support/RawServer.h"
#include "support/TestCertificate.h"

#include <QPointer>
#include <QSslSocket>
#include <QTest>
#include <QTimer>

#include <zlib.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using aws::ErrorKind;
using aws::HttpRequest;
using aws::HttpResponse;
using support::RawRequest;
using support::RawServer;

Q_DECLARE_METATYPE(ErrorKind)

namespace {

HttpRequest post(const QUrl &url)
{
    return {"POST", url, {{"Content-Type", "application/json"}}, "{}"};
}

std::optional<aws::Result<HttpResponse>> sendAndWait(aws::Transport &transport, const HttpRequest &request)
{
    return support::ended(transport.send(request, {}));
}

constexpr int zlibFormat = MAX_WBITS;
constexpr int gzipFormat = MAX_WBITS + 16;

QByteArray packed(QByteArray plain, int format)
{
    z_stream stream = {};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, format, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY);
    QByteArray result(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(plain.data());
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    deflate(&stream, Z_FINISH);
    result.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return result;
}

} // namespace

/// What a transport takes for the answer, and how much of it.
class TestTransportAnswers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void brokenAnswer_data();
    void brokenAnswer();
    void longerThanItsLengthHurtsNobodyElse();
    void answerAboveTheCap();
    void answerAtTheCap();
    void interimAnswersAreNotTheAnswer_data();
    void interimAnswersAreNotTheAnswer();
    void whatComesUnaskedIsNoAnswer_data();
    void whatComesUnaskedIsNoAnswer();
    void aHeadWithoutEndIsSilence_data();
    void aHeadWithoutEndIsSilence();
    void packedAnswerIsRead_data();
    void packedAnswerIsRead();
    void packedAnswerIsRefused_data();
    void packedAnswerIsRefused();
};

void TestTransportAnswers::brokenAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<ErrorKind>>("kinds");
    const QList<ErrorKind> lost = {ErrorKind::ConnectionLost};
    const QList<ErrorKind> lostOrOdd = {ErrorKind::ConnectionLost, ErrorKind::UnexpectedAnswer};
    QTest::newRow("nothing") << QByteArray() << lost;
    QTest::newRow("half a status line") << "HTTP/1.1 2"_ba << lostOrOdd;
    QTest::newRow("no end of headers") << "HTTP/1.1 200 OK\r\nContent-Type: a"_ba << lostOrOdd;
    QTest::newRow("body cut off") << "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"stages\":["_ba << lost;
    QTest::newRow("error body cut off") << "HTTP/1.1 500 No\r\nContent-Length: 100\r\n\r\n{\"mess"_ba << lost;
    QTest::newRow("chunk cut off") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{\"stages\":["_ba
                                   << lost;
    QTest::newRow("last chunk missing") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n"_ba
                                        << lost;
    QTest::newRow("garbage") << "\x01\x02garbage\r\n\r\n\xff\xfe"_ba << lostOrOdd;
    QTest::newRow("another protocol") << "220 mail.example.net ESMTP\r\n"_ba << lostOrOdd;
}

void TestTransportAnswers::brokenAnswer()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QList<ErrorKind>, kinds);
    RawServer server([bytes](QTcpSocket &socket, const RawRequest &) {
        socket.write(bytes);
        socket.disconnectFromHost();
    });
    aws::Transport transport;
    const auto result = sendAndWait(transport, post(server.url()));
    QVERIFY(result);
    QVERIFY2(!*result, "a broken answer was taken for a whole one");
    QVERIFY2(kinds.contains(result->error().kind), qPrintable(result->error().message));
    QVERIFY(!result->error().safeToRetry);
    QCOMPARE(server.requests().size(), 1);
}

void TestTransportAnswers::longerThanItsLengthHurtsNobodyElse()
{
    RawServer server([](QTcpSocket &socket, const RawRequest &request) {
        if (request.target == "/long")
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}" + support::answer(200, "stolen"));
        else
            socket.write(support::answer(200, "own"));
    });
    aws::Transport transport;
    const auto tooLong = sendAndWait(transport, post(server.url("/long")));
    QVERIFY(tooLong);
    if (*tooLong)
        QCOMPARE((*tooLong)->body, "{}"_ba);
    const auto next = sendAndWait(transport, post(server.url("/next")));
    QVERIFY(next && *next);
    QCOMPARE((*next)->body, "own"_ba);
}

void TestTransportAnswers::answerAboveTheCap()
{
    constexpr qint64 size = 50LL * 1024 * 1024;
    qint64 written = 0;
    RawServer server([&written](QTcpSocket &socket, const RawRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(size) + "\r\n\r\n");
        const auto more = [&socket, &written] {
            constexpr qint64 piece = 256 * 1024;
            if (written < size && socket.bytesToWrite() < piece)
                written += socket.write(QByteArray(piece, 'x'));
        };
        connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        more();
    });
    aws::Transport transport({.inactivity = 15s, .deadline = 45s, .responseBytes = 1024 * 1024});
    const auto result = sendAndWait(transport, post(server.url()));
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::UnexpectedAnswer);
    QVERIFY(!result->error().safeToRetry);
    QTRY_COMPARE(server.openConnections(), 0);
    QVERIFY2(written < size, "the whole answer was read");
}

void TestTransportAnswers::answerAtTheCap()
{
    RawServer server({support::answer(200, QByteArray(100'000, 'x'))});
    aws::Transport transport({.inactivity = 15s, .deadline = 45s, .responseBytes = 100'000});
    const auto result = sendAndWait(transport, post(server.url()));
    QVERIFY(result && *result);
    QCOMPARE((*result)->body.size(), 100'000);
}

void TestTransportAnswers::interimAnswersAreNotTheAnswer_data()
{
    QTest::addColumn<QByteArray>("interim");
    QTest::addColumn<bool>("isSkipped");
    QTest::newRow("100") << "HTTP/1.1 100 Continue\r\n\r\n"_ba << true;
    QTest::newRow("two of 100") << "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n"_ba << true;
    QTest::newRow("101") << "HTTP/1.1 101 Switching Protocols\r\n\r\n"_ba << false;
    QTest::newRow("102") << "HTTP/1.1 102 Processing\r\n\r\n"_ba << false;
    QTest::newRow("103") << "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"_ba << false;
    QTest::newRow("100 and 103") << "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 A\r\n\r\n"_ba << false;
}

/// Qt skips 100 only. What follows another one must never be taken for the answer to the next request.
void TestTransportAnswers::interimAnswersAreNotTheAnswer()
{
    QFETCH(QByteArray, interim);
    QFETCH(bool, isSkipped);
    int number = 0;
    int usedAgain = 0; // a connection on which an answer came that was none
    RawServer server([&](QTcpSocket &socket, const RawRequest &request) {
        if (!isSkipped && request.target != "/plain")
            connect(&socket, &QTcpSocket::readyRead, &socket, [&usedAgain] { ++usedAgain; });
        const QByteArray own = support::answer(200, "answer " + QByteArray::number(++number));
        if (request.target == "/plain") {
            socket.write(own);
            return;
        }
        socket.write(interim);
        QTimer::singleShot(0, &socket, [&socket, own] { socket.write(own); });
    });
    aws::Transport transport;
    for (const QByteArray &expected : {"answer 1"_ba, "answer 3"_ba, "answer 5"_ba}) {
        const auto result = sendAndWait(transport, post(server.url()));
        QVERIFY(result);
        QCOMPARE(result->has_value(), isSkipped);
        if (isSkipped) {
            QCOMPARE((*result)->status, 200);
            QCOMPARE((*result)->body, expected);
        } else {
            QCOMPARE(result->error().kind, ErrorKind::UnexpectedAnswer);
            QVERIFY(!result->error().safeToRetry);
        }
        const auto next = sendAndWait(transport, post(server.url("/plain")));
        QVERIFY(next && *next);
        QCOMPARE((*next)->body, "answer " + QByteArray::number(number));
    }
    QCOMPARE(server.requests().size(), 6);
    QCOMPARE(server.connections(), isSkipped ? 1 : 4); // each one that told something else was left
    QCOMPARE(usedAgain, 0);
    if (!isSkipped)
        QTRY_COMPARE(server.openConnections(), 1);
}

void TestTransportAnswers::whatComesUnaskedIsNoAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isTls");
    QTest::addColumn<bool>("hasProxy");
    for (const bool isTls : {false, true}) {
        for (const bool hasProxy : {false, true}) {
            const auto row = [isTls, hasProxy](const char *name, const QByteArray &bytes) {
                QTest::addRow("%s%s%s", name, isTls ? ", TLS" : "", hasProxy ? ", through a proxy" : "")
                    << bytes << isTls << hasProxy;
            };
            row("a whole answer", support::answer(200, "unasked"));
            row("the end of an idle connection", support::answer(408, "unasked")); // RFC 9110 section 15.5.9
            row("a part of one", "HTTP/1.1 200 OK\r\nContent-Length: 8\r\n");
        }
    }
}

/// Qt would take it for the answer to the next request, whose own answer for that of the one after, and so on.
void TestTransportAnswers::whatComesUnaskedIsNoAnswer()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isTls);
    QFETCH(bool, hasProxy);
    QTcpSocket *connection = nullptr;
    RawServer server([&connection](QTcpSocket &socket, const RawRequest &request) {
        connection = &socket;
        socket.write(support::answer(200, "to " + request.target));
    });
    const support::TestCertificate certificate = support::makeCertificate(u"DNS:localhost,DNS:service.example"_s);
    aws::Transport transport({.rest = 0ms});
    if (isTls) {
        server.speakTls(certificate.certificate, certificate.key);
        transport.addCertificateAuthorities({certificate.certificate});
    }
    RawServer proxy(
        [&server](QTcpSocket &socket, const RawRequest &) { support::tunnel(socket, server.serverPort()); });
    const support::ProxyVariable variable("all_proxy", hasProxy ? proxy.address() : QByteArray());
    const auto askFor = [&](const QByteArray &target) {
        QUrl url = server.url(target);
        if (hasProxy)
            url.setHost(u"service.example"_s); // never through a proxy to this computer itself
        const auto result = sendAndWait(transport, post(url));
        return result && *result ? (*result)->body : QByteArray("nothing");
    };
    QCOMPARE(askFor("/first"), "to /first"_ba);
    QCOMPARE(askFor("/second"), "to /second"_ba);
    QCOMPARE(server.connections(), 1);
    const QPointer<QTcpSocket> old = connection;
    connection->setSocketOption(QAbstractSocket::LowDelayOption, 1); // or it stays here until the next request
    connection->write(bytes);
    const auto *const encrypted = qobject_cast<QSslSocket *>(connection);
    QTRY_VERIFY(connection->bytesToWrite() == 0 && (!encrypted || encrypted->encryptedBytesToWrite() == 0));
    // Later than what was written: exchanges of their own, over the same loopback and by the same threads.
    RawServer other({support::answer(200)});
    for (int i = 0; i < 10; ++i)
        QVERIFY(sendAndWait(transport, post(other.url())));
    for (const QByteArray &target : {"/third"_ba, "/fourth"_ba, "/fifth"_ba})
        QCOMPARE(askFor(target), "to " + target);
    QCOMPARE(server.connections(), 2);
    QCOMPARE(server.requests().size(), 5); // and each was sent once
    QTRY_VERIFY(!old || old->state() == QAbstractSocket::UnconnectedState);
}

void TestTransportAnswers::aHeadWithoutEndIsSilence_data()
{
    QTest::addColumn<int>("pause");
    QTest::addColumn<int>("lines");
    QTest::newRow("drips") << 20 << 1;
    QTest::newRow("as fast as it can") << 0 << 100;
}

/// Qt has no limit for it; but it is no activity, and has no more time than silence has.
void TestTransportAnswers::aHeadWithoutEndIsSilence()
{
    QFETCH(const int, pause);
    QFETCH(const int, lines);
    RawServer server([pause, lines](QTcpSocket &socket, const RawRequest &) {
        socket.write("HTTP/1.1 200 OK\r\n");
        auto *const timer = new QTimer(&socket);
        connect(timer, &QTimer::timeout, &socket, [&socket, lines] {
            const QByteArray line = "X-Header: " + QByteArray(1012, 'x') + "\r\n";
            if (socket.bytesToWrite() < line.size() * lines)
                socket.write(line.repeated(lines));
        });
        timer->start(pause);
    });
    aws::Transport transport({.inactivity = 300ms, .deadline = 1h});
    const auto result = sendAndWait(transport, post(server.url()));
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::TimedOut);
    QVERIFY(!result->error().safeToRetry);
    QTRY_COMPARE(server.openConnections(), 0);
}

void TestTransportAnswers::packedAnswerIsRead_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("plain");
    const QByteArray plain = QByteArray("{\"stages\":[]}").repeated(10'000);
    QTest::newRow("gzip") << "gzip"_ba << packed(plain, gzipFormat) << plain;
    QTest::newRow("gzip in capitals") << "GZIP"_ba << packed(plain, gzipFormat) << plain;
    QTest::newRow("x-gzip") << "x-gzip"_ba << packed(plain, gzipFormat) << plain;
    QTest::newRow("two in a row") << "gzip"_ba << packed(plain, gzipFormat) + packed(plain, gzipFormat)
                                  << plain + plain;
    QTest::newRow("deflate") << "deflate"_ba << packed(plain, zlibFormat) << plain;
    QTest::newRow("identity") << "identity"_ba << plain << plain;
    QTest::newRow("nothing") << "gzip"_ba << QByteArray() << QByteArray();
}

void TestTransportAnswers::packedAnswerIsRead()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, plain);
    RawServer server({support::answer(200, body, {"Content-Encoding: " + coding})});
    aws::Transport transport;
    const auto result = sendAndWait(transport, post(server.url()));
    QVERIFY(result);
    QVERIFY2(*result, qPrintable(*result ? QString() : result->error().message));
    QCOMPARE((*result)->body, plain);
}

void TestTransportAnswers::packedAnswerIsRefused_data()
{
    QTest::addColumn<QByteArray>("coding");
    QTest::addColumn<QByteArray>("body");
    const QByteArray whole = packed("{\"stages\":[]}", gzipFormat);
    QByteArray damaged = whole;
    damaged[damaged.size() - 6] = static_cast<char>(damaged[damaged.size() - 6] ^ 0x55); // its checksum
    QTest::newRow("a bomb") << "gzip"_ba << packed(QByteArray(200 * 1024 * 1024, '\0'), gzipFormat);
    QTest::newRow("cut off") << "gzip"_ba << whole.chopped(4);
    QTest::newRow("damaged") << "gzip"_ba << damaged;
    QTest::newRow("none at all") << "gzip"_ba
                                 << "{}"_ba;
    QTest::newRow("brotli") << "br"_ba
                            << "{}"_ba;
}

void TestTransportAnswers::packedAnswerIsRefused()
{
    QFETCH(QByteArray, coding);
    QFETCH(QByteArray, body);
    RawServer server({support::answer(200, body, {"Content-Encoding: " + coding})});
    aws::Transport transport;
    const auto result = sendAndWait(transport, post(server.url()));
    QVERIFY(result && !*result);
    QCOMPARE(result->error().kind, ErrorKind::UnexpectedAnswer);
    QVERIFY(!result->error().safeToRetry);
}

QTEST_GUILESS_MAIN(TestTransportAnswers)
#include "tst_transport_answers.moc"
