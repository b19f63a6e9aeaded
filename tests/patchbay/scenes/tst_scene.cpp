// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "SceneDesk.h"

#include "patchbay/patch/Patch.h"
#include "patchbay/scenes/SceneDifferences.h"
#include "patchbay/scenes/StageSuccession.h"

#include <QTest>

using namespace Qt::StringLiterals;
using files::ListFault;
using patchbay::Scene;
using patchbay::SceneBinding;
using patchbay::SceneDifference;
using patchbay::StageMark;
using Kind = ListFault::Kind;
using tests::putEncoder;
using tests::putStages;

Q_DECLARE_METATYPE(ListFault)

namespace {

const tests::AwsAccount here;
const tests::AwsAccount elsewhere{u"123456789012"_s, u"us-east-1"_s};

Scene sceneOf(std::vector<SceneBinding> bindings)
{
    return {u"Show open"_s, QDateTime(QDate(2026, 5, 1), QTime(19, 4, 10), Qt::UTC), std::move(bindings)};
}

QByteArray file(const QByteArray &bindings)
{
    return "{\n\"version\":1,\n\"name\":\"a\",\n\"saved\":\"2026-05-01T19:04:10Z\",\n\"bindings\":[" + bindings + "]}";
}

QByteArray binding(const QString &encoder, const QString &stage, const QByteArray &rest = {})
{
    return "\n{\"encoder\":\"" + encoder.toUtf8() + "\",\"stage\":\"" + stage.toUtf8() + '"' + rest + '}';
}

} // namespace

class TestScene final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBackWhatWasWritten();
    void readsBackPartsOfASecond();
    void isSortedAndHasOneInALine();
    void refuses_data();
    void refuses();
    void isMadeOfThePlant();
    void isMadeOfWhatAPatchLeadsTo();
    void comparesTwo();
    void comparesWithNow();
    void movesOntoSuccessors();
};

/// What has no successor stays, and so does what was detached.
void TestScene::movesOntoSuccessors()
{
    const Scene scene = sceneOf({{u"cam-1"_s, u"Cam 1"_s, u"old"_s, u"main-21"_s, StageMark::OnAir},
                                 {u"cam-2"_s, {}, u"other"_s, u"backup"_s},
                                 {u"cam-3"_s}});
    const Scene moved = patchbay::withSuccessors(scene, {{u"old"_s, {u"new"_s, u"main-22"_s}}});
    QCOMPARE(moved.name, scene.name);
    QCOMPARE(moved.bindings.size(), 3U);
    QCOMPARE(moved.bindings[0], (SceneBinding{u"cam-1"_s, u"Cam 1"_s, u"new"_s, u"main-22"_s, StageMark::OnAir}));
    QCOMPARE(moved.bindings[1], scene.bindings[1]);
    QCOMPARE(moved.bindings[2], scene.bindings[2]);
    QCOMPARE(patchbay::withSuccessors(scene, {}), scene);
}

void TestScene::readsBackWhatWasWritten()
{
    Scene scene = sceneOf({{here.encoder(u"a"_s), u"cam-01"_s, here.stage(u"m"_s), u"main"_s, StageMark::OnAir},
                           {here.encoder(u"b"_s), {}, here.stage(u"m"_s)},
                           {here.encoder(u"c"_s), u"cam-03"_s}});
    scene.name = u" ../Käthe’s “show”\n\u202e東京"_s;
    const auto again = Scene::fromJson(scene.json());
    QVERIFY(again);
    QVERIFY(*again == scene);
    QVERIFY(Scene::fromJson(sceneOf({}).json()));
}

void TestScene::readsBackPartsOfASecond()
{
    const auto scene =
        Scene::fromJson(R"({"version":1,"name":"a","saved":"2026-05-01T19:04:10,4+02:00","bindings":[]})");
    QVERIFY(scene);
    const auto again = Scene::fromJson(scene->json());
    QVERIFY(again);
    QVERIFY(*again == *scene);
}

void TestScene::isSortedAndHasOneInALine()
{
    QCOMPARE(sceneOf({{here.encoder(u"a"_s), u"cam-01"_s, here.stage(u"m"_s), u"main"_s, StageMark::Backup},
                      {here.encoder(u"b"_s), u"cam-02"_s}})
                 .json(),
             R"({
  "version": 1,
  "name": "Show open",
  "saved": "2026-05-01T19:04:10Z",
  "bindings": [
    {"encoder":"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/a","encoderName":"cam-01","mark":"backup","stage":"arn:aws:ivs:eu-west-1:123456789012:stage/m","stageName":"main"},
    {"encoder":"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/b","encoderName":"cam-02"}
  ]
}
)");
    const auto mixed =
        Scene::fromJson(file(binding(here.encoder(u"b"_s), {}) + ',' + binding(here.encoder(u"a"_s), {})));
    QVERIFY(mixed);
    QCOMPARE(mixed->bindings.front().encoderArn, here.encoder(u"a"_s));
}

void TestScene::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<ListFault>("fault");
    const auto row = [](const char *name, const QByteArray &json, const ListFault &fault) {
        QTest::newRow(name) << json << fault;
    };
    const QString cam = here.encoder(u"a"_s);
    const QString main = here.stage(u"m"_s);

    row("labels", "{\"version\":1,\n\"encoders\":[],\n\"stages\":[]}", {Kind::Missing, 1, u"name"_s});
    row("a newer version", "{\"version\":2}", {Kind::NewerVersion, 1, u"version"_s});
    row("no time", "{\"version\":1,\"name\":\"a\",\"saved\":\"today\",\"bindings\":[]}",
        {Kind::NotUnderstood, 1, u"saved"_s});
    row("a name of blanks", "{\"version\":1,\"name\":\" \",\"saved\":\"2026-05-01T19:04:10Z\",\"bindings\":[]}",
        {Kind::Missing, 1, u"name"_s});
    row("a member of the head",
        "{\"version\":1,\"name\":\"a\",\"saved\":\"2026-05-01T19:04:10Z\",\"file\":\"/x\",\"bindings\":[]}",
        {Kind::UnknownMember, 1, u"file"_s});
    row("no ARN", file(binding(u"cam-01"_s, main)), {Kind::NotUnderstood, 6, u"encoder"_s});
    row("a stage as encoder", file(binding(main, main)), {Kind::NotUnderstood, 6, u"encoder"_s});
    row("no ARN of a stage", file(binding(cam, u"main"_s)), {Kind::NotUnderstood, 6, u"stage"_s});
    row("another region's stage", file(binding(cam, elsewhere.stage(u"m"_s))), {Kind::NotUnderstood, 6, u"stage"_s});
    row("no mark", file(binding(cam, main, ",\"mark\":\"live\"")), {Kind::NotUnderstood, 6, u"mark"_s});
    row("a mark of nothing", file(binding(cam, {}, ",\"mark\":\"onAir\"")), {Kind::NotUnderstood, 6, u"mark"_s});
    row("the name of nothing", file(binding(cam, {}, ",\"stageName\":\"a\"")), {Kind::Missing, 6, u"stage"_s});
    row("the same twice", file(binding(cam, {}) + ',' + binding(cam, main)), {Kind::Repeated, 7, u"encoder"_s});
    row("more than we know", file(binding(cam, main, ",\"key\":\"x\"")), {Kind::UnknownMember, 6, u"key"_s});
    row("a name that is too long", file(binding(cam, main, ",\"encoderName\":\"" + QByteArray(129, 'a') + '"')),
        {Kind::TooLong, 6, u"encoderName"_s});
}

void TestScene::refuses()
{
    QFETCH(const QByteArray, json);
    QFETCH(const ListFault, fault);
    const auto scene = Scene::fromJson(json);
    QVERIFY(!scene);
    QCOMPARE(scene.error().kind, fault.kind);
    QCOMPARE(scene.error().line, fault.line);
    QCOMPARE(scene.error().member, fault.member);
}

void TestScene::isMadeOfThePlant()
{
    tests::SceneDesk desk;
    patchbay::Source &source = desk.lists.open();
    putStages(source, {{here.stage(u"m"_s), u"main"_s}});
    putEncoder(source, here.encoder(u"b"_s), u"cam-02"_s, here.stage(u"m"_s));
    putEncoder(source, here.encoder(u"a"_s), u"cam-01"_s);
    putEncoder(source, here.encoder(u"c"_s), u"cam-03"_s, here.stage(u"gone"_s));
    QVERIFY(desk.labels.set(here.stage(u"m"_s), StageMark::OnAir));
    std::vector<patchbay::EncoderId> ids;
    for (const QString &id : {u"b"_s, u"a"_s, u"c"_s, u"a"_s, u"nobody"_s})
        ids.push_back({source.id(), here.encoder(id)});
    Scene scene = Scene::ofNow(desk.plant, ids, desk.labels);
    scene.name = u"Show"_s;
    QVERIFY(Scene::fromJson(scene.json()) == scene);
    QCOMPARE(
        scene.bindings,
        (std::vector<SceneBinding>{{here.encoder(u"a"_s), u"cam-01"_s},
                                   {here.encoder(u"b"_s), u"cam-02"_s, here.stage(u"m"_s), u"main"_s, StageMark::OnAir},
                                   {here.encoder(u"c"_s), u"cam-03"_s, here.stage(u"gone"_s)}}));
}

void TestScene::isMadeOfWhatAPatchLeadsTo()
{
    tests::SceneDesk desk;
    patchbay::Source &source = desk.lists.open();
    putStages(source, {{here.stage(u"m"_s), u"main"_s}, {here.stage(u"r"_s), u"rehearsal"_s}});
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        putEncoder(source, here.encoder(id), u"cam-"_s + id, here.stage(u"r"_s));
    std::vector<patchbay::EncoderId> ids;
    for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
        ids.push_back({source.id(), here.encoder(id)});
    const patchbay::Patch patch{u"Show"_s,
                                {patchbay::Rebind::of(ids[0], here.stage(u"r"_s), here.stage(u"m"_s)),
                                 patchbay::Rebind::of(ids[1], here.stage(u"r"_s), {})}};
    const Scene scene = Scene::after(patch, desk.plant, ids, desk.labels);
    QCOMPARE(scene.bindings,
             (std::vector<SceneBinding>{{here.encoder(u"a"_s), u"cam-a"_s, here.stage(u"m"_s), u"main"_s},
                                        {here.encoder(u"b"_s), u"cam-b"_s},
                                        {here.encoder(u"c"_s), u"cam-c"_s, here.stage(u"r"_s), u"rehearsal"_s}}));
}

void TestScene::comparesTwo()
{
    const SceneBinding same{here.encoder(u"b"_s), u"cam"_s, here.stage(u"m"_s), u"main"_s};
    const SceneBinding renamed{here.encoder(u"b"_s), u"cam"_s, here.stage(u"m"_s), u"new"_s, StageMark::OnAir};
    const SceneBinding first{here.encoder(u"a"_s)};
    const SceneBinding last{here.encoder(u"d"_s)};
    const SceneBinding before{here.encoder(u"c"_s), {}, here.stage(u"m"_s)};
    const SceneBinding after{here.encoder(u"c"_s), {}, here.stage(u"n"_s)};
    using Difference = SceneDifference::Kind;
    QCOMPARE(differences(sceneOf({first, same, before}), sceneOf({renamed, after, last})),
             (std::vector<SceneDifference>{{Difference::OnlyBefore, first, {}},
                                           {Difference::OtherStage, before, after},
                                           {Difference::OnlyAfter, {}, last}}));
    QVERIFY(differences(sceneOf({first, same}), sceneOf({first, same})).empty());
}

void TestScene::comparesWithNow()
{
    tests::SceneDesk desk;
    patchbay::Source &source = desk.lists.open();
    putEncoder(source, here.encoder(u"a"_s), u"cam-01"_s, here.stage(u"m"_s));
    putEncoder(source, here.encoder(u"other"_s), u"other"_s);
    const SceneBinding moved{here.encoder(u"a"_s), u"cam-01"_s};
    const SceneBinding gone{here.encoder(u"b"_s), u"cam-02"_s};
    const auto found = differencesFromNow(sceneOf({moved, gone}), desk.plant, desk.labels);
    QCOMPARE(found.size(), std::size_t(2)); // not of the one that the scene doesn't name
    QCOMPARE(found[0].kind, SceneDifference::Kind::OtherStage);
    QCOMPARE(found[0].after.stageArn, here.stage(u"m"_s));
    QVERIFY(found[1] == (SceneDifference{SceneDifference::Kind::OnlyBefore, gone, {}}));
}

QTEST_GUILESS_MAIN(TestScene)
#include "tst_scene.moc"
