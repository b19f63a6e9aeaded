// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/EmulatorFixture.h"
#include "ivs/Client.h"
#include "ivs/Limits.h"
#include "support/Ended.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using aws::ErrorKind;

namespace {

using Tags = QMap<QString, QString>;

/// Every item of a list; the first error ends it.
template <typename T>
QCoro::Task<aws::Result<std::vector<T>>> itemsOf(QCoro::AsyncGenerator<aws::Result<ivs::Page<T>>> pages)
{
    std::vector<T> items;
    auto page = co_await pages.begin();
    while (page != pages.end()) {
        const aws::Result<ivs::Page<T>> &read = *page;
        if (!read)
            co_return tl::unexpected(read.error());
        items.insert(items.end(), read->items.begin(), read->items.end());
        co_await ++page;
    }
    co_return std::move(items);
}

/// One more of each, and the account has what AWS gives everybody.
emulator::Settings almostFull()
{
    emulator::Settings settings = EmulatorFixture::unlimited();
    settings.configurations = ivs::limits::usualIngestConfigurations - 1;
    settings.stages = ivs::limits::usualStages - 1;
    return settings;
}

/// A client and the service it asks.
struct Desk {
    explicit Desk(const emulator::Settings &settings = EmulatorFixture::unlimited())
        : emulator(settings)
        , client(aws::Client(transport, std::make_shared<aws::FixedCredentials>(emulator.service.credentials()),
                             {emulator.endpoint, emulator.service.region().toLatin1(), ivs::service},
                             aws::RateLimits::unlimited()))
    {
    }

    QString arnOf(const QString &configuration)
    {
        return emulator.caller.configuration(configuration).value(u"arn"_s).toString();
    }
    QString stageArnOf(const QString &stage) { return emulator.caller.stage(stage).value(u"arn"_s).toString(); }
    QString sessionOf(const QString &stage)
    {
        return emulator.caller.stage(stage).value(u"activeSessionId"_s).toString();
    }
    QString participantOf(const QString &configuration)
    {
        return emulator.caller.configuration(configuration).value(u"participantId"_s).toString();
    }

    aws::Result<ivs::IngestConfiguration> create(const ivs::NewIngestConfiguration &settings)
    {
        return ended(client.createIngestConfiguration(settings, {}, {}, {}));
    }
    aws::Result<void> remove(const QString &arn, bool force)
    {
        return ended(client.deleteIngestConfiguration(arn, force, {}, {}, {}));
    }
    aws::Result<ivs::IngestConfiguration> setRedundant(const QString &arn, bool isRedundant)
    {
        return ended(client.setRedundantIngest(arn, isRedundant, {}, {}, {}));
    }
    aws::Result<ivs::Stage> createStage(const ivs::NewStage &settings)
    {
        return ended(client.createStage(settings, {}, {}, {}));
    }
    aws::Result<ivs::Stage> renameStage(const QString &arn, const QString &name)
    {
        return ended(client.renameStage(arn, name, {}, {}, {}));
    }
    aws::Result<void> removeStage(const QString &arn) { return ended(client.deleteStage(arn, {}, {}, {})); }
    aws::Result<Tags> tags(const QString &arn) { return ended(client.tags(arn, {})); }
    aws::Result<void> tag(const QString &arn, const Tags &tags)
    {
        return ended(client.tagResource(arn, tags, {}, {}, {}));
    }
    aws::Result<void> untag(const QString &arn, const QStringList &keys)
    {
        return ended(client.untagResource(arn, keys, {}, {}, {}));
    }
    aws::Result<void> disconnect(const QString &stageArn, const QString &participantId)
    {
        return ended(client.disconnectParticipant(stageArn, participantId, u"Ende"_s, {}, {}, {}));
    }
    aws::Result<ivs::Participant> participant(const QString &stageArn, const QString &session, const QString &id)
    {
        return ended(client.participant(stageArn, session, id, {}));
    }
    aws::Result<std::vector<ivs::ParticipantEvent>> events(const QString &stageArn, const QString &session,
                                                           const QString &id)
    {
        return ended(itemsOf(client.participantEvents(stageArn, session, id, {})));
    }
    aws::Result<std::vector<ivs::StageSession>> sessions(const QString &stageArn)
    {
        return ended(itemsOf(client.stageSessions(stageArn, {})));
    }

    EmulatorFixture emulator;
    aws::Transport transport;
    ivs::Client client;

private:
    /// What hasn't ended in time is an error as if somebody had stopped it.
    template <typename T>
    static aws::Result<T> ended(QCoro::Task<aws::Result<T>> task)
    {
        aws::Error late;
        late.kind = ErrorKind::Cancelled;
        const std::optional<aws::Result<T>> result = support::ended(std::move(task));
        return result.value_or(tl::unexpected(late));
    }
};

const QString nowhere = u"arn:aws:ivs:eu-west-1:123456789012:stage/NoSuchStage1"_s;
const QString nothing = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/NoSuch1"_s;

/// What the service answers to something that it doesn't do.
using Attempt = std::function<std::optional<aws::Error>(Desk &desk)>;

template <typename T>
std::optional<aws::Error> errorOf(const aws::Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error());
}

ivs::NewIngestConfiguration named(const QString &name)
{
    ivs::NewIngestConfiguration settings;
    settings.name = name;
    return settings;
}

QJsonObject recording()
{
    return {{u"storageConfigurationArn"_s, u"arn:aws:ivs:eu-west-1:123456789012:storage-configuration/abc"_s},
            {u"recordingReconnectWindowSeconds"_s, 60},
            {u"recordParticipantReplicas"_s, false},
            {u"thumbnailConfiguration"_s, QJsonObject{{u"recordingMode"_s, u"DISABLED"_s}}}};
}

} // namespace

Q_DECLARE_METATYPE(Attempt)

/// What the client asks for, done by the emulator.
class TestOperations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsAConfiguration();
    void createsTheLeastConfiguration();
    void createsOneForRtmp();
    void deletesConfigurations();
    void setsRedundancyAndLeavesTheStage();
    void createsAndCopiesAStage();
    void renamesAndDeletesAStage();
    void tagsAndUntags_data();
    void tagsAndUntags();
    void disconnectsAParticipant();
    void tellsOfAParticipant();
    void tellsWhyNobodyPublishes();
    void listsSessions();
    void refuses_data();
    void refuses();
    void stopsAtTheQuota();
};

void TestOperations::createsAConfiguration()
{
    Desk desk;
    ivs::NewIngestConfiguration settings = named(u"new_cam-1"_s);
    settings.stageArn = desk.stageArnOf(u"rehearsal"_s);
    settings.userId = u"Åse 🎥"_s;
    settings.attributes = {{u"position"_s, u"Tor 1"_s}};
    settings.tags = {{u"Bühne"_s, u"a b"_s}};
    settings.redundantIngest = true;
    const auto made = desk.create(settings);
    QVERIFY(made);
    QCOMPARE(made->name, settings.name);
    QCOMPARE(made->stageArn, settings.stageArn);
    QCOMPARE(made->userId, settings.userId);
    QVERIFY(made->ingestProtocol == ivs::IngestProtocol::Rtmps);
    QCOMPARE(made->attributes, settings.attributes);
    QCOMPARE(made->tags, settings.tags);
    QVERIFY(!made->streamKey.isEmpty());
    QCOMPARE(made->redundantIngestCredentials.size(), 2U);
    QVERIFY(!made->isActive());
    QCOMPARE(desk.arnOf(settings.name), made->arn);
    QCOMPARE(desk.emulator.caller.done(u"CreateIngestConfiguration"_s), 1);
}

void TestOperations::createsTheLeastConfiguration()
{
    Desk desk;
    const auto made = desk.create({});
    QVERIFY(made);
    QVERIFY(made->name.isEmpty() && made->stageArn.isEmpty() && !made->redundantIngest);
    QVERIFY(made->ingestProtocol == ivs::IngestProtocol::Rtmps);
}

void TestOperations::createsOneForRtmp()
{
    Desk desk;
    ivs::NewIngestConfiguration settings = named(u"plain"_s);
    settings.ingestProtocol = ivs::IngestProtocol::Rtmp;
    const auto made = desk.create(settings);
    QVERIFY(made);
    QVERIFY(made->ingestProtocol == ivs::IngestProtocol::Rtmp);
}

void TestOperations::deletesConfigurations()
{
    Desk desk;
    const QString idle = desk.arnOf(u"cam-03"_s);
    const QString live = desk.arnOf(u"cam-01"_s);
    QVERIFY(desk.remove(idle, false));
    QVERIFY(desk.arnOf(u"cam-03"_s).isEmpty());
    QVERIFY(!desk.remove(live, false));
    QCOMPARE(desk.arnOf(u"cam-01"_s), live);
    QVERIFY(desk.remove(live, true));
    QVERIFY(desk.arnOf(u"cam-01"_s).isEmpty());
}

void TestOperations::setsRedundancyAndLeavesTheStage()
{
    Desk desk;
    const QString arn = desk.arnOf(u"cam-03"_s);
    const auto on = desk.setRedundant(arn, true);
    QVERIFY(on && on->redundantIngest);
    QCOMPARE(on->redundantIngestCredentials.size(), 2U);
    QCOMPARE(on->stageArn, desk.stageArnOf(u"rehearsal"_s));
    const auto off = desk.setRedundant(arn, false);
    QVERIFY(off && !off->redundantIngest);
    QVERIFY(off->redundantIngestCredentials.empty());
    QCOMPARE(off->stageArn, desk.stageArnOf(u"rehearsal"_s));
}

void TestOperations::createsAndCopiesAStage()
{
    Desk desk;
    const auto made = desk.createStage({u"evening"_s, {{u"show"_s, u"cup-final"_s}}, recording()});
    QVERIFY(made);
    QVERIFY(!made->endpoints.rtmps.isEmpty());
    const auto original = support::ended(desk.client.stage(made->arn, {}));
    QVERIFY(original && *original);
    QCOMPARE((*original)->recording, recording());

    const auto copy = desk.createStage(ivs::copyOf(**original, u"evening-2"_s));
    QVERIFY(copy);
    QVERIFY(copy->arn != made->arn);
    QCOMPARE(copy->name, u"evening-2"_s);
    QCOMPARE(copy->tags, made->tags);
    QCOMPARE(copy->recording, recording());
    const auto least = desk.createStage({});
    QVERIFY(least);
    QVERIFY(least->name.isEmpty() && least->tags.isEmpty()
            && least->recording[u"storageConfigurationArn"_s].toString().isEmpty());
}

void TestOperations::renamesAndDeletesAStage()
{
    Desk desk;
    const auto made = desk.createStage({u"evening"_s, {{u"show"_s, u"x"_s}}, recording()});
    QVERIFY(made);
    const auto renamed = desk.renameStage(made->arn, u"night"_s);
    QVERIFY(renamed);
    QCOMPARE(renamed->arn, made->arn);
    QCOMPARE(renamed->name, u"night"_s);
    QCOMPARE(renamed->tags, made->tags);
    QCOMPARE(renamed->recording, recording());
    QVERIFY(desk.removeStage(made->arn));
    QVERIFY(desk.stageArnOf(u"night"_s).isEmpty());
}

void TestOperations::tagsAndUntags_data()
{
    QTest::addColumn<bool>("isStage");
    QTest::newRow("of a configuration") << false;
    QTest::newRow("of a stage") << true;
}

/// Keys that a path and a query must escape.
void TestOperations::tagsAndUntags()
{
    QFETCH(const bool, isStage);
    Desk desk;
    const auto made = isStage ? desk.createStage({u"x"_s, {}, {}}).map([](const auto &stage) { return stage.arn; })
                              : desk.create(named(u"x"_s)).map([](const auto &encoder) { return encoder.arn; });
    QVERIFY(made);
    QCOMPARE(desk.tags(*made).value_or(Tags{{u"failed"_s, {}}}), Tags());
    const Tags odd{{u"Bühne/1"_s, u"a b"_s}, {u"a+b&c=d%2F?#"_s, u""_s}, {u"show"_s, u"evening"_s}};
    QVERIFY(desk.tag(*made, odd));
    QVERIFY(desk.tag(*made, {{u"show"_s, u"night"_s}}));
    Tags now = odd;
    now[u"show"_s] = u"night"_s;
    QCOMPARE(desk.tags(*made).value_or(Tags()), now);
    QVERIFY(desk.untag(*made, {u"Bühne/1"_s, u"a+b&c=d%2F?#"_s, u"not there"_s}));
    QCOMPARE(desk.tags(*made).value_or(Tags()), (Tags{{u"show"_s, u"night"_s}}));
    QCOMPARE(desk.emulator.caller.done(u"UntagResource"_s), 1);
}

void TestOperations::disconnectsAParticipant()
{
    Desk desk;
    const QString stage = desk.stageArnOf(u"main-show"_s);
    QVERIFY(desk.disconnect(stage, desk.participantOf(u"cam-01"_s)));
    const auto after = support::ended(desk.client.ingestConfiguration(desk.arnOf(u"cam-01"_s), {}));
    QVERIFY(after && *after);
    QVERIFY((*after)->stageArn.isEmpty() && !(*after)->isActive());
}

void TestOperations::tellsOfAParticipant()
{
    Desk desk;
    const QString stage = desk.stageArnOf(u"main-show"_s);
    const QString id = desk.participantOf(u"cam-01"_s);
    const auto present = desk.participant(stage, desk.sessionOf(u"main-show"_s), id);
    QVERIFY(present);
    QCOMPARE(present->participantId, id);
    QVERIFY(present->isConnected && present->hasPublished);
    QCOMPARE(present->userId, u"Käthe"_s);
    QVERIFY(present->protocol == ivs::ParticipantProtocol::Rtmps);
    QVERIFY(present->firstJoinTime.isValid());
    QVERIFY(present->firstJoinTime <= QDateTime::currentDateTimeUtc());
    QCOMPARE(present->ingestConfigurationArn, desk.arnOf(u"cam-01"_s));
}

/// The thirteenth publisher of a stage is refused, and an event says why.
void TestOperations::tellsWhyNobodyPublishes()
{
    Desk desk;
    const auto stage = desk.createStage({u"full"_s, {}, {}});
    QVERIFY(stage);
    ivs::NewIngestConfiguration settings;
    settings.stageArn = stage->arn;
    std::optional<ivs::IngestConfiguration> last;
    for (int i = 0; i <= ivs::maxPublishersPerStage; ++i) {
        const auto made = desk.create(settings);
        QVERIFY(made);
        last = *made;
        QCOMPARE(desk.emulator.caller.setState(made->arn, u"ACTIVE"_s), i < ivs::maxPublishersPerStage);
    }
    const QString session = desk.sessionOf(u"full"_s);
    const auto events = desk.events(stage->arn, session, last->participantId);
    QVERIFY(events);
    const auto failed = std::ranges::find_if(*events, &ivs::ParticipantEvent::isError);
    QVERIFY(failed != events->end());
    QVERIFY(failed->name == ivs::EventName::PublishError);
    QVERIFY(failed->errorCode == ivs::EventErrorCode::QuotaExceeded);
    QCOMPARE(failed->participantId, last->participantId);
    QVERIFY(failed->time.isValid());
    const auto nobodys = desk.events(stage->arn, session, u"nobody"_s);
    QVERIFY(nobodys && nobodys->empty());
}

void TestOperations::listsSessions()
{
    Desk desk;
    const auto stage = desk.createStage({u"quiet"_s, {}, {}});
    QVERIFY(stage);
    ivs::NewIngestConfiguration settings;
    settings.stageArn = stage->arn;
    const auto encoder = desk.create(settings);
    QVERIFY(encoder);
    QCOMPARE(desk.sessions(stage->arn).value_or(std::vector<ivs::StageSession>(9)).size(), 0U);
    QVERIFY(desk.emulator.caller.setState(encoder->arn, u"ACTIVE"_s));
    const auto during = desk.sessions(stage->arn);
    QVERIFY(during && during->size() == 1);
    QCOMPARE(during->front().sessionId, desk.sessionOf(u"quiet"_s));
    QVERIFY(during->front().startTime.isValid() && !during->front().endTime.isValid());
    QVERIFY(desk.emulator.caller.setState(encoder->arn, u"INACTIVE"_s));
    const auto after = desk.sessions(stage->arn);
    QVERIFY(after && after->size() == 1 && after->front().endTime.isValid());
}

void TestOperations::refuses_data()
{
    using enum ErrorKind;
    QTest::addColumn<Attempt>("attempt");
    QTest::addColumn<QString>("operation");
    QTest::addColumn<ErrorKind>("kind");
    const auto row = [](const char *name, const char *operation, ErrorKind kind, Attempt attempt) {
        QTest::newRow(name) << std::move(attempt) << QString::fromLatin1(operation) << kind;
    };
    const auto creating = [](const ivs::NewIngestConfiguration &settings) {
        return [settings](Desk &desk) { return errorOf(desk.create(settings)); };
    };
    row("create: name", "CreateIngestConfiguration", Validation, creating(named(u"cam 01"_s)));
    ivs::NewIngestConfiguration settings;
    settings.stageArn = nowhere;
    row("create: no such stage", "CreateIngestConfiguration", Validation, creating(settings));
    settings = {};
    settings.tags = {{u"aws:x"_s, u"y"_s}};
    row("create: reserved tag", "CreateIngestConfiguration", Validation, creating(settings));
    settings = {};
    settings.attributes = {{u"x"_s, u"y"_s.repeated(1024)}};
    row("create: attributes", "CreateIngestConfiguration", Validation, creating(settings));
    row("delete: gone", "DeleteIngestConfiguration", ResourceNotFound,
        [](Desk &desk) { return errorOf(desk.remove(nothing, true)); });
    row("delete: live", "DeleteIngestConfiguration", Conflict,
        [](Desk &desk) { return errorOf(desk.remove(desk.arnOf(u"cam-01"_s), false)); });
    row("redundancy: gone", "UpdateIngestConfiguration", ResourceNotFound,
        [](Desk &desk) { return errorOf(desk.setRedundant(nothing, true)); });
    row("redundancy: live", "UpdateIngestConfiguration", Conflict,
        [](Desk &desk) { return errorOf(desk.setRedundant(desk.arnOf(u"cam-01"_s), true)); });
    row("stage: name", "CreateStage", Validation, [](Desk &desk) {
        return errorOf(desk.createStage({u"main show"_s, {}, {}}));
    });
    row("stage: recording", "CreateStage", Validation, [](Desk &desk) {
        return errorOf(desk.createStage({u"x"_s, {}, {{u"recordingReconnectWindowSeconds"_s, 1}}}));
    });
    row("rename: gone", "UpdateStage", ResourceNotFound,
        [](Desk &desk) { return errorOf(desk.renameStage(nowhere, u"x"_s)); });
    row("rename: name", "UpdateStage", Validation,
        [](Desk &desk) { return errorOf(desk.renameStage(desk.stageArnOf(u"rehearsal"_s), u"ä"_s)); });
    row("delete stage: gone", "DeleteStage", ResourceNotFound,
        [](Desk &desk) { return errorOf(desk.removeStage(nowhere)); });
    row("tags: gone", "ListTagsForResource", ResourceNotFound, [](Desk &desk) { return errorOf(desk.tags(nowhere)); });
    row("tag: gone", "TagResource", ResourceNotFound, [](Desk &desk) {
        return errorOf(desk.tag(nowhere, {{u"x"_s, u"y"_s}}));
    });
    row("tag: reserved", "TagResource", Validation, [](Desk &desk) {
        return errorOf(desk.tag(desk.arnOf(u"cam-03"_s), {{u"AWS:x"_s, u"y"_s}}));
    });
    row("untag: gone", "UntagResource", ResourceNotFound,
        [](Desk &desk) { return errorOf(desk.untag(nothing, {u"x"_s})); });
    row("disconnect: no stage", "DisconnectParticipant", ResourceNotFound,
        [](Desk &desk) { return errorOf(desk.disconnect(nowhere, u"x"_s)); });
    row("disconnect: nobody", "DisconnectParticipant", ResourceNotFound,
        [](Desk &desk) { return errorOf(desk.disconnect(desk.stageArnOf(u"main-show"_s), u"x"_s)); });
    row("participant: nobody", "GetParticipant", ResourceNotFound, [](Desk &desk) {
        return errorOf(desk.participant(desk.stageArnOf(u"main-show"_s), desk.sessionOf(u"main-show"_s), u"x"_s));
    });
    row("events: no session", "ListParticipantEvents", Validation,
        [](Desk &desk) { return errorOf(desk.events(nowhere, u"x"_s, u"x"_s)); });
    row("sessions: no stage's ARN", "ListStageSessions", Validation,
        [](Desk &desk) { return errorOf(desk.sessions(u"x"_s)); });
}

/// AWS's own refusals: nothing was done, and that is sure.
void TestOperations::refuses()
{
    QFETCH(const Attempt, attempt);
    QFETCH(const QString, operation);
    QFETCH(const ErrorKind, kind);
    Desk desk;
    const auto error = attempt(desk);
    QVERIFY(error);
    QCOMPARE(error->kind, kind);
    QCOMPARE(error->operation, operation);
    QVERIFY(error->safeToRetry);
    QVERIFY(!error->requestId.isEmpty());
    QCOMPARE(desk.emulator.caller.done(operation), 0);
}

void TestOperations::stopsAtTheQuota()
{
    Desk desk(almostFull());
    QVERIFY(desk.create({}));
    const auto configuration = desk.create({});
    QVERIFY(!configuration);
    QCOMPARE(configuration.error().kind, ErrorKind::QuotaExceeded);
    QVERIFY(desk.createStage({}));
    const auto stage = desk.createStage({});
    QVERIFY(!stage);
    QCOMPARE(stage.error().kind, ErrorKind::QuotaExceeded);
}

QTEST_GUILESS_MAIN(TestOperations)
#include "tst_operations.moc"
