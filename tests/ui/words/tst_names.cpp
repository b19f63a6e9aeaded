// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/DiskThreads.h"
#include "patchbay/labels/Labels.h"
#include "support/OpenSources.h"
#include "ui/words/Names.h"

#include <QTemporaryDir>
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

/// One source, and the names over all sources.
struct Names {
    support::OneSource one;
    patchbay::Inventory &inventory = one.inventory();

    QString stage(const QString &arn) const { return ui::stageName(one.plant, {one.source().id(), arn}); }
    QString encoder(const QString &arn) const { return ui::encoderName(one.plant, one.encoder(arn)); }
};

} // namespace

class TestNames final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stages()
    {
        Names names;
        QCOMPARE(names.stage({}), QString());
        // Not read is not unnamed.
        QCOMPARE(names.stage(stageArn(u"xaaaaaa"_s)), u"stage aaaaaa"_s);
        names.inventory.stages().set(
            {{stageArn(u"xaaaaaa"_s), u"main-show"_s, {}, {}}, {stageArn(u"xbbbbbb"_s), {}, {}, {}}});
        QCOMPARE(names.stage(stageArn(u"xaaaaaa"_s)), u"main-show"_s);
        QCOMPARE(names.stage(stageArn(u"xbbbbbb"_s)), u"unnamed bbbbbb"_s);
        QCOMPARE(names.stage(stageArn(u"xcccccc"_s)), u"stage cccccc"_s);
        names.inventory.stages().set(
            {{stageArn(u"xaaaaaa"_s), u"main-show"_s, {}, {}}, {stageArn(u"xbbbbbb"_s), u"main-show"_s, {}, {}}});
        QCOMPARE(names.stage(stageArn(u"xaaaaaa"_s)), u"main-show (aaaaaa)"_s);
        QCOMPARE(names.stage(stageArn(u"xbbbbbb"_s)), u"main-show (bbbbbb)"_s);
    }

    void stagesThatAreGone()
    {
        Names names;
        const ivs::StageSummary show{stageArn(u"xaaaaaa"_s), u"main-show"_s, {}, {}};
        const ivs::StageSummary unnamed{stageArn(u"xbbbbbb"_s), {}, {}, {}};
        names.inventory.stages().set({show, unnamed});
        names.inventory.stages().set({});
        QCOMPARE(names.stage(show.arn), u"main-show"_s);
        QCOMPARE(names.stage(unnamed.arn), u"unnamed bbbbbb"_s);
        QCOMPARE(names.stage(stageArn(u"xcccccc"_s)), u"stage cccccc"_s);
        // Another took its name over: neither is taken for the other.
        const ivs::StageSummary next{stageArn(u"xdddddd"_s), u"main-show"_s, {}, {}};
        names.inventory.stages().set({next});
        QCOMPARE(names.stage(show.arn), u"main-show (aaaaaa)"_s);
        QCOMPARE(names.stage(next.arn), u"main-show"_s);
        // It was not read for a while only, and comes back by another name.
        names.inventory.stages().set({next, {show.arn, u"late-show"_s, {}, {}}});
        QCOMPARE(names.stage(show.arn), u"late-show"_s);
        names.inventory.stages().set({next});
        QCOMPARE(names.stage(show.arn), u"late-show"_s);
    }

    void encoders()
    {
        Names names;
        const auto first = encoder(u"xaaaaaa"_s, u"cam-03"_s);
        const auto second = encoder(u"xbbbbbb"_s, u"cam-03"_s);
        const auto unnamed = encoder(u"xcccccc"_s, {});
        const auto alsoUnnamed = encoder(u"xdddddd"_s, {});
        names.inventory.applyPage({first, unnamed, alsoUnnamed}, patchbay::Inventory::clock());
        QCOMPARE(names.encoder(first.arn), u"cam-03"_s);
        QCOMPARE(names.encoder(unnamed.arn), u"unnamed cccccc"_s);
        QCOMPARE(names.encoder(second.arn), QString());
        names.inventory.apply(second, patchbay::Inventory::clock());
        QCOMPARE(names.encoder(first.arn), u"cam-03 (aaaaaa)"_s);
        QCOMPARE(ui::encoderName(names.one.plant, second), u"cam-03 (bbbbbb)"_s);
    }

    /// What people call it comes first, and neither of the two can turn the other round.
    void labels()
    {
        QTemporaryDir folder;
        files::DiskThreads disks;
        patchbay::Labels labels(disks, folder.path());
        Names names;
        const patchbay::Plant plant(names.one.sources, &labels);
        const auto first = encoder(u"xaaaaaa"_s, u"cam-03"_s);
        const auto second = encoder(u"xbbbbbb"_s, u"cam-03"_s);
        names.inventory.applyPage({first, second}, patchbay::Inventory::clock());
        QVERIFY(labels.set(first.arn, {u"Tor 1"_s, u"Hall"_s, {}}));
        QCOMPARE(ui::encoderName(plant, first), u"Tor 1 · cam-03 (aaaaaa)"_s);
        QCOMPARE(ui::serviceName(plant, first), u"cam-03 (aaaaaa)"_s);
        QCOMPARE(ui::encoderName(plant, second), u"cam-03 (bbbbbb)"_s);
        QVERIFY(labels.set(second.arn, {u"שער"_s, {}, {}}));
        QCOMPARE(ui::encoderName(plant, second), u"\u2068שער\u2069 · cam-03 (bbbbbb)"_s);
    }

    /// A name is one over all sources: where two accounts have it, neither is taken for the other.
    void sharedBySources()
    {
        Names names;
        const ivs::StageSummary here{stageArn(u"xaaaaaa"_s), u"main-show"_s, {}, {}};
        const ivs::StageSummary there{stageArn(u"xbbbbbb"_s), u"main-show"_s, {}, {}};
        const auto first = encoder(u"xaaaaaa"_s, u"cam-03"_s);
        const auto second = encoder(u"xbbbbbb"_s, u"cam-03"_s);
        names.inventory.stages().set({here});
        names.inventory.applyPage({first}, patchbay::Inventory::clock());
        patchbay::Source &other = names.one.open(u"Rehearsals"_s, u"us-east-1"_s);
        QCOMPARE(names.stage(here.arn), u"main-show"_s);
        QCOMPARE(names.encoder(first.arn), u"cam-03"_s);
        other.inventory().stages().set({there});
        other.inventory().applyPage({second}, patchbay::Inventory::clock());
        QCOMPARE(names.stage(here.arn), u"main-show (aaaaaa)"_s);
        QCOMPARE(ui::stageName(names.one.plant, {other.id(), there.arn}), u"main-show (bbbbbb)"_s);
        QCOMPARE(names.encoder(first.arn), u"cam-03 (aaaaaa)"_s);
        QCOMPARE(ui::encoderName(names.one.plant, {other.id(), second.arn}), u"cam-03 (bbbbbb)"_s);
    }
};

QTEST_GUILESS_MAIN(TestNames)
#include "tst_names.moc"
