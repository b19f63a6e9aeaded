// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "SceneDesk.h"
#include "patchbay/scenes/SceneMapping.h"

#include <QTest>

using namespace Qt::StringLiterals;
using patchbay::EncoderId;
using patchbay::MappedEncoder;
using patchbay::MappedStage;
using patchbay::Rebind;
using patchbay::RecalledScene;
using patchbay::Refound;
using patchbay::Scene;
using patchbay::SceneBinding;
using patchbay::SceneMapping;
using patchbay::StageMark;
using Reason = RecalledScene::Reason;
using tests::putEncoder;
using tests::putStages;

namespace {

const tests::AwsAccount here;
const tests::AwsAccount staging{u"210987654321"_s, u"eu-west-1"_s};

} // namespace

class TestSceneMapping final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }

    void whatIsThereGoesThroughInSilence();
    void aStageThatWasMadeAnewIsFoundByItsName();
    void aStageIsFoundByItsMark();
    void whatFitsTwoIsNotFound_data();
    void whatFitsTwoIsNotFound();
    void whatIsGoneWaitsForAPerson();
    void anEncoderThatWasMadeAnewIsFoundByItsName();
    void anotherAccountIsNotTakenByItself();
    void whatIsNotOpenIsNotCalledGone();
    void aStageThatTheSceneHasIsNotTakenForAnother();
    void noEncoderIsMovedTwice();
    void whatAPersonChoseStays();
    void aRowIsKnownByItsKey();
    void whatComesMeanwhileIsNotAskedForAnyMore();
    void whatIsChosenIsLetGoWithItsStage();
    void manyAreTakenInOneGo();
    void detachesWhatHadNoStage();

private:
    SceneMapping mappingOf(const std::vector<SceneBinding> &bindings) const
    {
        return SceneMapping({u"Show"_s, QDateTime::currentDateTimeUtc(), bindings}, m_desk->plant, m_desk->labels);
    }
    EncoderId idOf(const QString &id) const { return {m_source->id(), here.encoder(id)}; }

    std::optional<tests::SceneDesk> m_desk;
    patchbay::Source *m_source = nullptr;
};

/// Two encoders on "old", and a stage "main".
void TestSceneMapping::init()
{
    m_desk.emplace();
    m_source = &m_desk->lists.open();
    putStages(*m_source, {{here.stage(u"old"_s), u"rehearsal"_s}, {here.stage(u"new"_s), u"main"_s}});
    putEncoder(*m_source, here.encoder(u"a"_s), u"cam-01"_s, here.stage(u"old"_s));
    putEncoder(*m_source, here.encoder(u"b"_s), u"cam-02"_s, here.stage(u"old"_s));
}

void TestSceneMapping::whatIsThereGoesThroughInSilence()
{
    // Also what is called and marked otherwise by now.
    const SceneMapping mapping =
        mappingOf({{here.encoder(u"a"_s), u"other"_s, here.stage(u"new"_s), u"show"_s, StageMark::OnAir},
                   {here.encoder(u"b"_s), u"cam-02"_s, here.stage(u"old"_s), u"rehearsal"_s}});
    QVERIFY(mapping.isPlain());
    const RecalledScene recalled = mapping.recalled(m_desk->plant);
    QCOMPARE(recalled.patch.name, u"Show"_s);
    QVERIFY(recalled.leftOut.empty());
    QCOMPARE(recalled.patch.items,
             (std::vector{Rebind::of(idOf(u"a"_s), here.stage(u"old"_s), here.stage(u"new"_s)),
                          Rebind::of(idOf(u"b"_s), here.stage(u"old"_s), here.stage(u"old"_s))}));
}

void TestSceneMapping::aStageThatWasMadeAnewIsFoundByItsName()
{
    const SceneMapping mapping = mappingOf({{here.encoder(u"a"_s), u"cam-01"_s, here.stage(u"gone"_s), u"main"_s},
                                            {here.encoder(u"b"_s), u"cam-02"_s, here.stage(u"gone"_s), u"main"_s}});
    QVERIFY(!mapping.isPlain());
    QVERIFY(mapping.encoders().empty());
    QCOMPARE(mapping.stages().size(), std::size_t(1));
    const MappedStage &stage = mapping.stages().front();
    QCOMPARE(stage.refound, Refound::ByName);
    QCOMPARE(stage.use.arn, here.stage(u"new"_s));
    QCOMPARE(stage.encoders, 2);
    QVERIFY(stage.isTaken && !stage.isElsewhere);
    QCOMPARE(mapping.recalled(m_desk->plant).patch.items.back(),
             Rebind::of(idOf(u"b"_s), here.stage(u"old"_s), here.stage(u"new"_s)));
}

void TestSceneMapping::aStageIsFoundByItsMark()
{
    QVERIFY(m_desk->labels.set(here.stage(u"new"_s), StageMark::OnAir));
    const SceneMapping mapping =
        mappingOf({{here.encoder(u"a"_s), u"cam-01"_s, here.stage(u"gone"_s), u"main-21"_s, StageMark::OnAir}});
    QCOMPARE(mapping.stages().front().refound, Refound::ByMark);
    QCOMPARE(mapping.stages().front().use.arn, here.stage(u"new"_s));
    QVERIFY(mapping.stages().front().isTaken);
}

void TestSceneMapping::whatFitsTwoIsNotFound_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isOfTheScene"); // that there are two
    QTest::newRow("two stages of the name") << u"twin"_s << false;
    QTest::newRow("two of the mark") << u"x"_s << false;
    QTest::newRow("two in the scene") << u"main"_s << true;
}

void TestSceneMapping::whatFitsTwoIsNotFound()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isOfTheScene);
    putStages(*m_source,
              {{here.stage(u"new"_s), u"main"_s}, {here.stage(u"t1"_s), u"twin"_s}, {here.stage(u"t2"_s), u"twin"_s}});
    QVERIFY(
        m_desk->labels.apply({{}, {{here.stage(u"t1"_s), StageMark::OnAir}, {here.stage(u"t2"_s), StageMark::OnAir}}}));
    std::vector<SceneBinding> bindings{
        {here.encoder(u"a"_s), u"cam-01"_s, here.stage(u"gone"_s), name, StageMark::OnAir}};
    if (isOfTheScene)
        bindings.push_back({here.encoder(u"b"_s), u"cam-02"_s, here.stage(u"gone2"_s), name});
    const SceneMapping mapping = mappingOf(bindings);
    QCOMPARE(mapping.stages().size(), bindings.size());
    for (const MappedStage &stage : mapping.stages()) {
        QCOMPARE(stage.refound, Refound::No);
        QVERIFY(stage.use.isNone() && !stage.isTaken);
    }
}

void TestSceneMapping::whatIsGoneWaitsForAPerson()
{
    const SceneBinding first{here.encoder(u"a"_s), u"cam-01"_s, here.stage(u"gone"_s), u"main-21"_s};
    const SceneBinding second{here.encoder(u"gone"_s), u"cam-99"_s, here.stage(u"new"_s), u"main"_s};
    SceneMapping mapping = mappingOf({first, second});
    QCOMPARE(mapping.encoders().front().refound, Refound::No);
    QCOMPARE(mapping.stages().front().refound, Refound::No);
    QVERIFY(mapping.recalled(m_desk->plant).patch.items.empty());
    QCOMPARE(mapping.recalled(m_desk->plant).leftOut,
             (std::vector<RecalledScene::LeftOut>{{first, Reason::Stage}, {second, Reason::Encoder}}));

    mapping.setStage(mapping.stages().front().key(), here.stage(u"new"_s), true);
    mapping.setEncoder(mapping.encoders().front().arn, idOf(u"b"_s), true, m_desk->plant, m_desk->labels);
    const RecalledScene recalled = mapping.recalled(m_desk->plant);
    QVERIFY(recalled.leftOut.empty());
    QCOMPARE(recalled.patch.items,
             (std::vector{Rebind::of(idOf(u"a"_s), here.stage(u"old"_s), here.stage(u"new"_s)),
                          Rebind::of(idOf(u"b"_s), here.stage(u"old"_s), here.stage(u"new"_s))}));
    mapping.setStage(mapping.stages().front().key(), {}, true); // detach
    QVERIFY(mapping.recalled(m_desk->plant).patch.items.front().to.isNone());
}

void TestSceneMapping::anEncoderThatWasMadeAnewIsFoundByItsName()
{
    const SceneMapping mapping = mappingOf({{here.encoder(u"gone"_s), u"cam-01"_s, here.stage(u"new"_s), u"main"_s}});
    const MappedEncoder &encoder = mapping.encoders().front();
    QCOMPARE(encoder.refound, Refound::ByName);
    QVERIFY(encoder.use == idOf(u"a"_s));
    QVERIFY(encoder.isTaken && !encoder.isElsewhere());
    QCOMPARE(mapping.recalled(m_desk->plant).patch.items.size(), std::size_t(1));
    // A nameless one is like every other nameless one.
    QCOMPARE(mappingOf({{here.encoder(u"gone"_s), {}, here.stage(u"new"_s)}}).encoders().front().refound, Refound::No);
}

void TestSceneMapping::anotherAccountIsNotTakenByItself()
{
    const SceneBinding binding{staging.encoder(u"s"_s), u"cam-01"_s, staging.stage(u"s"_s), u"main"_s};
    SceneMapping mapping = mappingOf({binding});
    const MappedEncoder &encoder = mapping.encoders().front();
    QVERIFY(encoder.use == idOf(u"a"_s));
    QVERIFY(encoder.isElsewhere() && !encoder.isTaken);
    const MappedStage &stage = mapping.stages().front();
    QCOMPARE(stage.use.arn, here.stage(u"new"_s));
    QVERIFY(stage.isElsewhere && !stage.isTaken);
    QCOMPARE(mapping.recalled(m_desk->plant).leftOut,
             (std::vector<RecalledScene::LeftOut>{{binding, Reason::Encoder}}));

    mapping.setEncoder(mapping.encoders().front().arn, encoder.use, true, m_desk->plant, m_desk->labels);
    QCOMPARE(mapping.recalled(m_desk->plant).leftOut, (std::vector<RecalledScene::LeftOut>{{binding, Reason::Stage}}));
    mapping.setStage(mapping.stages().front().key(), mapping.stages().front().use.arn, true);
    QCOMPARE(mapping.recalled(m_desk->plant).patch.items,
             std::vector{Rebind::of(idOf(u"a"_s), here.stage(u"old"_s), here.stage(u"new"_s))});
}

void TestSceneMapping::whatIsNotOpenIsNotCalledGone()
{
    const SceneMapping mapping = mappingOf({{staging.encoder(u"s"_s), u"cam-77"_s, staging.stage(u"s"_s), u"main"_s}});
    QCOMPARE(mapping.encoders().front().refound, Refound::NotListed);
    QVERIFY(mapping.stages().empty()); // nobody who would go there
}

void TestSceneMapping::aStageThatTheSceneHasIsNotTakenForAnother()
{
    // The stage that was the backup is on air by now.
    QVERIFY(m_desk->labels.set(here.stage(u"new"_s), StageMark::OnAir));
    const SceneMapping mapping =
        mappingOf({{here.encoder(u"a"_s), u"cam-01"_s, here.stage(u"gone"_s), u"x"_s, StageMark::OnAir},
                   {here.encoder(u"b"_s), u"cam-02"_s, here.stage(u"new"_s), u"main"_s, StageMark::Backup}});
    QCOMPARE(mapping.stages().front().refound, Refound::No);
}

void TestSceneMapping::noEncoderIsMovedTwice()
{
    const SceneBinding first{here.encoder(u"a"_s), u"cam-01"_s, here.stage(u"new"_s), u"main"_s};
    const SceneBinding second{here.encoder(u"gone"_s), u"cam-99"_s, here.stage(u"old"_s), u"rehearsal"_s};
    SceneMapping mapping = mappingOf({first, second});
    mapping.setEncoder(mapping.encoders().front().arn, idOf(u"a"_s), true, m_desk->plant, m_desk->labels);
    const RecalledScene recalled = mapping.recalled(m_desk->plant);
    QCOMPARE(recalled.patch.items.size(), std::size_t(1));
    QCOMPARE(recalled.leftOut, (std::vector<RecalledScene::LeftOut>{{second, Reason::Repeated}}));
    // Nor is one proposed that the scene has itself.
    QCOMPARE(mappingOf({first, {here.encoder(u"gone"_s), u"cam-01"_s}}).encoders().front().refound, Refound::No);
}

void TestSceneMapping::whatAPersonChoseStays()
{
    SceneMapping mapping = mappingOf({{here.encoder(u"a"_s), u"cam-01"_s, here.stage(u"gone"_s), u"main"_s},
                                      {here.encoder(u"gone"_s), u"x"_s, here.stage(u"gone"_s), u"main"_s}});
    QCOMPARE(mapping.stages().front().encoders, 1);
    mapping.setStage(mapping.stages().front().key(), here.stage(u"old"_s), false);
    mapping.setEncoder(mapping.encoders().front().arn, idOf(u"b"_s), true, m_desk->plant, m_desk->labels);
    QCOMPARE(mapping.stages().size(), std::size_t(1));
    QCOMPARE(mapping.stages().front().use.arn, here.stage(u"old"_s));
    QVERIFY(!mapping.stages().front().isTaken);
    QCOMPARE(mapping.stages().front().encoders, 2);
}

/// Rows come and go with what is used instead of encoders.
void TestSceneMapping::aRowIsKnownByItsKey()
{
    SceneMapping mapping = mappingOf({{here.encoder(u"gone"_s), u"cam-99"_s, here.stage(u"gone1"_s), u"one"_s},
                                      {here.encoder(u"a"_s), u"cam-01"_s, here.stage(u"gone2"_s), u"two"_s}});
    const QString encoder = mapping.encoders().front().arn;
    mapping.setEncoder(encoder, idOf(u"b"_s), true, m_desk->plant, m_desk->labels);
    QCOMPARE(mapping.stages().size(), std::size_t(2));
    const patchbay::StageId one = mapping.stages().front().key();
    const patchbay::StageId two = mapping.stages().back().key();
    mapping.setEncoder(encoder, {}, false, m_desk->plant, m_desk->labels);
    QCOMPARE(mapping.stages().size(), std::size_t(1));
    mapping.setStage(one, here.stage(u"new"_s), true); // nobody goes there any more
    QVERIFY(!mapping.stages().front().isTaken);
    mapping.setStage(two, here.stage(u"new"_s), true);
    QVERIFY(mapping.stages().front().isTaken);
    QCOMPARE(mapping.recalled(m_desk->plant).patch.items.size(), std::size_t(1));
}

void TestSceneMapping::whatComesMeanwhileIsNotAskedForAnyMore()
{
    SceneMapping mapping = mappingOf({{here.encoder(u"a"_s), u"cam-01"_s, here.stage(u"late"_s), u"late"_s},
                                      {here.encoder(u"a2"_s), u"cam-03"_s, here.stage(u"made"_s), u"made"_s},
                                      {here.encoder(u"b"_s), u"cam-02"_s, here.stage(u"made"_s), u"made"_s},
                                      {here.encoder(u"late"_s), u"cam-04"_s, here.stage(u"new"_s), u"main"_s}});
    QCOMPARE(mapping.stages().size(), std::size_t(2));
    QCOMPARE(mapping.encoders().size(), std::size_t(2));
    putStages(*m_source,
              {{here.stage(u"old"_s), u"rehearsal"_s},
               {here.stage(u"new"_s), u"main"_s},
               {here.stage(u"late"_s), u"late"_s},
               {here.stage(u"anew"_s), u"made"_s}});
    putEncoder(*m_source, here.encoder(u"late"_s), u"cam-04"_s);
    putEncoder(*m_source, here.encoder(u"anew"_s), u"cam-03"_s);
    mapping.look(m_desk->plant, m_desk->labels);
    QCOMPARE(mapping.stages().size(), std::size_t(1));
    QCOMPARE(mapping.stages().front().use.arn, here.stage(u"anew"_s));
    QVERIFY(mapping.stages().front().isTaken);
    QCOMPARE(mapping.encoders().size(), std::size_t(1));
    QVERIFY(mapping.encoders().front().use == idOf(u"anew"_s));
    QCOMPARE(mapping.recalled(m_desk->plant).patch.items.size(), std::size_t(4));
}

void TestSceneMapping::whatIsChosenIsLetGoWithItsStage()
{
    SceneMapping mapping = mappingOf({{here.encoder(u"a"_s), u"cam-01"_s, here.stage(u"gone"_s), u"main"_s}});
    QVERIFY(mapping.stages().front().isTaken); // found by its name
    mapping.setStage(mapping.stages().front().key(), {}, true);
    mapping.look(m_desk->plant, m_desk->labels);
    QVERIFY(mapping.stages().front().isTaken && mapping.stages().front().use.isNone()); // detaches still
    mapping.setStage(mapping.stages().front().key(), here.stage(u"old"_s), true);
    putStages(*m_source, {{here.stage(u"new"_s), u"main"_s}});
    mapping.look(m_desk->plant, m_desk->labels);
    QCOMPARE(mapping.stages().front().use.arn, here.stage(u"new"_s));
    QVERIFY(!mapping.stages().front().isTaken); // it is another one than the person has said
}

void TestSceneMapping::manyAreTakenInOneGo()
{
    SceneMapping mapping = mappingOf({{here.encoder(u"gone1"_s), u"cam-01"_s, here.stage(u"new"_s), u"main"_s},
                                      {here.encoder(u"gone2"_s), u"cam-99"_s, here.stage(u"new"_s), u"main"_s},
                                      {here.encoder(u"gone3"_s), u"cam-02"_s, here.stage(u"new"_s), u"main"_s}});
    QStringList arns;
    for (const MappedEncoder &each : mapping.encoders())
        arns += each.arn;
    mapping.takeEncoders(arns, false);
    QVERIFY(mapping.recalled(m_desk->plant).patch.items.empty());
    mapping.takeEncoders(arns, true);
    QCOMPARE(mapping.recalled(m_desk->plant).patch.items.size(), std::size_t(2));
    QVERIFY(!mapping.encoders()[1].isTaken); // nothing is there in its place
}

void TestSceneMapping::detachesWhatHadNoStage()
{
    const SceneMapping mapping = mappingOf({{here.encoder(u"a"_s), u"cam-01"_s}});
    QVERIFY(mapping.isPlain());
    QCOMPARE(mapping.recalled(m_desk->plant).patch.items,
             std::vector{Rebind::of(idOf(u"a"_s), here.stage(u"old"_s), {})});
}

QTEST_GUILESS_MAIN(TestSceneMapping)
#include "tst_scenemapping.moc"
