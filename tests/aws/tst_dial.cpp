// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Dial.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// Listens on 127.0.0.2 with a queue that is full: the kernel answers nobody who knocks.
class FullListener {
    Q_DISABLE_COPY_MOVE(FullListener)

public:
    explicit FullListener(quint16 port)
    {
        sockaddr_in address = {};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1);
        address.sin_port = htons(port);
        const auto *const name = reinterpret_cast<const sockaddr *>(&address);
        m_sockets.push_back(::socket(AF_INET, SOCK_STREAM, 0));
        m_isListening = ::bind(m_sockets.front(), name, sizeof address) == 0 && ::listen(m_sockets.front(), 0) == 0;
        for (int i = 0; i < 4; ++i) {
            m_sockets.push_back(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
            ::connect(m_sockets.back(), name, sizeof address);
        }
    }
    ~FullListener()
    {
        for (const int socket : m_sockets)
            ::close(socket);
    }

    bool isListening() const { return m_isListening; }

private:
    std::vector<int> m_sockets;
    bool m_isListening = false;
};

QHostAddress address(int last)
{
    return QHostAddress(u"127.0.0.%1"_s.arg(last));
}

} // namespace

class TestDial final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void silentAddressHoldsNobodyUp();
    void refusedAddressIsPassedBy();
    void firstThatAnswersIsTaken();
    void nobodyAnswers();
    void nameIsLookedUp();

private:
    std::unique_ptr<QTcpServer> m_server;
};

void TestDial::init()
{
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(address(1)));
}

/// QAbstractSocket would wait 30 s before it tries the next.
void TestDial::silentAddressHoldsNobodyUp()
{
    const FullListener silent(m_server->serverPort());
    QVERIFY(silent.isListening());
    aws::Dial dial({address(2), address(1)}, m_server->serverPort());
    const QSignalSpy connected(&dial, &aws::Dial::connected);
    QTRY_COMPARE_WITH_TIMEOUT(connected.size(), 1, 20'000);
    const auto socket = dial.takeSocket();
    QVERIFY(socket);
    QCOMPARE(socket->peerAddress(), address(1));
}

void TestDial::refusedAddressIsPassedBy()
{
    aws::Dial dial({address(3), address(4), address(1)}, m_server->serverPort());
    const QSignalSpy connected(&dial, &aws::Dial::connected);
    const QSignalSpy failed(&dial, &aws::Dial::failed);
    QTRY_COMPARE(connected.size(), 1);
    QCOMPARE(failed.size(), 0);
    QCOMPARE(dial.takeSocket()->peerAddress(), address(1));
}

void TestDial::firstThatAnswersIsTaken()
{
    aws::Dial dial({address(1), address(1)}, m_server->serverPort());
    const QSignalSpy connected(&dial, &aws::Dial::connected);
    QTRY_COMPARE(connected.size(), 1);
    QVERIFY(dial.takeSocket());
    QVERIFY(!dial.takeSocket());
}

void TestDial::nobodyAnswers()
{
    const quint16 port = m_server->serverPort();
    m_server->close();
    aws::Dial dial({address(1), address(3)}, port);
    const QSignalSpy failed(&dial, &aws::Dial::failed);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<QAbstractSocket::SocketError>(), QAbstractSocket::ConnectionRefusedError);
}

void TestDial::nameIsLookedUp()
{
    aws::Dial dial(u"localhost"_s, m_server->serverPort(), QNetworkProxy(QNetworkProxy::NoProxy));
    const QSignalSpy connected(&dial, &aws::Dial::connected);
    QTRY_COMPARE(connected.size(), 1);
    QCOMPARE(dial.takeSocket()->peerAddress(), address(1));
}

QTEST_GUILESS_MAIN(TestDial)
#include "tst_dial.moc"
