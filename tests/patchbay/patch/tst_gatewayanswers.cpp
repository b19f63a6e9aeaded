// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/PatchRunner.h"
#include "support/Ended.h"
#include "support/RawServer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::Outcome;
using support::RawRequest;

namespace {

const QString arn = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/abc"_s;

/// A service that does what it is asked to, behind a gateway that answers updates with words of its own.
struct Desk {
    explicit Desk(QByteArray answer)
        : gatewaysAnswer(std::move(answer))
    {
    }

    QByteArray gatewaysAnswer;
    QString stage = u"rehearsal"_s;
    int updates = 0;
    support::RawServer server{[this](QTcpSocket &socket, const RawRequest &request) {
        if (request.target == "/UpdateIngestConfiguration") {
            ++updates;
            stage = QJsonDocument::fromJson(request.body).object()[u"stageArn"_s].toString();
            socket.write(gatewaysAnswer);
            return;
        }
        const QJsonObject configuration{{u"arn"_s, arn},
                                        {u"ingestProtocol"_s, u"RTMPS"_s},
                                        {u"stageArn"_s, stage},
                                        {u"participantId"_s, u"p"_s},
                                        {u"state"_s, u"INACTIVE"_s},
                                        {u"streamKey"_s, u"planted-key"_s}};
        const QJsonObject body{{u"ingestConfiguration"_s, configuration}};
        socket.write(support::answer(200, QJsonDocument(body).toJson(), {"x-amzn-RequestId: 1-2-3"}));
    }};
    aws::Transport transport;
    ivs::Client client{aws::Client(
        transport,
        std::make_shared<aws::FixedCredentials>(aws::Credentials{u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}}),
        {server.url(), "eu-west-1", ivs::service}, aws::RateLimits::unlimited())};
    patchbay::Inventory inventory;
    patchbay::OutcomeWatch outcomes{inventory, [](const QString &) {}};
    patchbay::PatchRunner runner{client, inventory, outcomes};
};

} // namespace

/// Whatever stands between here and AWS can answer as it likes after the update took effect.
class TestGatewayAnswers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areNoRefusals_data();
    void areNoRefusals();
};

void TestGatewayAnswers::areNoRefusals_data()
{
    QTest::addColumn<QByteArray>("answer");
    for (const int status : {400, 401, 402, 403, 404, 405, 408, 409, 413, 418, 429, 451, 499, 502, 511})
        QTest::addRow("%d", status) << support::answer(status, "<html>no</html>", {"Content-Type: text/html"});
    for (const QByteArray &code : {"ForbiddenException"_ba, "ConflictException"_ba, "ResourceNotFoundException"_ba,
                                   "ThrottlingException"_ba, "RequestTimeTooSkewed"_ba, "ExpiredTokenException"_ba}) {
        QTest::addRow("%s without a request ID", code.constData())
            << support::answer(403, "{}", {"x-amzn-ErrorType: " + code});
    }
    QTest::newRow("a request ID without a code") << support::answer(400, "{}", {"x-amzn-RequestId: 1-2-3"});
    QTest::newRow("a request ID and a code of nobody's")
        << support::answer(400, "{}", {"x-amzn-RequestId: 1-2-3", "x-amzn-ErrorType: BrandNewException"});
    QTest::newRow("200, HTML") << support::answer(200, "<html>sign in</html>");
    QTest::newRow("200, empty") << support::answer(200);
    QTest::newRow("204") << support::answer(204);
}

void TestGatewayAnswers::areNoRefusals()
{
    QFETCH(const QByteArray, answer);
    Desk desk(answer);
    const auto change = patchbay::Rebind::of({{}, arn}, u"rehearsal"_s, u"main-show"_s);
    const auto result = support::ended(desk.runner.take(change, {}), std::chrono::seconds(30));
    QVERIFY(result);
    QCOMPARE(result->outcome, Outcome::Moved);
    QVERIFY(result->settledByReading);
    QCOMPARE(result->now->stageArn, u"main-show"_s);
    QCOMPARE(desk.updates, 1);
}

QTEST_GUILESS_MAIN(TestGatewayAnswers)
#include "tst_gatewayanswers.moc"
