// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Encoders of several accounts and regions are moved together: to a stage in each.

#include "support/OpenSources.h"
#include "ui/desk/StagePerSourceDialog.h"
#include "ui/widgets/SentenceLabel.h"

#include <QComboBox>
#include <QPointer>
#include <QPushButton>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

QString arn(const QString &region, const QString &id)
{
    return u"arn:aws:ivs:%1:123456789012:%2"_s.arg(region, id);
}

/// Two regions with the stages "main" and "rehearsal", and two encoders in each.
struct Desk {
    Desk()
    {
        for (const QString &region : {u"eu-west-1"_s, u"us-east-1"_s})
            add(sources.open(u"Live Events"_s, region), region);
        dialog = new ui::StagePerSourceDialog(sources.plant, encoders);
        QObject::connect(dialog, &ui::StagePerSourceDialog::chosen, dialog,
                         [this](const patchbay::Patch &patch) { chosen = patch; });
        dialog->show();
    }
    ~Desk()
    {
        delete dialog;
        sources.end();
    }

    void add(patchbay::Source &source, const QString &region)
    {
        putStages(source, {u"main"_s, u"rehearsal"_s});
        for (int number = 1; number <= 2; ++number) {
            ivs::IngestConfigurationSummary summary;
            summary.arn = arn(region, u"ingest-configuration/cam%1"_s.arg(number));
            summary.name = u"cam-%1"_s.arg(number);
            summary.state = ivs::IngestState::Inactive;
            source.inventory().apply(summary, patchbay::Inventory::clock());
            encoders += patchbay::EncoderId{source.id(), summary.arn};
        }
    }
    static void putStages(patchbay::Source &source, const QStringList &names)
    {
        std::vector<ivs::StageSummary> stages;
        for (const QString &name : names)
            stages.push_back({arn(source.id().region, u"stage/"_s + name), name, {}, {}});
        source.inventory().stages().set(std::move(stages));
    }
    QComboBox &box(const QString &region) const
    {
        const auto boxes = dialog->findChildren<QComboBox *>();
        return **std::ranges::find_if(
            boxes, [&region](const QComboBox *each) { return each->accessibleName().contains(region); });
    }
    void choose(const QString &region, const QString &stage) const
    {
        QComboBox &stages = box(region);
        stages.setCurrentIndex(stages.findData(arn(region, u"stage/"_s + stage)));
    }
    QPushButton &preview() const
    {
        const auto buttons = dialog->findChildren<QPushButton *>();
        return **std::ranges::find(buttons, u"&Preview…"_s, &QPushButton::text);
    }
    bool says(const QString &part) const
    {
        const auto all = dialog->findChildren<ui::SentenceLabel *>();
        return std::ranges::any_of(all, [&part](const QLabel *label) { return label->text().contains(part); });
    }

    support::OpenSources sources;
    QList<patchbay::EncoderId> encoders;
    QPointer<ui::StagePerSourceDialog> dialog;
    std::optional<patchbay::Patch> chosen;
};

} // namespace

class TestStagePerSource final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachGoesToAStageOfItsOwnSource();
    void whatHasNoStageChosenIsLeftOut();
    void aChoiceStaysWhereTheStageDoes();
    void placesFollowTheEncoders();
    void itClosesWithASource();
};

void TestStagePerSource::eachGoesToAStageOfItsOwnSource()
{
    Desk desk;
    QVERIFY(desk.says(u"several accounts or regions"_s));
    QVERIFY(!desk.preview().isEnabled());
    desk.choose(u"eu-west-1"_s, u"main"_s);
    desk.choose(u"us-east-1"_s, u"rehearsal"_s);
    QVERIFY(desk.says(u"4 encoders go to the preview."_s));
    desk.preview().click();
    QVERIFY(desk.chosen);
    QCOMPARE(desk.chosen->items.size(), 4U);
    for (const patchbay::Rebind &rebind : desk.chosen->items) {
        const QString region = rebind.encoder.source.region;
        QCOMPARE(rebind.to.source, rebind.encoder.source);
        QCOMPARE(rebind.to.arn, arn(region, region == u"eu-west-1"_s ? u"stage/main"_s : u"stage/rehearsal"_s));
    }
}

void TestStagePerSource::whatHasNoStageChosenIsLeftOut()
{
    Desk desk;
    QComboBox &box = desk.box(u"us-east-1"_s);
    box.setCurrentIndex(box.count() - 1); // no stage is one
    QVERIFY(desk.says(u"2 encoders go to the preview. 2 are left out."_s));
    desk.preview().click();
    QCOMPARE(desk.chosen->items.size(), 2U);
    QVERIFY(desk.chosen->items.front().to.isNone());
}

void TestStagePerSource::aChoiceStaysWhereTheStageDoes()
{
    Desk desk;
    desk.choose(u"eu-west-1"_s, u"main"_s);
    QComboBox &other = desk.box(u"us-east-1"_s);
    other.setCurrentIndex(other.count() - 1);
    patchbay::Source &source = desk.sources.open(u"Live Events"_s, u"eu-west-1"_s);
    Desk::putStages(source, {u"a"_s, u"b"_s, u"main"_s});
    QVERIFY(desk.box(u"eu-west-1"_s).currentText().startsWith(u"main"_s));
    Desk::putStages(source, {u"a"_s});
    QVERIFY(desk.says(u"2 encoders go to the preview. 2 are left out."_s)); // main is gone
    QCOMPARE(other.currentIndex(), other.count() - 1);
}

void TestStagePerSource::placesFollowTheEncoders()
{
    Desk desk;
    desk.choose(u"eu-west-1"_s, u"main"_s);
    patchbay::Source &source = desk.sources.open(u"Live Events"_s, u"eu-west-1"_s);
    const QComboBox &box = desk.box(u"eu-west-1"_s);
    const auto places = [&box] { return box.model()->index(box.currentIndex(), 2).data().toString(); };
    QVERIFY(places().startsWith(u"0 of"_s));
    ivs::IngestConfigurationSummary summary = desk.sources.plant.find(desk.encoders.front())->summary;
    summary.stageArn = arn(u"eu-west-1"_s, u"stage/main"_s);
    source.inventory().apply(summary, patchbay::Inventory::clock());
    QVERIFY(places().startsWith(u"1 of"_s));
    QVERIFY(box.currentText().startsWith(u"main"_s));
}

void TestStagePerSource::itClosesWithASource()
{
    Desk desk;
    desk.sources.sources.close(desk.encoders.front().source);
    QTRY_VERIFY(!desk.dialog);
}

QTEST_MAIN(TestStagePerSource)
#include "tst_stagepersource.moc"
