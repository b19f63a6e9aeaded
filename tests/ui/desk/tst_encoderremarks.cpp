// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What somebody else has done is said where a person looks at an encoder.

#include "ServedWindow.h"
#include "patchbay/plant/Protection.h"
#include "support/Ended.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"

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
