// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a patch would come to, item by item, and which of them are taken.

#include "aws/RateLimits.h"
#include "patchbay/patch/ItemsAtOnce.h"
#include "patchbay/patch/PatchRuns.h"
#include "support/Ended.h"
#include "support/OpenSources.h"
#include "ui/preview/PreviewModel.h"
#include "ui/preview/TimeToTake.h"
#include "ui/rebind/CannedService.h"
#include "ui/words/Names.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Column = ui::PreviewModel::Column;

namespace {

QString stageArn(const QString &id)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/"_s + id;
}

QString encoderArn(int number)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam%1"_s.arg(number);
}

ivs::IngestConfigurationSummary encoder(int number, const QString &stage,
                                        ivs::IngestState state = ivs::IngestState::Inactive)
{
    ivs::IngestConfigurationSummary summary;
    summary.arn = encoderArn(number);
    summary.name = u"cam-%1"_s.arg(number);
    summary.stageArn = stage;
    summary.state = state;
    return summary;
}

/// One source with two stages, and a patch of cam-1, cam-2 … to the stage "main".
struct Desk {
    Desk(int idle, int live = 0)
    {
        one.inventory().stages().set({{rehearsal, u"rehearsal"_s, {}, {}}, {main, u"main"_s, {}, {}}});
        std::vector<ivs::IngestConfigurationSummary> page;
        for (int number = 1; number <= idle + live; ++number)
            page.push_back(
                encoder(number, rehearsal, number > idle ? ivs::IngestState::Active : ivs::IngestState::Inactive));
        one.inventory().applyPage(page, patchbay::Inventory::clock());
        patchbay::Patch patch{u"Show open"_s, {}};
        for (int number = 1; number <= idle + live; ++number)
            patch.items.push_back(patchbay::Rebind::of(one.encoder(encoderArn(number)), rehearsal, main));
        model.emplace(patch, one.plant, runs);
    }
    ~Desk()
    {
        model.reset();
        one.end();
    }

    QString text(int row, Column column) const { return model->index(row, int(column)).data().toString(); }
    Qt::CheckState tick(int row) const
    {
        return Qt::CheckState(model->index(row, int(Column::Encoder)).data(Qt::CheckStateRole).toInt());
    }
    bool setTick(int row, bool on)
    {
        return model->setData(model->index(row, int(Column::Encoder)), on ? Qt::Checked : Qt::Unchecked,
                              Qt::CheckStateRole);
    }

    void protectMain(const QString &by)
    {
        ivs::StageSummary stage{main, u"main"_s, {}, {}};
        stage.tags = patchbay::Protection{by, QDateTime(QDate(2200, 1, 2), QTime(23, 0), Qt::UTC)}.tags();
        one.inventory().stages().apply(stage);
    }

    QString rehearsal = stageArn(u"rehearsal"_s);
    QString main = stageArn(u"main"_s);
    support::OneSource one;
    patchbay::PatchRuns runs{one.sources};
    std::optional<ui::PreviewModel> model;
};

} // namespace

class TestPreviewModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAModel();
    void whatIsPossibleIsTicked();
    void liveWaitsOrStays();
    void whatWasChangedOutsideIsNotOverwrittenUnasked();
    void whatOthersProtectIsNotTakenUnasked();
    void whatIsProtectedFromHereIsTicked();
    void whatIsUntickedIsLeftOut();
    void ticksSurviveChanges();
    void whatIsGoneCannotBeTaken();
    void fullnessIsOfWhatIsTaken();
    void whatIsLeftOutTakesNoPlace();
    void whatStaysOrIsLostIsMarked();
    void eachCanGoToAStageOfItsOwn();
    void ofWhatIsGoneNoStageIsChosen();
    void severalAreTickedAtOnceWithoutWhatWasChangedOutside();
    void whatIsMovedAgainIsNotOverwritten();
    void theNameFollowsTheStages();
    void aNameOfItsOwnStays();
    void manyWithoutANameAreNamedByStage();
    void ofASilentSourceTheStateIsNotKnown();
    void detachingIsCounted();
    void whatIsGoneKeepsItsName();
    void theTimeIsToldWhereTheRateIsKnown();
    void fromIsWhereItIsNow();
    void aNewUrlIsForWhereItIsNow();
};

void TestPreviewModel::isAModel()
{
    Desk desk(3, 1);
    ui::PreviewModel model(desk.model->items().patch(), desk.one.plant, desk.runs);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    desk.one.inventory().apply(encoder(1, desk.main), patchbay::Inventory::clock());
    model.setData(model.index(1, int(Column::Encoder)), Qt::Unchecked, Qt::CheckStateRole);
    QCOMPARE(model.rowCount(), 4);
}

void TestPreviewModel::whatIsPossibleIsTicked()
{
    Desk desk(3);
    QCOMPARE(desk.model->items().counts().taken, 3);
    QCOMPARE(desk.text(0, Column::Encoder), u"cam-1"_s);
    QCOMPARE(desk.text(0, Column::From), u"rehearsal"_s);
    QCOMPARE(desk.text(0, Column::To), u"main"_s);
    QCOMPARE(desk.text(0, Column::Now), u"idle"_s);
    QCOMPARE(desk.tick(2), Qt::Checked);
    QCOMPARE(desk.model->items().taken().items, desk.model->items().patch().items);
    QCOMPARE(desk.model->items().taken().name, u"Show open"_s);
}

void TestPreviewModel::liveWaitsOrStays()
{
    Desk desk(1, 1);
    QCOMPARE(desk.tick(1), Qt::Checked);
    QCOMPARE(desk.text(1, Column::WhatHappens), u"waits until idle"_s);
    QCOMPARE(desk.model->items().counts().waits, 1);
    QVERIFY(desk.setTick(1, false));
    QCOMPARE(desk.text(1, Column::WhatHappens), u"stays as it is"_s);
    QCOMPARE(desk.model->items().counts().live, 1);
    QCOMPARE(desk.model->items().taken().items.size(), 1U);
}

void TestPreviewModel::whatWasChangedOutsideIsNotOverwrittenUnasked()
{
    Desk desk(2);
    desk.one.inventory().apply(encoder(1, {}), patchbay::Inventory::clock());
    QCOMPARE(desk.tick(0), Qt::Unchecked);
    QCOMPARE(desk.text(0, Column::WhatHappens), u"changed meanwhile: has no stage now"_s);
    QCOMPARE(desk.model->items().counts().changedOutside, 1);
    QCOMPARE(desk.model->items().taken().items.size(), 1U);
    // Who has seen where it is may move it from there.
    QVERIFY(desk.setTick(0, true));
    QCOMPARE(desk.model->items().taken().items.size(), 2U);
    QCOMPARE(desk.model->items().taken().items.front(),
             patchbay::Rebind::of(desk.one.encoder(encoderArn(1)), {}, desk.main));
}

void TestPreviewModel::whatOthersProtectIsNotTakenUnasked()
{
    Desk desk(2, 1);
    QCOMPARE(desk.model->items().counts().taken, 3);
    desk.protectMain(u"Ana"_s); // while it is shown
    QCOMPARE(desk.tick(0), Qt::Unchecked);
    QCOMPARE(desk.text(0, Column::WhatHappens), u"stays as it is; protected: Ana"_s);
    QCOMPARE(desk.text(2, Column::WhatHappens), u"stays as it is; protected: Ana"_s); // nor does it wait
    QCOMPARE(desk.model->items().counts().taken, 0);
    QCOMPARE(desk.model->items().counts().ofProtected, 2);
    desk.model->setTicks({0, 1}, true); // all at once is no answer to that
    QCOMPARE(desk.model->items().counts().taken, 0);
    QVERIFY(desk.setTick(1, true));
    QCOMPARE(desk.text(1, Column::WhatHappens), u"moves; protected: Ana"_s);
    QCOMPARE(desk.model->items().taken().items.size(), 1U);
}

void TestPreviewModel::whatIsProtectedFromHereIsTicked()
{
    Desk desk(2);
    desk.protectMain(u"Ana"_s);
    desk.model->setHere(u"Ana"_s);
    QCOMPARE(desk.model->items().counts().taken, 2);
    desk.protectMain(u"Bea"_s);
    QCOMPARE(desk.model->items().counts().taken, 0);
}

void TestPreviewModel::whatIsUntickedIsLeftOut()
{
    Desk desk(3);
    QVERIFY(desk.setTick(1, false));
    QCOMPARE(desk.model->items().counts().taken, 2);
    QCOMPARE(desk.model->items().counts().leftOut, 1);
    QCOMPARE(desk.model->items().taken().items.size(), 2U);
    QVERIFY(desk.setTick(1, true));
    QCOMPARE(desk.model->items().taken().items, desk.model->items().patch().items);
}

void TestPreviewModel::ticksSurviveChanges()
{
    Desk desk(3);
    desk.setTick(0, false);
    desk.one.inventory().apply(encoder(2, desk.main), patchbay::Inventory::clock());
    QCOMPARE(desk.tick(0), Qt::Unchecked);
    QCOMPARE(desk.model->items().counts().alreadyThere, 1);
    QCOMPARE(desk.model->items().counts().taken, 1);
}

void TestPreviewModel::whatIsGoneCannotBeTaken()
{
    Desk desk(2);
    desk.one.inventory().remove(encoderArn(2));
    QCOMPARE(desk.model->items().counts().gone, 1);
    QVERIFY(!desk.setTick(1, true));
    QCOMPARE(desk.text(1, Column::WhatHappens), u"no longer exists"_s);
    QCOMPARE(desk.model->items().taken().items.size(), 1U);
}

void TestPreviewModel::fullnessIsOfWhatIsTaken()
{
    Desk desk(13);
    QCOMPARE(desk.model->items().stagesAfter().size(), 1U);
    QCOMPARE(desk.model->items().stagesAfter().front().places, 13);
    QVERIFY(desk.model->items().stagesAfter().front().isOverfull());
    desk.setTick(12, false);
    QCOMPARE(desk.model->items().stagesAfter().front().places, 12);
    QVERIFY(!desk.model->items().stagesAfter().front().isOverfull());
}

void TestPreviewModel::whatIsLeftOutTakesNoPlace()
{
    Desk desk(13);
    QCOMPARE(desk.text(0, Column::WhatHappens), u"moves; the stage is too full"_s);
    desk.setTick(12, false);
    QCOMPARE(desk.text(0, Column::WhatHappens), u"moves"_s);
    QCOMPARE(desk.text(12, Column::WhatHappens), u"left out"_s);
    QVERIFY(!desk.model->items().isRemarkable(0));
    desk.setTick(12, true);
    QCOMPARE(desk.text(0, Column::WhatHappens), u"moves; the stage is too full"_s);
    desk.model->setTicks({0, 1}, false);
    QCOMPARE(desk.text(5, Column::WhatHappens), u"moves"_s);
    QCOMPARE(desk.text(1, Column::WhatHappens), u"left out"_s);
}

void TestPreviewModel::whatStaysOrIsLostIsMarked()
{
    Desk desk(3, 1);
    desk.one.inventory().remove(encoderArn(3));
    const auto isMarked = [&desk](int row) {
        return desk.model->index(row, int(Column::WhatHappens)).data(Qt::DecorationRole).isValid();
    };
    QVERIFY(!isMarked(0));
    QVERIFY(isMarked(2)); // gone
    QVERIFY(isMarked(3)); // live
}

void TestPreviewModel::eachCanGoToAStageOfItsOwn()
{
    Desk desk(3);
    const QModelIndex to = desk.model->index(1, int(Column::To));
    QVERIFY(desk.model->flags(to).testFlag(Qt::ItemIsEditable));
    QCOMPARE(to.data(Qt::EditRole).toString(), desk.main);
    QVERIFY(desk.model->setData(to, QString(), Qt::EditRole));
    QCOMPARE(to.data().toString(), u"no stage"_s);
    QVERIFY(desk.model->items().taken().items[1].to.isNone());
    QVERIFY(desk.model->setData(to, desk.rehearsal, Qt::EditRole)); // where it is
    QCOMPARE(desk.model->items().counts().alreadyThere, 1);
    QCOMPARE(desk.model->items().taken().items.size(), 2U);
}

void TestPreviewModel::ofWhatIsGoneNoStageIsChosen()
{
    Desk desk(3);
    desk.one.inventory().remove(encoderArn(2));
    const QModelIndex to = desk.model->index(1, int(Column::To));
    QVERIFY(!desk.model->flags(to).testFlag(Qt::ItemIsEditable));
    QVERIFY(!desk.model->setData(to, desk.rehearsal, Qt::EditRole));
}

void TestPreviewModel::severalAreTickedAtOnceWithoutWhatWasChangedOutside()
{
    Desk desk(3, 1);
    desk.one.inventory().apply(encoder(1, {}), patchbay::Inventory::clock());
    const std::vector<int> all{0, 1, 2, 3};
    QVERIFY(desk.model->items().areTicked(all)); // but for what was changed outside
    QSignalSpy changed(&*desk.model, &ui::PreviewModel::changed);
    desk.model->setTicks(all, false);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(desk.model->items().counts().taken, 0);
    QCOMPARE(desk.model->items().counts().changedOutside, 1);
    QVERIFY(!desk.model->items().areTicked(all));
    desk.model->setTicks(all, true);
    QCOMPARE(changed.size(), 2);
    QCOMPARE(desk.model->items().counts().taken, 3);
    QCOMPARE(desk.tick(0), Qt::Unchecked);
    desk.setTick(0, true);
    desk.model->setTicks(all, false);
    QCOMPARE(desk.tick(0), Qt::Unchecked);
}

void TestPreviewModel::whatIsMovedAgainIsNotOverwritten()
{
    Desk desk(2);
    desk.one.inventory().stages().set({{desk.rehearsal, u"rehearsal"_s, {}, {}},
                                       {desk.main, u"main"_s, {}, {}},
                                       {stageArn(u"other"_s), u"other"_s, {}, {}}});
    QVERIFY(desk.setTick(1, true)); // as it is proposed already
    desk.one.inventory().apply(encoder(2, {}), patchbay::Inventory::clock());
    QCOMPARE(desk.tick(1), Qt::Unchecked);
    QVERIFY(desk.setTick(1, true));
    QCOMPARE(desk.tick(1), Qt::Checked);
    desk.one.inventory().apply(encoder(2, stageArn(u"other"_s)), patchbay::Inventory::clock());
    QCOMPARE(desk.tick(1), Qt::Unchecked);
    QCOMPARE(desk.model->items().counts().changedOutside, 1);
    QCOMPARE(desk.model->items().taken().items.size(), 1U);
}

void TestPreviewModel::theNameFollowsTheStages()
{
    Desk desk(3);
    patchbay::Patch patch = desk.model->items().patch();
    patch.name = u"3 encoders to main"_s;
    ui::PreviewModel model(patch, desk.one.plant, desk.runs);
    QCOMPARE(model.items().taken().name, u"3 encoders to main"_s);
    model.setData(model.index(1, int(Column::To)), QString(), Qt::EditRole);
    QCOMPARE(model.items().name(), u"3 encoders"_s);
    model.setData(model.index(1, int(Column::Encoder)), Qt::Unchecked, Qt::CheckStateRole);
    QCOMPARE(model.items().taken().name, u"2 encoders to main"_s);
}

void TestPreviewModel::aNameOfItsOwnStays()
{
    Desk desk(3);
    desk.model->setData(desk.model->index(1, int(Column::To)), QString(), Qt::EditRole);
    QCOMPARE(desk.model->items().taken().name, u"Show open"_s);
}

/// As what is left of one that was named by nothing but encoder and stage.
void TestPreviewModel::manyWithoutANameAreNamedByStage()
{
    Desk desk(1, 4);
    patchbay::Patch patch = desk.model->items().patch();
    patch.name.clear();
    ui::PreviewItems items(patch, desk.one.plant, desk.runs);
    QCOMPARE(items.name(), u"5 encoders to main"_s);
    items.setIfLiveForAll(patchbay::IfLive::Leave);
    QCOMPARE(items.taken().name, QString()); // one
    desk.one.inventory().apply(encoder(2, desk.rehearsal), patchbay::Inventory::clock());
    items.check();
    QCOMPARE(items.taken().name, u"2 encoders to main"_s);
}

void TestPreviewModel::ofASilentSourceTheStateIsNotKnown()
{
    Desk desk(2);
    desk.one.source().silence().assume(patchbay::Silence::Level::Stale);
    QCOMPARE(desk.text(0, Column::Now), u"was idle"_s);
    const QModelIndex now = desk.model->index(0, int(Column::Now));
    QCOMPARE(now.data(ui::PreviewModel::TallyRole).toInt(), int(ui::Tally::Unknown));
    QCOMPARE(desk.model->items().counts().silent, 2);
    const QString sentence = ui::previewSentence(desk.model->items().counts());
    QVERIFY2(sentence.contains(u"What 2 encoders do now is not known"_s), qPrintable(sentence));
}

void TestPreviewModel::detachingIsCounted()
{
    Desk desk(4);
    for (int row = 0; row < 2; ++row)
        desk.model->setData(desk.model->index(row, int(Column::To)), QString(), Qt::EditRole);
    QCOMPARE(desk.model->items().counts().detached, 2);
    QCOMPARE(ui::previewSentence(desk.model->items().counts()),
             u"2 encoders move. 2 encoders will have no stage. They are refused until they have one. "
             "Nothing live is cut."_s);
    QCOMPARE(ui::previewSummary(desk.model->items().counts()), u"2 move · 2 are detached"_s);
    for (int row = 2; row < 4; ++row)
        desk.model->setData(desk.model->index(row, int(Column::To)), QString(), Qt::EditRole);
    QCOMPARE(ui::previewSummary(desk.model->items().counts()), u"4 are detached"_s);
}

void TestPreviewModel::whatIsGoneKeepsItsName()
{
    Desk desk(2);
    desk.one.inventory().remove(encoderArn(2));
    QCOMPARE(desk.text(1, Column::Encoder), u"cam-2"_s);
    const ui::PreviewModel later(desk.model->items().patch(), desk.one.plant, desk.runs);
    QCOMPARE(later.index(1, 0).data().toString(), u"encoder n/cam2"_s);
}

void TestPreviewModel::theTimeIsToldWhereTheRateIsKnown()
{
    const Desk desk(3);
    QVERIFY(!ui::timeToTake(desk.model->items().taken(), desk.one.plant)); // of a service without limits
    QCOMPARE(patchbay::changesPerSecond(aws::RateLimits(0.6)), std::optional(3.0));
    ui::PreviewCounts counts;
    counts.taken = 46;
    QVERIFY(!ui::previewSentence(counts, 2s).contains(u"about"_s));
    QVERIFY(ui::previewSentence(counts, 15s).contains(u"This takes about 15 s."_s));
}

/// As of an undo of which a part was taken already, or of a scene that was saved long ago.
void TestPreviewModel::fromIsWhereItIsNow()
{
    Desk desk(3);
    const auto now = patchbay::Inventory::clock();
    const QString backup = stageArn(u"backup"_s);
    desk.one.inventory().apply(encoder(1, desk.main), now); // there already
    desk.one.inventory().apply(encoder(2, backup), now);
    desk.one.inventory().apply(encoder(3, {}), now);
    QStringList from;
    for (int row = 0; row < desk.model->rowCount(); ++row) {
        const QModelIndex index = desk.model->index(row, int(Column::From));
        QCOMPARE(index.data(Qt::AccessibleTextRole), index.data());
        from += desk.text(row, Column::Encoder) + u" from "_s + index.data().toString();
    }
    from.sort();
    QCOMPARE(from,
             (QStringList{u"cam-1 from main"_s,
                          u"cam-2 from "_s + ui::stageName(desk.one.plant, {desk.one.source().id(), backup}),
                          u"cam-3 from no stage"_s}));
}

/// Somebody has moved it since the patch was made, to a stage with the same address as the new one.
void TestPreviewModel::aNewUrlIsForWhereItIsNow()
{
    test::CannedService service;
    const QString there = u"rtmps://here.example:443/app/"_s;
    service.addStage(u"AAAAAA111111"_s, u"before"_s, u"rtmps://elsewhere.example:443/app/"_s);
    service.addStage(u"BBBBBB222222"_s, u"now"_s, there);
    service.addStage(u"CCCCCC333333"_s, u"then"_s, there);
    service.addConfiguration(u"Encoder00001"_s, u"cam-1"_s, test::CannedService::stageArn(u"BBBBBB222222"_s));
    service.refresh();
    const std::stop_token never;
    for (const QString &id : {u"AAAAAA111111"_s, u"BBBBBB222222"_s, u"CCCCCC333333"_s})
        QVERIFY(
            support::ended(service.source().addresses().endpoints(test::CannedService::stageArn(id), never)).value());
    const patchbay::Patch patch{
        u"Show open"_s,
        {patchbay::Rebind::of(service.encoder(u"Encoder00001"_s), test::CannedService::stageArn(u"AAAAAA111111"_s),
                              test::CannedService::stageArn(u"CCCCCC333333"_s))}};
    ui::PreviewItems items(patch, service.plant, service.runs);
    items.setTick(0, true);
    QCOMPARE(items.counts().taken, 1);
    QCOMPARE(items.counts().needUrl, 0);
    QCOMPARE(items.counts().urlUnknown, 0);
}

QTEST_MAIN(TestPreviewModel)
#include "tst_previewmodel.moc"
