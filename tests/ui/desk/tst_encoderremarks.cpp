// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What somebody else has done is said where a person looks at an encoder.

#include "ServedWindow.h"
#include "patchbay/plant/Protection.h"
#include "support/Ended.h"
#include "ui/crosspoint/CrosspointModel.h"
#include "ui/crosspoint/CrosspointTable.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/preview/PreviewDialog.h"
#include "ui/preview/PreviewModel.h"
#include "ui/preview/PreviewTable.h"
#include "ui/words/TimeWords.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

class Desk final : public tests::ServedWindow {
public:
    QString stageToolTip(int row)
    {
        ui::InventoryModel &model = desk.plantView().inventoryView().model();
        return model.index(row, int(ui::Column::Stage)).data(Qt::ToolTipRole).toString();
    }
    /// As another desk does it.
    void moveElsewhere(const patchbay::EncoderId &encoder)
    {
        ivs::Client client = source().client();
        const QString to = otherStageThan(plant.find(encoder)->summary.stageArn);
        [&] { QVERIFY(*support::ended(client.updateIngestConfiguration(encoder.arn, to, {}, {}, {}))); }();
        read();
    }
    QString otherStageThan(const QString &arn)
    {
        for (const ivs::StageSummary &stage : plant.stagesOf(source().id())) {
            if (stage.arn != arn)
                return stage.arn;
        }
        return {};
    }
};

} // namespace

class TestEncoderRemarks final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listAndDetailsSayWhen();
    void theListHasAColumnWhileThereAreAny();
    void gridAndPreviewSayWhen();
    void detailsSayWhoProtectsItsStage();
};

void TestEncoderRemarks::listAndDetailsSayWhen()
{
    Desk desk;
    desk.selectRows(0, 1);
    const patchbay::EncoderId encoder = desk.table().selectedEncoders().constFirst();
    QVERIFY(!desk.stageToolTip(0).contains(u"Changed outside"_s));
    QVERIFY(!desk.says(u"Changed outside"_s));
    ivs::Client client = desk.source().client();
    const QString before = desk.plant.find(encoder)->summary.stageArn;
    support::ended(client.updateIngestConfiguration(encoder.arn, desk.otherStageThan(before), {}, {}, {}))
        .value()
        .value();
    desk.read();
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"Changed outside"_s), Desk::patience);
    int row = 0;
    while (row < desk.plant.rowCount() && !desk.stageToolTip(row).contains(u"Changed outside"_s))
        ++row;
    QVERIFY(row < desk.plant.rowCount());

    // Once it is moved from here, that is over.
    const QString now = desk.plant.find(encoder)->summary.stageArn;
    desk.runs.take({{}, {patchbay::Rebind::of(encoder, now, before)}});
    QTRY_VERIFY_WITH_TIMEOUT(!desk.says(u"Changed outside"_s), Desk::patience);
}

void TestEncoderRemarks::theListHasAColumnWhileThereAreAny()
{
    Desk desk;
    constexpr int column = int(ui::Column::Outside);
    QVERIFY(desk.table().isColumnHidden(column));
    const patchbay::EncoderId encoder = desk.plant.idAt(2);
    const QString before = desk.plant.find(encoder)->summary.stageArn;
    desk.moveElsewhere(encoder);
    QTRY_VERIFY_WITH_TIMEOUT(!desk.table().isColumnHidden(column), Desk::patience);
    ui::InventoryModel &model = desk.desk.plantView().inventoryView().model();
    const auto cell = [&] { return model.index(model.rowOf(encoder), column).data().toString(); };
    QTRY_COMPARE(cell(), ui::timeText(*desk.outside.movedAt(encoder.arn)));
    model.sort(column);
    QCOMPARE(model.rowOf(encoder), 0); // what was changed last
    model.sort(-1);

    const QString now = desk.plant.find(encoder)->summary.stageArn;
    desk.runs.take({{}, {patchbay::Rebind::of(encoder, now, before)}});
    QTRY_VERIFY_WITH_TIMEOUT(desk.table().isColumnHidden(column), Desk::patience);
    QCOMPARE(cell(), QString());
}

void TestEncoderRemarks::gridAndPreviewSayWhen()
{
    Desk desk;
    const patchbay::EncoderId encoder = desk.plant.idAt(2);
    const QString before = desk.plant.find(encoder)->summary.stageArn;
    desk.desk.plantView().preview({u"Show open"_s, {patchbay::Rebind::of(encoder, before, {})}});
    auto *const preview = desk.dialog<ui::PreviewDialog>();
    QVERIFY(preview);
    desk.moveElsewhere(encoder);
    const auto *const table = preview->findChild<ui::PreviewTable *>();
    const auto cell = [table](ui::PreviewModel::Column column, int role = Qt::DisplayRole) {
        return table->model()->index(0, int(column)).data(role).toString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(cell(ui::PreviewModel::Column::WhatHappens).contains(u"changed outside"_s),
                             Desk::patience);
    QVERIFY(cell(ui::PreviewModel::Column::From, Qt::ToolTipRole).contains(u"Changed outside"_s));
    preview->reject();

    desk.trigger(u"Crosspoint"_s);
    const auto *const grid = desk.window.findChild<ui::CrosspointTable *>();
    QVERIFY(grid);
    const auto *const model = static_cast<const ui::CrosspointModel *>(grid->model());
    const auto sentence = [&] {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->row(row).encoder.arn == encoder.arn)
                return model->sentenceAt(model->index(row, 0));
        }
        return QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(sentence().contains(u"Changed outside"_s), Desk::patience);
}

void TestEncoderRemarks::detailsSayWhoProtectsItsStage()
{
    Desk desk;
    desk.selectRows(0, 1);
    const patchbay::EncoderId encoder = desk.table().selectedEncoders().constFirst();
    const QString stage = desk.plant.find(encoder)->summary.stageArn;
    QVERIFY(!desk.says(u"is protected by"_s));
    const patchbay::Protection ana{u"Ana"_s, QDateTime::currentDateTimeUtc().addSecs(3600)};
    ivs::Client client = desk.source().client();
    QVERIFY(*support::ended(client.tagResource(stage, ana.tags(), {}, {}, {})));
    desk.read();
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"is protected by"_s), Desk::patience);
}

QTEST_MAIN(TestEncoderRemarks)
#include "tst_encoderremarks.moc"
