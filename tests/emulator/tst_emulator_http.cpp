// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "EmulatorFixture.h"

#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int patience = 15'000; // milliseconds; a busy machine, not a measurement

/// A caller that writes what it likes.
class Wire {
public:
    explicit Wire(const EmulatorFixture &emulator)
    {
        m_socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(emulator.endpoint.port()));
        m_socket.waitForConnected();
    }

    /// From now on what comes stays with the system.
    void stopReading() { m_socket.setReadBufferSize(1); }

    void send(const QByteArray &bytes) { m_socket.write(bytes); }
    /// Whatever is sent next goes by itself.
    bool sendNow(char byte)
    {
        m_socket.write(&byte, 1);
        return QTest::qWaitFor([this] { return m_socket.bytesToWrite() == 0; });
    }

    bool hears(const QByteArray &text)
    {
        return QTest::qWaitFor([&] { return received().contains(text); }, patience);
    }
    bool isHungUpOn()
    {
        return QTest::qWaitFor([this] { return m_socket.state() == QAbstractSocket::UnconnectedState; }, patience);
    }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

    /// All of it, once the service has closed.
    QByteArray everything() { return isHungUpOn() ? received() : "not closed"_ba; }
    const QByteArray &received()
    {
        m_received += m_socket.readAll();
        return m_received;
    }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

emulator::Settings limitedTo(const emulator::Limits &limits)
{
    emulator::Settings settings = EmulatorFixture::unlimited();
    settings.limits = limits;
    settings.limits.linger = 50ms;
    return settings;
}

const QByteArray state = "GET /_control/state HTTP/1.1\r\nHost: localhost\r\n\r\n";

QByteArray request(const QByteArray &moreHeaders, const QByteArray &body = {})
{
    return "POST /_control/list HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + moreHeaders
        + "\r\n" + body;
}

QByteArray signedList(ServiceCaller &caller)
{
    aws::HttpRequest list = caller.unsignedRequest("POST"_ba, "/ListStages"_ba);
    caller.sign(list);
    QByteArray bytes = "POST /ListStages HTTP/1.1\r\n"_ba;
    for (const aws::HttpHeader &header : list.headers)
        bytes += header.name + ": " + header.value + "\r\n";
    return bytes + "\r\n";
}

} // namespace

/// HTTP/1.1 on the wire: what is read as a request, what happens to the connection, and what callers may take.
class TestEmulatorHttp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoRequest_data();
    void refusesWhatIsNoRequest();
    void readsRequestsInPieces();
    void answersInOrder();
    void closesWhenAsked_data();
    void closesWhenAsked();
    void asksForTheBody();
    void headHasNoBody();
    void limitsTheHead();
    void limitsTheBody();
    void tellsACallerThatStillSends();
    void answersNoFasterThanItIsRead();
    void endsIdleConnections();
    void leavesAnsweredCallersAlone();
    void idleConnectionsMakeRoom();
    void busyConnectionsKeepTheirs();

private:
    EmulatorFixture m_emulator{limitedTo({})};
};

void TestEmulatorHttp::refusesWhatIsNoRequest_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status = 400) {
        QTest::addRow("%s", name) << bytes << status;
    };
    row("TLS", QByteArray::fromHex("16030100a5010000a10303"));
    row("garbage", "\xff\xfe\r\n\r\n"_ba);
    row("no target", "GET HTTP/1.1\r\nHost: localhost\r\n\r\n"_ba);
    row("absolute target", "GET http://localhost/_control/state HTTP/1.1\r\nHost: localhost\r\n\r\n"_ba);
    row("target with a blank", "GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n"_ba);
    row("no version", "GET /_control/state\r\nHost: localhost\r\n\r\n"_ba);
    row("version 2", "GET /_control/state HTTP/2.0\r\nHost: localhost\r\n\r\n"_ba, 505);
    row("lines end with LF", "GET /_control/state HTTP/1.1\nHost: localhost\r\n\r\n"_ba);
    row("no host", "GET /_control/state HTTP/1.1\r\n\r\n"_ba);
    row("two hosts", "GET /_control/state HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n"_ba);
    row("no colon", request("Content-Length\r\n"_ba));
    row("blank before the colon", request("Content-Length : 0\r\n"_ba));
    row("folded line", request("A: b\r\n c\r\n"_ba));
    row("NUL in a header", request("A: b\0c\r\n"_ba));
    row("CR in a header", request("A: b\rc\r\n"_ba));
    row("length below 0", request("Content-Length: -1\r\n"_ba));
    row("length with a plus", request("Content-Length: +1\r\n"_ba, "{"_ba));
    row("length in hex", request("Content-Length: 0x10\r\n"_ba));
    row("length in words", request("Content-Length: long\r\n"_ba));
    row("length empty", request("Content-Length: \r\n"_ba));
    row("length as a list", request("Content-Length: 2, 2\r\n"_ba, "{}"_ba));
    row("two lengths", request("Content-Length: 2\r\nContent-Length: 2\r\n"_ba, "{}"_ba));
    row("length beyond numbers", request("Content-Length: 99999999999999999999\r\n"_ba));
    row("body too long", request("Content-Length: 1048577\r\n"_ba), 413);
    row("chunks", request("Transfer-Encoding: chunked\r\n"_ba, "2\r\n{}\r\n0\r\n\r\n"_ba), 411);
    row("chunks and a length", request("Transfer-Encoding: chunked\r\nContent-Length: 2\r\n"_ba), 411);
    row("another expectation", request("Expect: rain\r\nContent-Length: 2\r\n"_ba), 417);
}

void TestEmulatorHttp::refusesWhatIsNoRequest()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    Wire wire(m_emulator);
    wire.send(bytes + state); // nothing after it is read either
    const QByteArray answer = wire.everything();
    QVERIFY2(answer.startsWith("HTTP/1.1 " + QByteArray::number(status)), answer.constData());
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QCOMPARE(answer.count("HTTP/1.1 "), 1);
}

void TestEmulatorHttp::readsRequestsInPieces()
{
    Wire wire(m_emulator);
    const QByteArray bytes = "\r\n" + request("content-length:\t9 \r\n"_ba, R"({"lag":0})"_ba);
    for (const char byte : bytes)
        QVERIFY(wire.sendNow(byte));
    QVERIFY(wire.hears("HTTP/1.1 200 OK\r\n"_ba));
    QVERIFY(wire.isOpen());
    wire.send(state);
    QVERIFY(wire.hears("configurations"_ba));
}

void TestEmulatorHttp::answersInOrder()
{
    QVERIFY(m_emulator.caller.inject(u"ListStages"_s, {{u"fault"_s, u"slow"_s}, {u"milliseconds"_s, 200}}));
    Wire wire(m_emulator);
    wire.send(signedList(m_emulator.caller) + request("Content-Length: 2\r\n"_ba, "{}"_ba) + state);
    QVERIFY(wire.hears("\"requests\""_ba));
    const QByteArray &all = wire.received();
    QCOMPARE(all.count("HTTP/1.1 "), 3);
    QVERIFY(all.indexOf("activeSessionId") < all.indexOf("'lag'")); // the list, then the refusal, then the state
    QVERIFY(all.indexOf("'lag'") < all.indexOf("\"requests\""));
}

void TestEmulatorHttp::closesWhenAsked_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addRow("close") << "GET /_control/state HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"_ba;
    QTest::addRow("among others")
        << "GET /_control/state HTTP/1.1\r\nHost: localhost\r\nConnection: TE, Close\r\n\r\n"_ba;
    QTest::addRow("HTTP/1.0") << "GET /_control/state HTTP/1.0\r\nHost: localhost\r\n\r\n"_ba;
}

void TestEmulatorHttp::closesWhenAsked()
{
    QFETCH(QByteArray, bytes);
    Wire wire(m_emulator);
    wire.send(bytes + state);
    const QByteArray answer = wire.everything();
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY(answer.contains("\r\nConnection: close\r\n"));
    QVERIFY(answer.endsWith("}")); // all of it
    QCOMPARE(answer.count("HTTP/1.1 "), 1);
}

void TestEmulatorHttp::asksForTheBody()
{
    Wire wire(m_emulator);
    wire.send(request("Expect: 100-continue\r\nContent-Length: 9\r\n"_ba));
    QVERIFY(wire.hears("HTTP/1.1 100 Continue\r\n\r\n"_ba));
    wire.send(R"({"lag")"_ba);
    wire.send(R"(:0})"_ba);
    QVERIFY(wire.hears("HTTP/1.1 200 OK\r\n"_ba));
    QCOMPARE(wire.received().count("100 Continue"), 1);

    Wire refused(m_emulator);
    refused.send(request("Expect: 100-continue\r\nContent-Length: 2000000\r\n"_ba));
    QVERIFY(refused.everything().startsWith("HTTP/1.1 413 "));
}

void TestEmulatorHttp::headHasNoBody()
{
    Wire wire(m_emulator);
    wire.send("HEAD /_control/state HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"_ba);
    const QByteArray answer = wire.everything();
    QVERIFY(answer.startsWith("HTTP/1.1 404 "));
    QVERIFY(answer.endsWith("\r\n\r\n"));
}

void TestEmulatorHttp::limitsTheHead()
{
    const EmulatorFixture small(limitedTo({.headBytes = 1000}));
    const QByteArray line = "GET /_control/state HTTP/1.1\r\nHost: localhost\r\nX: "_ba;
    Wire fits(small);
    fits.send(line + QByteArray(1000 - line.size(), 'x') + "\r\n\r\n");
    QVERIFY(fits.hears("HTTP/1.1 200 OK\r\n"_ba));
    Wire tooLong(small);
    tooLong.send(line + QByteArray(1001 - line.size(), 'x') + "\r\n\r\n");
    QVERIFY(tooLong.everything().startsWith("HTTP/1.1 431 "));
    Wire endless(small);
    endless.send(line + QByteArray(5000, 'x'));
    QVERIFY(endless.everything().startsWith("HTTP/1.1 431 "));
}

void TestEmulatorHttp::limitsTheBody()
{
    const QByteArray fits = R"({"lag":0})" + QByteArray(1024 * 1024 - 9, ' ');
    Wire wire(m_emulator);
    wire.send(request("Content-Length: 1048576\r\n"_ba, fits));
    QVERIFY(wire.hears("HTTP/1.1 200 OK\r\n"_ba));
}

/// It would see nothing but a reset connection if it was closed at once.
void TestEmulatorHttp::tellsACallerThatStillSends()
{
    const EmulatorFixture patient(EmulatorFixture::unlimited());
    Wire wire(patient);
    wire.send(request("Content-Length: 20000000\r\n"_ba, QByteArray(8'000'000, 'x')));
    QVERIFY(wire.hears("HTTP/1.1 413 Content Too Large\r\n"_ba));
}

/// Its answers would pile up in memory.
void TestEmulatorHttp::answersNoFasterThanItIsRead()
{
    emulator::Settings settings = EmulatorFixture::unlimited();
    settings.configurations = 0;
    settings.stages = 50;
    EmulatorFixture full(settings);
    const auto answered = [&full] { return full.caller.done(u"ListStages"_s); };
    constexpr int asked = 4000; // 40 MB of answers, far more than the system keeps of them
    Wire wire(full);
    wire.stopReading();
    wire.send(signedList(full.caller).repeated(asked));
    int before = -1;
    int now = 0;
    while (now != before) {
        before = now;
        for (int i = 0; i < 3; ++i)
            now = answered();
    }
    QVERIFY(now > 0);
    QVERIFY2(now < asked, qPrintable(QString::number(now)));
}

void TestEmulatorHttp::endsIdleConnections()
{
    const EmulatorFixture hasty(limitedTo({.idle = 100ms}));
    Wire silent(hasty);
    QVERIFY(silent.isHungUpOn());
    Wire half(hasty);
    half.send("GET /_control/state HTTP/1.1\r\n"_ba);
    QVERIFY(half.isHungUpOn());
    Wire done(hasty);
    done.send(state);
    QVERIFY(done.everything().startsWith("HTTP/1.1 200 OK\r\n"));
}

void TestEmulatorHttp::leavesAnsweredCallersAlone()
{
    EmulatorFixture hasty(limitedTo({.idle = 100ms}));
    QVERIFY(hasty.caller.inject(u"ListStages"_s, {{u"fault"_s, u"slow"_s}, {u"milliseconds"_s, 400}}));
    QCOMPARE(hasty.caller.post("ListStages"_ba).status, 200);
}

void TestEmulatorHttp::idleConnectionsMakeRoom()
{
    EmulatorFixture small(limitedTo({.connections = 3}));
    std::vector<std::unique_ptr<Wire>> wires;
    for (int i = 0; i < 10; ++i) {
        wires.push_back(std::make_unique<Wire>(small));
        wires.back()->send("GET /"_ba);
    }
    QVERIFY(wires.front()->isHungUpOn());
    QCOMPARE(small.caller.post("ListStages"_ba).status, 200);
    const auto open = std::count_if(wires.begin(), wires.end(), [](const auto &wire) { return wire->isOpen(); });
    QVERIFY(open <= 3);
}

void TestEmulatorHttp::busyConnectionsKeepTheirs()
{
    EmulatorFixture small(limitedTo({.connections = 2}));
    QVERIFY(small.caller.inject(u"ListStages"_s, u"hang"_s, 2));
    // Who has heard the first answer is being served with the second one.
    const QByteArray hanging = state + signedList(small.caller);
    Wire first(small);
    first.send(hanging);
    QVERIFY(first.hears("\"requests\""_ba));
    Wire second(small);
    second.send(hanging);
    QVERIFY(second.hears("\"requests\""_ba));
    Wire third(small);
    QVERIFY(third.isHungUpOn());
    QVERIFY(first.isOpen());
    QVERIFY(second.isOpen());
}

QTEST_GUILESS_MAIN(TestEmulatorHttp)
#include "tst_emulator_http.moc"
