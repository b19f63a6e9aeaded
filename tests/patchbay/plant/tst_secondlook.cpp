// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/SecondLook.h"
#include "support/Ended.h"
#include "support/RawServer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Inventory;
using support::RawRequest;

namespace {

const QString camera = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/abc"_s;
const QString rehearsal = u"arn:aws:ivs:eu-west-1:123456789012:stage/rehearsal"_s;
const QString backup = u"arn:aws:ivs:eu-west-1:123456789012:stage/backup"_s;
const QString mainShow = u"arn:aws:ivs:eu-west-1:123456789012:stage/main"_s;

QJsonObject cameraOn(const QString &stageArn)
{
    return {{u"arn"_s, camera},           {u"ingestProtocol"_s, u"RTMPS"_s}, {u"stageArn"_s, stageArn},
            {u"participantId"_s, u"p"_s}, {u"state"_s, u"INACTIVE"_s},       {u"streamKey"_s, u"planted-key"_s}};
}

ivs::IngestConfigurationSummary summary(const QString &stageArn)
{
    ivs::IngestConfigurationSummary summary;
    summary.arn = camera;
    summary.ingestProtocol = ivs::IngestProtocol::Rtmps;
    summary.stageArn = stageArn;
    summary.participantId = u"p"_s;
    summary.state = ivs::IngestState::Inactive;
    return summary;
}

/// So that what comes now is neither as old as what came before nor as new as what comes after.
QDateTime aMomentOfItsOwn()
{
    const auto next = [](const QDateTime &before) {
        QDateTime now = Inventory::clock();
        while (now <= before)
            now = Inventory::clock();
        return now;
    };
    const QDateTime moment = next(Inventory::clock());
    next(moment);
    return moment;
}

/// A service whose first answer to an operation is an error, and what happens meanwhile.
struct Desk {
    explicit Desk(QByteArray operation)
        : target('/' + std::move(operation))
    {
        inventory.apply(summary(rehearsal), Inventory::clock());
    }

    QByteArray target;
    std::function<void()> meanwhile;
    int tries = 0;
    support::RawServer server{[this](QTcpSocket &socket, const RawRequest &request) {
        if (request.target == target && ++tries == 1) {
            meanwhile();
            socket.write(support::answer(500));
            return;
        }
        const QJsonObject body{{u"ingestConfiguration"_s, cameraOn(mainShow)},
                               {u"ingestConfigurations"_s, QJsonArray{cameraOn(mainShow)}},
                               {u"stages"_s, QJsonArray()}};
        socket.write(support::answer(200, QJsonDocument(body).toJson(), {"x-amzn-RequestId: 1-2-3"}));
    }};
    aws::Transport transport;
    ivs::Client client{aws::Client(
        transport,
        std::make_shared<aws::FixedCredentials>(aws::Credentials{u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}}),
        {server.url(), "eu-west-1", ivs::service}, aws::RateLimits::unlimited())};
    Inventory inventory;

    QString stageNow() const { return inventory.find(camera)->summary.stageArn; }
};

} // namespace

/// An answer is as new as the try that it answers, not as the first one: what was read meanwhile is older.
class TestSecondLook final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aListSentBetweenTwoTriesHidesNoAnswer();
    void anAnswerBetweenTwoTriesHidesNoPage();
};

void TestSecondLook::aListSentBetweenTwoTriesHidesNoAnswer()
{
    Desk desk("GetIngestConfiguration");
    desk.meanwhile = [&desk] { desk.inventory.applyPage({summary(backup)}, aMomentOfItsOwn()); };
    const auto read = support::ended(patchbay::readInto(desk.inventory, desk.client, camera, {}));
    QVERIFY(read && *read);
    QCOMPARE(desk.tries, 2);
    QCOMPARE(desk.stageNow(), mainShow);
}

void TestSecondLook::anAnswerBetweenTwoTriesHidesNoPage()
{
    Desk desk("ListIngestConfigurations");
    desk.meanwhile = [&desk] { desk.inventory.apply(summary(backup), aMomentOfItsOwn()); };
    const auto reading = desk.inventory.refresh(desk.client, {});
    QTRY_VERIFY(reading.isReady());
    QVERIFY(!desk.inventory.lastError());
    QCOMPARE(desk.tries, 2);
    QCOMPARE(desk.stageNow(), mainShow);
}

QTEST_GUILESS_MAIN(TestSecondLook)
#include "tst_secondlook.moc"
