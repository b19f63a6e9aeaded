// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Inventory.h"
#include "ui/words/Names.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QString stageArn(const QString &id)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/"_s + id;
}

ivs::IngestConfigurationSummary encoder(const QString &id, const QString &name)
{
    ivs::IngestConfigurationSummary summary;
    summary.arn = u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/"_s + id;
    summary.name = name;
    return summary;
}

} // namespace

class TestNames final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stages()
    {
        patchbay::Inventory inventory;
        QCOMPARE(ui::stageName(inventory, {}), QString());
        // Not read is not unnamed.
        QCOMPARE(ui::stageName(inventory, stageArn(u"xaaaaaa"_s)), u"stage aaaaaa"_s);
        inventory.setStages({{stageArn(u"xaaaaaa"_s), u"main-show"_s, {}, {}}, {stageArn(u"xbbbbbb"_s), {}, {}, {}}});
        QCOMPARE(ui::stageName(inventory, stageArn(u"xaaaaaa"_s)), u"main-show"_s);
        QCOMPARE(ui::stageName(inventory, stageArn(u"xbbbbbb"_s)), u"unnamed bbbbbb"_s);
        QCOMPARE(ui::stageName(inventory, stageArn(u"xcccccc"_s)), u"stage cccccc"_s);
        inventory.setStages(
            {{stageArn(u"xaaaaaa"_s), u"main-show"_s, {}, {}}, {stageArn(u"xbbbbbb"_s), u"main-show"_s, {}, {}}});
        QCOMPARE(ui::stageName(inventory, stageArn(u"xaaaaaa"_s)), u"main-show (aaaaaa)"_s);
        QCOMPARE(ui::stageName(inventory, stageArn(u"xbbbbbb"_s)), u"main-show (bbbbbb)"_s);
    }

    void stagesThatAreGone()
    {
        patchbay::Inventory inventory;
        const ivs::StageSummary show{stageArn(u"xaaaaaa"_s), u"main-show"_s, {}, {}};
        const ivs::StageSummary unnamed{stageArn(u"xbbbbbb"_s), {}, {}, {}};
        inventory.setStages({show, unnamed});
        inventory.setStages({});
        QCOMPARE(ui::stageName(inventory, show.arn), u"main-show"_s);
        QCOMPARE(ui::stageName(inventory, unnamed.arn), u"unnamed bbbbbb"_s);
        QCOMPARE(ui::stageName(inventory, stageArn(u"xcccccc"_s)), u"stage cccccc"_s);
        // Another took its name over: neither is taken for the other.
        const ivs::StageSummary next{stageArn(u"xdddddd"_s), u"main-show"_s, {}, {}};
        inventory.setStages({next});
        QCOMPARE(ui::stageName(inventory, show.arn), u"main-show (aaaaaa)"_s);
        QCOMPARE(ui::stageName(inventory, next.arn), u"main-show"_s);
        // It was not read for a while only, and comes back by another name.
        inventory.setStages({next, {show.arn, u"late-show"_s, {}, {}}});
        QCOMPARE(ui::stageName(inventory, show.arn), u"late-show"_s);
        inventory.setStages({next});
        QCOMPARE(ui::stageName(inventory, show.arn), u"late-show"_s);
    }

    void encoders()
    {
        patchbay::Inventory inventory;
        const auto first = encoder(u"xaaaaaa"_s, u"cam-03"_s);
        const auto second = encoder(u"xbbbbbb"_s, u"cam-03"_s);
        const auto unnamed = encoder(u"xcccccc"_s, {});
        const auto alsoUnnamed = encoder(u"xdddddd"_s, {});
        inventory.applyPage({first, unnamed, alsoUnnamed}, patchbay::Inventory::clock());
        QCOMPARE(ui::encoderName(inventory, first.arn), u"cam-03"_s);
        QCOMPARE(ui::encoderName(inventory, unnamed.arn), u"unnamed cccccc"_s);
        QCOMPARE(ui::encoderName(inventory, second.arn), QString());
        inventory.apply(second, patchbay::Inventory::clock());
        QCOMPARE(ui::encoderName(inventory, first.arn), u"cam-03 (aaaaaa)"_s);
        QCOMPARE(ui::encoderName(inventory, second), u"cam-03 (bbbbbb)"_s);
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
