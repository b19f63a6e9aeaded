// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/OpenSources.h"
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

/// A plant of one source.
class Desk : public support::OneSource {
public:
    QString stage(const QString &arn) const { return ui::stageName(plant, {source().id(), arn}); }
    QString encoder(const QString &arn) const { return ui::encoderName(plant, support::OneSource::encoder(arn)); }
};

} // namespace

class TestNames final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stages()
    {
        const Desk desk;
        patchbay::Inventory &inventory = desk.inventory();
        QCOMPARE(desk.stage({}), QString());
        // Not read is not unnamed.
        QCOMPARE(desk.stage(stageArn(u"xaaaaaa"_s)), u"stage aaaaaa"_s);
        inventory.stages().set(
            {{stageArn(u"xaaaaaa"_s), u"main-show"_s, {}, {}}, {stageArn(u"xbbbbbb"_s), {}, {}, {}}});
        QCOMPARE(desk.stage(stageArn(u"xaaaaaa"_s)), u"main-show"_s);
        QCOMPARE(desk.stage(stageArn(u"xbbbbbb"_s)), u"unnamed bbbbbb"_s);
        QCOMPARE(desk.stage(stageArn(u"xcccccc"_s)), u"stage cccccc"_s);
        inventory.stages().set(
            {{stageArn(u"xaaaaaa"_s), u"main-show"_s, {}, {}}, {stageArn(u"xbbbbbb"_s), u"main-show"_s, {}, {}}});
        QCOMPARE(desk.stage(stageArn(u"xaaaaaa"_s)), u"main-show (aaaaaa)"_s);
        QCOMPARE(desk.stage(stageArn(u"xbbbbbb"_s)), u"main-show (bbbbbb)"_s);
    }

    void stagesThatAreGone()
    {
        const Desk desk;
        patchbay::Inventory &inventory = desk.inventory();
        const ivs::StageSummary show{stageArn(u"xaaaaaa"_s), u"main-show"_s, {}, {}};
        const ivs::StageSummary unnamed{stageArn(u"xbbbbbb"_s), {}, {}, {}};
        inventory.stages().set({show, unnamed});
        inventory.stages().set({});
        QCOMPARE(desk.stage(show.arn), u"main-show"_s);
        QCOMPARE(desk.stage(unnamed.arn), u"unnamed bbbbbb"_s);
        QCOMPARE(desk.stage(stageArn(u"xcccccc"_s)), u"stage cccccc"_s);
        // Another took its name over: neither is taken for the other.
        const ivs::StageSummary next{stageArn(u"xdddddd"_s), u"main-show"_s, {}, {}};
        inventory.stages().set({next});
        QCOMPARE(desk.stage(show.arn), u"main-show (aaaaaa)"_s);
        QCOMPARE(desk.stage(next.arn), u"main-show"_s);
        // It was not read for a while only, and comes back by another name.
        inventory.stages().set({next, {show.arn, u"late-show"_s, {}, {}}});
        QCOMPARE(desk.stage(show.arn), u"late-show"_s);
        inventory.stages().set({next});
        QCOMPARE(desk.stage(show.arn), u"late-show"_s);
    }

    void encoders()
    {
        const Desk desk;
        patchbay::Inventory &inventory = desk.inventory();
        const auto first = encoder(u"xaaaaaa"_s, u"cam-03"_s);
        const auto second = encoder(u"xbbbbbb"_s, u"cam-03"_s);
        const auto unnamed = encoder(u"xcccccc"_s, {});
        const auto alsoUnnamed = encoder(u"xdddddd"_s, {});
        inventory.applyPage({first, unnamed, alsoUnnamed}, patchbay::Inventory::clock());
        QCOMPARE(desk.encoder(first.arn), u"cam-03"_s);
        QCOMPARE(desk.encoder(unnamed.arn), u"unnamed cccccc"_s);
        QCOMPARE(desk.encoder(second.arn), QString());
        inventory.apply(second, patchbay::Inventory::clock());
        QCOMPARE(desk.encoder(first.arn), u"cam-03 (aaaaaa)"_s);
        QCOMPARE(ui::encoderName(desk.plant, second), u"cam-03 (bbbbbb)"_s);
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
