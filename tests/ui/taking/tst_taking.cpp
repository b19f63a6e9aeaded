// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a patch of many is followed while it is taken, and what it came to.

#include "support/OpenSources.h"
#include "support/RawServer.h"
#include "ui/taking/TakingArea.h"
#include "ui/taking/TakingModel.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QTreeView>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

QString stageArn(const QString &id)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:stage/"_s + id;
}

QString encoderArn(int number)
{
    return u"arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/cam%1"_s.arg(number);
}

/// A service that says nothing until it refuses, and a place for what is taken there.
struct Desk {
    QList<QTcpSocket *> waiting;
    support::RawServer server{[this](QTcpSocket &socket, const support::RawRequest &) { waiting += &socket; }};
    support::OneSource one{server.url(), {u"AKIDEXAMPLE"_s, aws::Secret(u"secret"_s), {}}};
    patchbay::PatchRuns runs{one.sources};
    std::optional<patchbay::Patch> previewed;
    std::vector<QStringList> saved;
    QStringList told;
    ui::TakingArea area{runs,
                        one.plant,
                        {[this](const patchbay::Patch &patch) { previewed = patch; },
                         [this](const QString &, const std::vector<QStringList> &rows) { saved = rows; },
                         [this](const QString &sentence) { told += sentence; }}};

    Desk()
    {
        one.inventory().stages().set(
            {{stageArn(u"rehearsal"_s), u"rehearsal"_s, {}, {}}, {stageArn(u"main"_s), u"main"_s, {}, {}}});
        std::vector<ivs::IngestConfigurationSummary> page;
        for (int number = 1; number <= 9; ++number) {
            ivs::IngestConfigurationSummary summary;
            summary.arn = encoderArn(number);
            summary.name = u"cam-%1"_s.arg(number);
            summary.stageArn = stageArn(u"rehearsal"_s);
            page.push_back(summary);
        }
        one.inventory().applyPage(page, patchbay::Inventory::clock());
        area.show();
    }
    ~Desk()
    {
        for (const auto &run : runs.all())
            run->stop();
        one.end();
    }

    patchbay::PatchRun &take(const QString &name, int first, int last)
    {
        patchbay::Patch patch{name, {}};
        for (int number = first; number <= last; ++number)
            patch.items.push_back(
                patchbay::Rebind::of(one.encoder(encoderArn(number)), stageArn(u"rehearsal"_s), stageArn(u"main"_s)));
        return runs.take(patch);
    }
    QList<ui::TakingPanel *> panels() const { return area.findChildren<ui::TakingPanel *>(); }
    static QPushButton *button(const QWidget &in, const QString &label)
    {
        const auto buttons = in.findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(buttons, [&label](const QPushButton *each) {
            return each->isVisibleTo(each->parentWidget()) && each->text().remove(u'&').startsWith(label);
        });
        return found == buttons.end() ? nullptr : *found;
    }
    static bool says(const QWidget &in, const QString &text)
    {
        const auto labels = in.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&text](const QLabel *each) { return each->text().contains(text); });
    }
    /// Stops a run by the button, and waits for its end.
    void stop(ui::TakingPanel &panel, const patchbay::PatchRun &run)
    {
        button(panel, u"Stop"_s)->click();
        for (int index = 0; index < run.count(); ++index)
            const_cast<patchbay::PatchRun &>(run).stopWaiting(index);
        const auto wait = [&run] { QTRY_VERIFY(run.hasEnded()); };
        wait();
    }
};

} // namespace

class TestTaking final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theItemsAreAModel();
    void onlyManyHaveAPanel();
    void whatWasStoppedCanBeTriedAgain();
    void theSummaryStaysUntilItIsDismissed();
    void whatItCameToIsATable();
};

void TestTaking::theItemsAreAModel()
{
    Desk desk;
    patchbay::PatchRun &run = desk.take(u"Show open"_s, 1, 3);
    ui::TakingModel model(run, desk.one.plant);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, 0).data().toString(), u"cam-1"_s);
    desk.stop(*desk.panels().constFirst(), run);
    QCOMPARE(model.index(2, int(ui::TakingModel::Column::State)).data().toString(), u"stopped, not moved"_s);
}

void TestTaking::onlyManyHaveAPanel()
{
    Desk desk;
    desk.take(u"one"_s, 1, 1);
    QVERIFY(desk.panels().isEmpty());
    desk.take(u"Show open"_s, 2, 5);
    QCOMPARE(desk.panels().size(), 1);
    QVERIFY(Desk::says(*desk.panels().constFirst(), u"Taking: Show open"_s));
    desk.take(u"Backup"_s, 6, 9); // while the other is under way
    QCOMPARE(desk.panels().size(), 2);
    for (const ui::TakingPanel *const panel : desk.panels())
        QVERIFY(Desk::button(*panel, u"Stop"_s));
}

void TestTaking::whatWasStoppedCanBeTriedAgain()
{
    Desk desk;
    const patchbay::PatchRun &run = desk.take(u"Show open"_s, 1, 4);
    ui::TakingPanel &panel = *desk.panels().constFirst();
    QVERIFY(!Desk::button(panel, u"Retry"_s));
    desk.stop(panel, run);
    QCOMPARE(desk.told.size(), 1);
    QVERIFY2(desk.told.constFirst().startsWith(u"Show open: "_s), qPrintable(desk.told.constFirst()));
    QTRY_VERIFY(Desk::button(panel, u"Retry 4"_s));
    QVERIFY(!Desk::button(panel, u"Undo"_s)); // nothing has moved
    Desk::button(panel, u"Retry"_s)->click();
    QVERIFY(desk.previewed);
    QCOMPARE(desk.previewed->items.size(), 4U);
    QCOMPARE(desk.previewed->name, u"Show open"_s);
}

void TestTaking::theSummaryStaysUntilItIsDismissed()
{
    Desk desk;
    const patchbay::PatchRun &run = desk.take(u"Show open"_s, 1, 4);
    desk.stop(*desk.panels().constFirst(), run);
    desk.take(u"one"_s, 5, 5);
    desk.take(u"Backup"_s, 6, 9);
    QCOMPARE(desk.panels().size(), 2);
    const auto all = desk.panels();
    const auto first =
        std::ranges::find_if(all, [](const ui::TakingPanel *each) { return Desk::says(*each, u"Taken: Show open"_s); });
    QVERIFY(first != all.end());
    QVERIFY((*first)->findChild<QTreeView *>()->isHidden()); // the newest has the room
    Desk::button(**first, u"Dismiss"_s)->click();
    QTRY_COMPARE(desk.panels().size(), 1);
}

void TestTaking::whatItCameToIsATable()
{
    Desk desk;
    const patchbay::PatchRun &run = desk.take(u"Show open"_s, 1, 2);
    ui::TakingPanel &panel = *desk.panels().constFirst();
    desk.stop(panel, run);
    QTRY_VERIFY(Desk::button(panel, u"Export"_s));
    Desk::button(panel, u"Export"_s)->click();
    QCOMPARE(desk.saved.size(), 3U);
    QCOMPARE(desk.saved[0], (QStringList{u"Encoder"_s, u"From"_s, u"To"_s, u"State"_s}));
    QCOMPARE(desk.saved[1], (QStringList{u"cam-1"_s, u"rehearsal"_s, u"main"_s, u"stopped, not moved"_s}));
}

QTEST_MAIN(TestTaking)
#include "tst_taking.moc"
