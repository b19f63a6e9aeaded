// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Client.h"
#include "ivs/Operations.h"
#include "support/Ended.h"
#include "support/RawServer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using aws::ErrorKind;
using support::RawRequest;

namespace {

const QString arn = u"arn:aws:ivs:eu-west-1:123456789012:stage/abc"_s;
constexpr auto path = "/tags/arn%3Aaws%3Aivs%3Aeu-west-1%3A123456789012%3Astage%2Fabc";

/// Counts who asks for it.
class CountedCredentials final : public aws::CredentialsSource {
public:
    QCoro::Task<aws::Result<aws::Credentials>> credentials(std::stop_token) override
    {
        ++asked;
        aws::Result<aws::Credentials> result = aws::Credentials{u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}};
        co_return result;
    }
    int asked = 0;
};

struct Desk {
    explicit Desk(support::RawServer::Behaviour behaviour, bool isReadOnly = false)
        : server(std::move(behaviour))
        , client(aws::Client(transport, credentials, {server.url(), "eu-west-1", ivs::service, isReadOnly},
                             aws::RateLimits::unlimited()))
    {
    }

    ivs::OnTry onTry()
    {
        return [this] { ++tries; };
    }
    ivs::OnAnswer onAnswer()
    {
        return [this](const QString &requestId) { answers += requestId; };
    }

    std::shared_ptr<CountedCredentials> credentials = std::make_shared<CountedCredentials>();
    support::RawServer server;
    aws::Transport transport;
    ivs::Client client;
    int tries = 0;
    QStringList answers;
};

/// What it failed with. Nothing where it succeeded; an error without an operation where it didn't end.
template <typename T>
std::optional<aws::Error> errorOf(QCoro::Task<aws::Result<T>> task)
{
    const std::optional<aws::Result<T>> result = support::ended(std::move(task));
    if (!result)
        return aws::Error();
    return *result ? std::nullopt : std::optional(result->error());
}

/// A call that changes something, and what it should send.
struct Write {
    aws::Operation operation;
    std::function<std::optional<aws::Error>(Desk &desk)> call;
    QByteArray method;
    QByteArray target;
    QByteArray body; ///< its JSON; empty: none
};

ivs::NewIngestConfiguration everything()
{
    ivs::NewIngestConfiguration settings;
    settings.name = u"cam-01"_s;
    settings.stageArn = arn;
    settings.userId = u"Käthe"_s;
    settings.ingestProtocol = ivs::IngestProtocol::Rtmp;
    settings.attributes = {{u"place"_s, u""_s}};
    settings.tags = {{u"show"_s, u"evening"_s}};
    settings.redundantIngest = true;
    return settings;
}

using namespace ivs::operations;

const std::vector<std::pair<const char *, Write>> &writes()
{
    static const std::vector<std::pair<const char *, Write>> all{
        {"create the least",
         {createIngestConfiguration,
          [](Desk &desk) {
              return errorOf(
                  desk.client.createIngestConfiguration({}, desk.onTry(), desk.onAnswer(), std::stop_token()));
          },
          "POST", "/CreateIngestConfiguration", R"({"ingestProtocol":"RTMPS"})"}},
        {"create all",
         {createIngestConfiguration,
          [](Desk &desk) {
              return errorOf(desk.client.createIngestConfiguration(everything(), desk.onTry(), desk.onAnswer(),
                                                                   std::stop_token()));
          },
          "POST", "/CreateIngestConfiguration",
          R"({"ingestProtocol":"RTMP","insecureIngest":true,"name":"cam-01","userId":"Käthe","redundantIngest":true,)"
          R"("stageArn":"arn:aws:ivs:eu-west-1:123456789012:stage/abc","attributes":{"place":""},)"
          R"("tags":{"show":"evening"}})"}},
        {"rebind",
         {updateIngestConfiguration,
          [](Desk &desk) {
              return errorOf(desk.client.updateIngestConfiguration(u"a"_s, u""_s, desk.onTry(), desk.onAnswer(),
                                                                   std::stop_token()));
          },
          "POST", "/UpdateIngestConfiguration", R"({"arn":"a","stageArn":""})"}},
        {"redundancy",
         {updateIngestConfiguration,
          [](Desk &desk) {
              return errorOf(
                  desk.client.setRedundantIngest(u"a"_s, false, desk.onTry(), desk.onAnswer(), std::stop_token()));
          },
          "POST", "/UpdateIngestConfiguration", R"({"arn":"a","redundantIngest":false})"}},
        {"delete",
         {deleteIngestConfiguration,
          [](Desk &desk) {
              return errorOf(desk.client.deleteIngestConfiguration(u"a"_s, false, desk.onTry(), desk.onAnswer(),
                                                                   std::stop_token()));
          },
          "POST", "/DeleteIngestConfiguration", R"({"arn":"a"})"}},
        {"delete by force",
         {deleteIngestConfiguration,
          [](Desk &desk) {
              return errorOf(desk.client.deleteIngestConfiguration(u"a"_s, true, desk.onTry(), desk.onAnswer(),
                                                                   std::stop_token()));
          },
          "POST", "/DeleteIngestConfiguration", R"({"arn":"a","force":true})"}},
        {"create the least stage",
         {createStage,
          [](Desk &desk) {
              return errorOf(desk.client.createStage({}, desk.onTry(), desk.onAnswer(), std::stop_token()));
          },
          "POST", "/CreateStage", "{}"}},
        {"create a stage",
         {createStage,
          [](Desk &desk) {
              return errorOf(desk.client.createStage({u"main"_s, {{u"show"_s, u"x"_s}}, {{u"odd"_s, 1}}}, desk.onTry(),
                                                     desk.onAnswer(), std::stop_token()));
          },
          "POST", "/CreateStage",
          R"({"name":"main","tags":{"show":"x"},"autoParticipantRecordingConfiguration":{"odd":1}})"}},
        {"rename a stage",
         {updateStage,
          [](Desk &desk) {
              return errorOf(desk.client.renameStage(u"a"_s, u""_s, desk.onTry(), desk.onAnswer(), std::stop_token()));
          },
          "POST", "/UpdateStage", R"({"arn":"a","name":""})"}},
        {"delete a stage",
         {deleteStage,
          [](Desk &desk) {
              return errorOf(desk.client.deleteStage(u"a"_s, desk.onTry(), desk.onAnswer(), std::stop_token()));
          },
          "POST", "/DeleteStage", R"({"arn":"a"})"}},
        {"disconnect",
         {disconnectParticipant,
          [](Desk &desk) {
              return errorOf(desk.client.disconnectParticipant(u"a"_s, u"p"_s, {}, desk.onTry(), desk.onAnswer(),
                                                               std::stop_token()));
          },
          "POST", "/DisconnectParticipant", R"({"stageArn":"a","participantId":"p"})"}},
        {"disconnect with a reason",
         {disconnectParticipant,
          [](Desk &desk) {
              return errorOf(desk.client.disconnectParticipant(u"a"_s, u"p"_s, u"why"_s, desk.onTry(), desk.onAnswer(),
                                                               std::stop_token()));
          },
          "POST", "/DisconnectParticipant", R"({"stageArn":"a","participantId":"p","reason":"why"})"}},
        {"tag",
         {tagResource,
          [](Desk &desk) {
              return errorOf(desk.client.tagResource(arn, {{u"Bühne"_s, u"a b"_s}}, desk.onTry(), desk.onAnswer(),
                                                     std::stop_token()));
          },
          "POST", path, R"({"tags":{"Bühne":"a b"}})"}},
        {"untag",
         {untagResource,
          [](Desk &desk) {
              return errorOf(desk.client.untagResource(arn, {u"Bühne"_s, u"a b+c&d=e/f"_s}, desk.onTry(),
                                                       desk.onAnswer(), std::stop_token()));
          },
          "DELETE",
          path + "?tagKeys=B%C3%BChne&tagKeys=a%20b%2Bc%26d%3De%2Ff"_ba,
          {}}},
    };
    return all;
}

void addRows()
{
    QTest::addColumn<Write>("write");
    for (const auto &[name, write] : writes())
        QTest::newRow(name) << write;
}

} // namespace

Q_DECLARE_METATYPE(Write)

/// What is true of everything that changes something.
class TestWrites final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noneIsForgotten();
    void sendsWhatIsAsked_data() { addRows(); }
    void sendsWhatIsAsked();
    void aReadOnlyAccountRefuses_data() { addRows(); }
    void aReadOnlyAccountRefuses();
    void aLostAnswerIsOneRequest_data() { addRows(); }
    void aLostAnswerIsOneRequest();
    void aLostAnswerOnAnOldConnectionIsOneRequest_data() { addRows(); }
    void aLostAnswerOnAnOldConnectionIsOneRequest();
    void aFaultOfTheServiceIsOneRequest_data() { addRows(); }
    void aFaultOfTheServiceIsOneRequest();
    void anAnswerOfSomebodyElseIsNoSuccess_data() { addRows(); }
    void anAnswerOfSomebodyElseIsNoSuccess();
    void aCopyOfAStageIsWhatAnotherCanHave();
};

void TestWrites::noneIsForgotten()
{
    for (const aws::Operation &operation : ivs::operations::all) {
        const bool isHere = std::ranges::any_of(
            writes(), [&](const auto &each) { return each.second.operation.name == QByteArray(operation.name); });
        QVERIFY2(isHere == (operation.access == Access::Write), operation.name);
    }
}

void TestWrites::sendsWhatIsAsked()
{
    QFETCH(const Write, write);
    Desk desk([](QTcpSocket &socket, const RawRequest &) {
        socket.write(support::answer(200, "{}", {"x-amzn-RequestId: 1-2-3"}));
    });
    write.call(desk);
    QCOMPARE(desk.server.requests().size(), 1);
    const RawRequest &seen = desk.server.requests().first();
    QCOMPARE(seen.method, write.method);
    QCOMPARE(seen.target, write.target);
    QCOMPARE(QJsonDocument::fromJson(seen.body), QJsonDocument::fromJson(write.body));
    QCOMPARE(seen.body.isEmpty(), write.body.isEmpty());
    QCOMPARE(desk.tries, 1);
    QCOMPARE(desk.answers, QStringList(u"1-2-3"_s));
}

void TestWrites::aReadOnlyAccountRefuses()
{
    QFETCH(const Write, write);
    Desk desk([](QTcpSocket &socket, const RawRequest &) { socket.write(support::answer(200, "{}")); }, true);
    const auto error = write.call(desk);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::ReadOnly);
    QCOMPARE(error->operation, QString::fromLatin1(write.operation.name));
    QCOMPARE(desk.credentials->asked, 0); // so nothing was signed
    QCOMPARE(desk.tries, 0);
    QCOMPARE(desk.server.connections(), 0);
}

/// The service has no idempotency tokens: what was repeated could be done twice.
void TestWrites::aLostAnswerIsOneRequest()
{
    QFETCH(const Write, write);
    Desk desk([](QTcpSocket &socket, const RawRequest &) { socket.disconnectFromHost(); });
    const auto error = write.call(desk);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::ConnectionLost);
    QVERIFY(!error->safeToRetry);
    QCOMPARE(desk.server.requests().size(), 1);
    QCOMPARE(desk.tries, 1);
    QVERIFY(desk.answers.isEmpty());
}

/// Qt would send it again, unasked, on a connection that has served before.
void TestWrites::aLostAnswerOnAnOldConnectionIsOneRequest()
{
    QFETCH(const Write, write);
    Desk desk([answered = false](QTcpSocket &socket, const RawRequest &) mutable {
        if (answered)
            socket.disconnectFromHost();
        else
            socket.write(support::answer(200, R"({"stage":{"arn":"a"}})"));
        answered = true;
    });
    QVERIFY(!errorOf(desk.client.stage(u"a"_s, {})));
    const auto error = write.call(desk);
    QVERIFY(error);
    QVERIFY(!error->safeToRetry);
    QCOMPARE(desk.server.requests().size(), 2);
    QCOMPARE(desk.tries, 1);
}

void TestWrites::aFaultOfTheServiceIsOneRequest()
{
    QFETCH(const Write, write);
    Desk desk([](QTcpSocket &socket, const RawRequest &) {
        socket.write(support::answer(500, R"({"exceptionMessage":"x"})",
                                     {"x-amzn-ErrorType: InternalServerException", "x-amzn-RequestId: 1-2-3"}));
    });
    const auto error = write.call(desk);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::ServerFault);
    QVERIFY(!error->safeToRetry);
    QCOMPARE(desk.server.requests().size(), 1);
}

void TestWrites::anAnswerOfSomebodyElseIsNoSuccess()
{
    QFETCH(const Write, write);
    Desk desk(
        [](QTcpSocket &socket, const RawRequest &) { socket.write(support::answer(200, "<html>sign in</html>")); });
    const auto error = write.call(desk);
    QVERIFY(error);
    QCOMPARE(error->kind, ErrorKind::UnexpectedAnswer);
    QVERIFY(!error->safeToRetry);
    QCOMPARE(desk.server.requests().size(), 1);
}

void TestWrites::aCopyOfAStageIsWhatAnotherCanHave()
{
    ivs::Stage stage;
    stage.arn = arn;
    stage.name = u"main"_s;
    stage.activeSessionId = u"st-1"_s;
    stage.tags = {{u"show"_s, u"x"_s}, {u"aws:cloudformation:stack-name"_s, u"y"_s}};
    stage.recording = {{u"storageConfigurationArn"_s, u"z"_s}};
    const QJsonObject sent = ivs::parametersOf(ivs::copyOf(stage, u"main-2"_s));
    QCOMPARE(sent,
             (QJsonObject{{u"name"_s, u"main-2"_s},
                          {u"tags"_s, QJsonObject{{u"show"_s, u"x"_s}}},
                          {u"autoParticipantRecordingConfiguration"_s, stage.recording}}));
}

QTEST_GUILESS_MAIN(TestWrites)
#include "tst_writes.moc"
