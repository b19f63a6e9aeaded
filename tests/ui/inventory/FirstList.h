// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Sleep.h"
#include "async/TaskScope.h"
#include "ivs/Client.h"
#include "patchbay/plant/Inventory.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <memory>

/// A reading of the inventory that stays under way until it is told how to end: the first page waits for credentials.
class FirstList {
public:
    explicit FirstList(patchbay::Inventory &inventory)
        : m_inventory(inventory)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] { answer(); });
        m_server.listen(QHostAddress::LocalHost);
        m_client =
            std::make_unique<ivs::Client>(aws::Client(m_transport, m_gate, settings(), aws::RateLimits::unlimited()));
    }
    Q_DISABLE_COPY_MOVE(FirstList)

    /// Not while another is under way: there is one at a time.
    void start()
    {
        QVERIFY(!m_inventory.isReading());
        m_task = m_inventory.refresh(*m_client, m_stop.get_token());
    }
    /// The same for the scope of the inventory's source, which may be closed meanwhile: it ends after the reading.
    void startIn(async::TaskScope &scope) { scope.add(m_inventory.refresh(*m_client, scope.token())); }
    /// The service has nothing more to tell.
    void end() { m_gate->open.request_stop(); }
    /// The reading is broken off: it fails.
    void fail()
    {
        m_stop.request_stop();
        end();
    }

private:
    struct Gate final : aws::CredentialsSource {
        QCoro::Task<aws::Result<aws::Credentials>> credentials(std::stop_token) override
        {
            const async::Clock::duration long_ = std::chrono::hours(1);
            co_await async::sleepFor(long_, open.get_token());
            const aws::Credentials credentials{QStringLiteral("AKIDEXAMPLE"), aws::Secret(QStringLiteral("x")), {}};
            co_return aws::Result<aws::Credentials>(credentials);
        }
        std::stop_source open;
    };

    aws::ClientSettings settings() const
    {
        QUrl endpoint;
        endpoint.setScheme(QStringLiteral("http"));
        endpoint.setHost(QStringLiteral("127.0.0.1"));
        endpoint.setPort(m_server.serverPort());
        return {endpoint, "eu-west-1", ivs::service};
    }

    void answer()
    {
        QTcpSocket *socket = m_server.nextPendingConnection();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            const QByteArray body = "{\"ingestConfigurations\":[],\"stages\":[]}";
            socket->write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
                          + QByteArray::number(body.size()) + "\r\n\r\n" + body);
            socket->disconnectFromHost();
        });
    }

    patchbay::Inventory &m_inventory;
    QTcpServer m_server;
    aws::Transport m_transport;
    std::shared_ptr<Gate> m_gate = std::make_shared<Gate>();
    std::unique_ptr<ivs::Client> m_client;
    std::stop_source m_stop;
    QCoro::Task<> m_task;
};
