// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "StagesDesk.h"

#include "emulator/EmbeddedService.h"
#include "files/Settings.h"
#include "support/EmulatorControl.h"
#include "ui/stages/StageColumns.h"
#include "ui/stages/StagePanel.h"
#include "ui/stages/StagesModel.h"
#include "ui/stages/StagesTable.h"
#include "ui/stages/StagesView.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/Placeholder.h"

#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using Column = ui::StagesModel::Column;
using tests::StagesDesk;

namespace {

constexpr int patience = 30'000; // milliseconds: a busy machine is not a failure

/// The view of a real service's stages.
struct Desk {
    explicit Desk(int stages = 4)
        : service({.configurations = 8, .stages = stages, .rateLimits = false})
        , sources(service.endpoint().value(), service.credentials())
        , source(sources.open(u"Live Events"_s, service.region()))
    {
        view.resize(1100, 500);
        view.show({source.id()}, false, false);
        view.QWidget::show();
    }
    ~Desk() { sources.end(); }

    void read()
    {
        const auto reading = source.inventory().refresh(source.client(), {});
        QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(view.model().total(), int(sources.said.stagesOf(source.id()).size()), patience);
    }
    bool says(const QString &part) const
    {
        const auto labels = view.findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
    }
    QString value(const QString &caption) const
    {
        for (const QLineEdit *const field : view.findChildren<QLineEdit *>()) {
            if (field->accessibleName() == caption && field->isVisible())
                return field->text();
        }
        return {};
    }

    emulator::EmbeddedService service;
    test::EmulatorControl control{service.endpoint().value()};
    StagesDesk sources;
    patchbay::Source &source;
    QTemporaryDir dir;
    files::Settings settings{dir.path()};
    ui::StagesView view{sources.said, settings};
};

} // namespace

class TestStagesView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatTheListDoesNotTell();
    void readsOnlyWhatIsLookedAt();
    void showsOneInFull();
    void saysWhenAStageCannotBeRead();
    void saysWhatThereIsInsteadOfRows();
    void countsWhatIsShown();
    void accountAndRegionOnlyWhereTheyDiffer();
    void keepsHowItIsArranged();
    void copiesRows();
    void isSortedWithoutAMouse();
    void keepsItsPlaceWhereOneGoes();
};

void TestStagesView::readsWhatTheListDoesNotTell()
{
    Desk desk;
    desk.read();
    const auto isRead = [&desk] {
        for (int row = 0; row < desk.view.model().rowCount(); ++row) {
            if (desk.view.model().at(row).recorded == ui::Recorded::NotRead)
                return false;
        }
        return true;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isRead(), patience);
    int recorded = 0;
    for (int row = 0; row < desk.view.model().rowCount(); ++row)
        recorded += desk.view.model().index(row, Column::Recording).data().toString() == u"recorded"_s ? 1 : 0;
    QCOMPARE(recorded, 1); // of this fleet
    QCOMPARE(desk.control.requests(u"GetStage"_s), 4);
}

void TestStagesView::readsOnlyWhatIsLookedAt()
{
    Desk desk(60);
    desk.view.hide();
    const auto reading = desk.source.inventory().refresh(desk.source.client(), {});
    QTRY_VERIFY_WITH_TIMEOUT(reading.isReady(), patience);
    QCOMPARE(desk.control.requests(u"GetStage"_s), 0);
    QCOMPARE(desk.view.model().total(), 0); // not even counted
    desk.view.QWidget::show();
    QCOMPARE(desk.view.model().total(), 60);
    const int inSight = int(desk.view.table().rowsInSight().size());
    QVERIFY(inSight > 0 && inSight < 60);
    QTRY_COMPARE_WITH_TIMEOUT(desk.control.requests(u"GetStage"_s), inSight, patience);
}

void TestStagesView::showsOneInFull()
{
    Desk desk;
    desk.read();
    QVERIFY(desk.says(u"Select a stage"_s));
    const patchbay::StageId stage = desk.view.model().at(1).id;
    desk.view.table().select(stage);
    QTRY_VERIFY_WITH_TIMEOUT(desk.value(u"RTMPS"_s).startsWith(u"rtmps://"_s), patience);
    QVERIFY(desk.value(u"WHIP"_s).startsWith(u"https://"_s));
    QCOMPARE(desk.value(u"ARN"_s), stage.arn);
    const QString text = desk.view.panel().text();
    QVERIFY2(text.contains(u"ARN: "_s + stage.arn), qPrintable(text));
    QVERIFY2(text.contains(u"show = "_s), qPrintable(text));
    const auto encoders = ui::encodersOn(desk.sources.said, stage.arn);
    for (const ui::NamedEncoder &encoder : encoders)
        QVERIFY2(text.contains(encoder.name), qPrintable(text));
    desk.view.table().selectAll();
    QTRY_VERIFY(desk.says(u"4 stages are selected."_s));
}

void TestStagesView::saysWhenAStageCannotBeRead()
{
    Desk desk(1);
    desk.control.addFault(u"GetStage"_s, u"accessDenied"_s, 20);
    desk.read();
    desk.view.table().select(desk.view.model().at(0).id);
    QTRY_VERIFY_WITH_TIMEOUT(desk.says(u"GetStage"_s), patience);
    QVERIFY(desk.value(u"RTMPS"_s).isEmpty());
    QCOMPARE(desk.value(u"ARN"_s), desk.view.model().at(0).id.arn); // what is known is there
}

void TestStagesView::saysWhatThereIsInsteadOfRows()
{
    Desk desk(0);
    QVERIFY(desk.says(u"Reading the stages"_s));
    desk.read();
    QTRY_VERIFY(desk.says(u"There are no stages here"_s));
    QSignalSpy wanted(&desk.view, &ui::StagesView::newStageRequested);
    desk.view.findChild<ui::Placeholder *>()->findChild<QPushButton *>()->click();
    QCOMPARE(wanted.size(), 1);
    desk.source.inventory().stages().set({StagesDesk::stage(u"main"_s)});
    QTRY_COMPARE(desk.view.model().rowCount(), 1);
    desk.view.setFilterText(u"nothing like it"_s);
    QVERIFY(desk.says(u"No stage matches"_s));
    QSignalSpy cleared(&desk.view, &ui::StagesView::clearFilterRequested);
    desk.view.findChild<ui::Placeholder *>()->findChild<QPushButton *>()->click();
    QCOMPARE(cleared.size(), 1);
    desk.view.show({}, false, false);
    QVERIFY(desk.says(u"No account is open"_s));
}

void TestStagesView::countsWhatIsShown()
{
    Desk desk;
    QVERIFY(desk.view.countsText().isEmpty());
    desk.read();
    QVERIFY2(desk.view.countsText().startsWith(u"4 of 4 "_s), qPrintable(desk.view.countsText()));
    desk.view.setFilterText(desk.view.model().at(0).realName);
    QVERIFY(desk.view.countsText().contains(u" of 4 "_s));
    desk.view.setFilterText({});
    desk.view.table().selectAll();
    QVERIFY2(desk.view.countsText().endsWith(u"4 selected"_s), qPrintable(desk.view.countsText()));
}

void TestStagesView::accountAndRegionOnlyWhereTheyDiffer()
{
    Desk desk;
    QVERIFY(desk.view.table().isColumnHidden(Column::Account));
    QVERIFY(desk.view.table().isColumnHidden(Column::Region));
    desk.view.show({desk.source.id()}, true, false);
    QVERIFY(!desk.view.table().isColumnHidden(Column::Account));
    QVERIFY(desk.view.table().isColumnHidden(Column::Region));
}

void TestStagesView::keepsHowItIsArranged()
{
    Desk desk;
    desk.read();
    desk.view.table().sortByColumn(Column::Encoders, Qt::DescendingOrder);
    const QString first = desk.view.model().at(0).name;
    desk.view.table().setColumnHidden(Column::Recording, true);
    QTRY_COMPARE(desk.settings.bytes("stages/columns"_L1), desk.view.table().columns().saveState());
    ui::StagesView again(desk.sources.said, desk.settings);
    again.show({desk.source.id()}, false, false);
    again.QWidget::show();
    QVERIFY(again.table().isColumnHidden(Column::Recording));
    QCOMPARE(again.table().horizontalHeader()->sortIndicatorSection(), int(Column::Encoders));
    QCOMPARE(again.model().at(0).name, first);
}

void TestStagesView::copiesRows()
{
    Desk desk;
    desk.read();
    desk.view.table().takeFocus();
    QSignalSpy copied(&desk.view.table(), &ui::StagesTable::copied);
    QTest::keyClick(&desk.view.table(), Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied.size(), 1);
    QVERIFY(ui::clipboard::text().startsWith(u"Mark\tStage\tPlaces"_s));
    QVERIFY(ui::clipboard::text().contains(desk.view.model().at(0).name));
}

void TestStagesView::isSortedWithoutAMouse()
{
    Desk desk;
    desk.read();
    const auto choose = [&desk](const QString &text) {
        QMenu menu;
        desk.view.table().columns().addTo(menu);
        for (const QAction *const submenu : menu.actions()) {
            for (QAction *const each : submenu->menu()->actions()) {
                if (submenu->text() == u"&Sort by"_s && each->text() == text)
                    each->trigger();
            }
        }
    };
    choose(u"Encoders"_s);
    choose(u"&Descending"_s);
    for (int row = 1; row < 4; ++row)
        QVERIFY(desk.view.model().at(row - 1).bound >= desk.view.model().at(row).bound);
    choose(u"&Ascending"_s);
    for (int row = 1; row < 4; ++row)
        QVERIFY(desk.view.model().at(row - 1).bound <= desk.view.model().at(row).bound);
}

void TestStagesView::keepsItsPlaceWhereOneGoes()
{
    Desk desk;
    desk.read();
    desk.view.table().select(desk.view.model().at(1).id);
    std::vector<ivs::StageSummary> left;
    for (const int row : {0, 2, 3})
        left.push_back(*desk.sources.said.findStage(desk.view.model().at(row).id));
    desk.source.inventory().stages().set(left);
    QTRY_COMPARE(desk.view.model().rowCount(), 3);
    QCOMPARE(desk.view.table().currentIndex().row(), 1);
    QVERIFY(desk.view.table().selectedStages().isEmpty()); // what is deleted next is a person's to say
}

QTEST_MAIN(TestStagesView)
#include "tst_stagesview.moc"
