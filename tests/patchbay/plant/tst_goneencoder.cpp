// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/GoneEncoder.h"
#include "patchbay/plant/Plant.h"
#include "support/RawServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using support::RawRequest;

namespace {

QString arnOf(const QString &name)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/"_s + name;
}

/// A plant of one source, on a service whose list is what the test says.
struct Desk {
    Desk() { sources.open(id); }
    ~Desk()
    {
        QSignalSpy allEnded(&sources, &patchbay::Sources::allEnded);
        sources.endAll();
        [&allEnded] { QTRY_VERIFY(!allEnded.isEmpty()); }();
    }

    void read()
    {
        patchbay::Source &source = *sources.find(id);
        const auto reading = source.inventory().refresh(source.client(), {});
        QTRY_VERIFY(reading.isReady() && !source.isReading());
        QVERIFY(!source.inventory().lastError());
    }

    QJsonArray configurations;
    support::RawServer server{[this](QTcpSocket &socket, const RawRequest &request) {
        const QJsonObject body = request.target == "/ListStages"
            ? QJsonObject{{u"stages"_s, QJsonArray()}}
            : QJsonObject{{u"ingestConfigurations"_s, configurations}};
        socket.write(support::answer(200, QJsonDocument(body).toJson()));
    }};
    patchbay::SourceId id{QUuid::createUuid(), u"eu-west-1"_s};
    aws::Transport transport;
    patchbay::Sources sources{[this](const patchbay::SourceId &of) -> aws::Result<std::unique_ptr<patchbay::Source>> {
        aws::Client client(
            transport,
            std::make_shared<aws::FixedCredentials>(aws::Credentials{u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}}),
            {server.url(), "eu-west-1", ivs::service}, aws::RateLimits::unlimited());
        return std::make_unique<patchbay::Source>(patchbay::Source::Identity{of, u"Test"_s},
                                                  ivs::Client(std::move(client)));
    }};
    patchbay::Plant plant{sources};
};

} // namespace

class TestGoneEncoder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatCouldNotBeReadIsNotGone();
};

void TestGoneEncoder::whatCouldNotBeReadIsNotGone()
{
    Desk desk;
    const QJsonObject whole{{u"arn"_s, arnOf(u"a"_s)},         {u"name"_s, u"a"_s},
                            {u"ingestProtocol"_s, u"RTMPS"_s}, {u"stageArn"_s, QString()},
                            {u"participantId"_s, QString()},   {u"state"_s, u"INACTIVE"_s}};
    QJsonObject odd = whole;
    odd[u"arn"_s] = arnOf(u"b"_s);
    odd.remove(u"stageArn"_s);
    desk.configurations = {whole, odd};
    desk.read();
    QVERIFY(!isGone(arnOf(u"a"_s), desk.plant));
    QVERIFY(!isGone(arnOf(u"b"_s), desk.plant));
    QVERIFY(isGone(arnOf(u"c"_s), desk.plant));
}

QTEST_GUILESS_MAIN(TestGoneEncoder)
#include "tst_goneencoder.moc"
