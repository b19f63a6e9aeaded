// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Tags of an encoder are edited in the window, shown in columns and searched, of a real service.

#include "ServedWindow.h"
#include "support/Ended.h"
#include "ui/details/DetailsPanel.h"
#include "ui/inventory/ColumnMenu.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/inventory/TableColumns.h"
#include "ui/stages/StagesTable.h"
#include "ui/stages/StagesView.h"
#include "ui/tags/TagTable.h"
#include "ui/tags/TagsDialog.h"

#include <QAction>
#include <QJsonArray>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = tests::ServedWindow::patience;

class Desk final : public tests::ServedWindow {
public:
    Desk() { table().setCurrentIndex(table().model()->index(0, 0)); }

    patchbay::EncoderId selected() { return table().selectedEncoders().constFirst(); }
    /// What the service has.
    QJsonObject tags()
    {
        const QString arn = selected().arn;
        const QJsonArray all = control.state()[u"configurations"_s].toArray();
        for (const QJsonValue &each : all) {
            if (each[u"arn"_s].toString() == arn)
                return each[u"tags"_s].toObject();
        }
        return {};
    }
    void tag(const QString &key, const QString &value)
    {
        ivs::Client client = source().client();
        [&] { QVERIFY(*support::ended(client.tagResource(selected().arn, {{key, value}}, {}, {}, {}))); }();
    }
    /// As a person does it; what there is has been read.
    ui::TagsDialog *open()
    {
        trigger(u"Tags…"_s);
        [this] { QTRY_VERIFY_WITH_TIMEOUT(dialog<ui::TagsDialog>() && rows()->isEnabled(), patience); }();
        return dialog<ui::TagsDialog>();
    }
    ui::TagTable *rows() { return window.findChild<ui::TagTable *>(); }
    void type(int row, const QString &key, const QString &value)
    {
        rows()->item(row, 0)->setText(key);
        rows()->item(row, 1)->setText(value);
    }
};

} // namespace

class TestTagsRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void setsWhatWasTyped();
    void saysWhatIsChangedBeforehand();
    void othersTagsStay();
    void whatSomebodyElseChangedIsNotOverwritten();
    void whatAwsDoesNotTakeIsNotSent();
    void whatIsBeingTypedCounts();
    void aRefusalIsTold();
    void thoseOfAStageAreEditedToo();
    void aTagHasAColumn();
    void theMenuOfColumnsHasThem();
    void threeHaveOneAtMost();
    void aFilterFindsThem();
};

void TestTagsRoom::setsWhatWasTyped()
{
    Desk desk;
    const ui::TagsDialog *const dialog = desk.open();
    const auto before = desk.tags();
    desk.type(desk.rows()->rowCount() - 1, u"rehearsed"_s, u"yes"_s);
    Desk::button(*dialog, u"C&hange 1 tags"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.tags()[u"rehearsed"_s].toString(), u"yes"_s, patience);
    QCOMPARE(desk.tags().size(), before.size() + 1);
    // Where it is shown, it is read again.
    QTRY_VERIFY_WITH_TIMEOUT(std::ranges::any_of(desk.desk.plantView().details().findChildren<QLineEdit *>(),
                                                 [](const QLineEdit *each) { return each->text() == u"yes"_s; }),
                             patience);
    QCOMPARE(desk.control.requests(u"UntagResource"_s), 0);
}

void TestTagsRoom::saysWhatIsChangedBeforehand()
{
    Desk desk;
    desk.tag(u"a-first"_s, u"1"_s);
    desk.tag(u"a-second"_s, u"2"_s);
    desk.open();
    QVERIFY(desk.says(u"Nothing is changed yet."_s));
    desk.rows()->item(0, 1)->setText(u"one"_s);
    desk.rows()->setCurrentCell(1, 0);
    desk.rows()->removeSelected();
    QVERIFY(desk.says(u"a-first"_s));
    QVERIFY(desk.says(u"Removes"_s));
    const patchbay::TagChange change = desk.dialog<ui::TagsDialog>()->change();
    QCOMPARE(change.set, (QMap<QString, QString>{{u"a-first"_s, u"one"_s}}));
    QCOMPARE(change.removed, QStringList(u"a-second"_s));
    desk.rows()->item(0, 1)->setText(u"1"_s);
    QVERIFY(!desk.dialog<ui::TagsDialog>()->change().set.contains(u"a-first"_s));
}

void TestTagsRoom::othersTagsStay()
{
    Desk desk;
    const ui::TagsDialog *const dialog = desk.open();
    desk.tag(u"theirs"_s, u"1"_s); // meanwhile
    desk.type(desk.rows()->rowCount() - 1, u"mine"_s, u"2"_s);
    Desk::button(*dialog, u"C&hange 1 tags"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(desk.tags()[u"mine"_s].toString(), u"2"_s, patience);
    QCOMPARE(desk.tags()[u"theirs"_s].toString(), u"1"_s);
}

void TestTagsRoom::whatSomebodyElseChangedIsNotOverwritten()
{
    Desk desk;
    desk.tag(u"a-first"_s, u"1"_s);
    const ui::TagsDialog *const dialog = desk.open();
    desk.rows()->item(0, 1)->setText(u"mine"_s);
    desk.tag(u"a-first"_s, u"theirs"_s); // meanwhile
    Desk::button(*dialog, u"C&hange 1 tags"_s)->click();
    // Its run stays as long as the window tells of it.
    QTRY_VERIFY_WITH_TIMEOUT(!desk.acts.all().empty() && desk.acts.all().back()->hasEnded(), patience);
    QCOMPARE(desk.acts.all().back()->item(0).result->outcome, patchbay::ActOutcome::ChangedOutside);
    QCOMPARE(desk.tags()[u"a-first"_s].toString(), u"theirs"_s);
}

void TestTagsRoom::whatAwsDoesNotTakeIsNotSent()
{
    Desk desk;
    const ui::TagsDialog *const dialog = desk.open();
    const int last = desk.rows()->rowCount() - 1;
    const auto isRefused = [&](const QString &key, const QString &value, const QString &why) {
        desk.type(last, key, value);
        QVERIFY2(desk.says(why), qPrintable(key));
        const QPushButton *const change = Desk::button(*dialog, u"C&hange 1 tags"_s);
        QVERIFY(!change || !change->isEnabled());
    };
    isRefused(u"aws:mine"_s, u"1"_s, u"AWS’s own"_s);
    isRefused(QString(129, u'k'), u"1"_s, u"longer than"_s);
    isRefused(u"key"_s, QString(257, u'v'), u"longer than"_s);
    isRefused({}, u"1"_s, u"has no key"_s);
    desk.type(last, u"key"_s, u"1"_s);
    desk.type(last + 1, u"key"_s, u"2"_s);
    QVERIFY(desk.says(u"twice"_s));
    for (int i = 0; i < 60; ++i)
        desk.type(last + i, u"key-%1"_s.arg(i), u"1"_s);
    QVERIFY(desk.says(u"at most"_s));
    QCOMPARE(desk.control.requests(u"TagResource"_s), 0);
}

/// The cell has not been left, and the cursor stays where it is.
void TestTagsRoom::whatIsBeingTypedCounts()
{
    Desk desk;
    const ui::TagsDialog *const dialog = desk.open();
    const int last = desk.rows()->rowCount() - 1;
    desk.rows()->setCurrentCell(last, 0);
    desk.rows()->edit(desk.rows()->model()->index(last, 0));
    auto *const cell = desk.rows()->findChild<QLineEdit *>();
    QVERIFY(cell);
    QTest::keyClicks(cell, u"ac"_s);
    QTest::keyClick(cell, Qt::Key_Left);
    QTest::keyClicks(cell, u"bb"_s);
    QCOMPARE(cell->text(), u"abbc"_s);
    QVERIFY(dialog->change().set.contains(u"abbc"_s));
    QVERIFY(Desk::button(*dialog, u"C&hange 1 tags"_s)->isEnabled());
}

void TestTagsRoom::aRefusalIsTold()
{
    Desk desk;
    desk.control.addFault(u"ListTagsForResource"_s, {.name = u"accessDenied"_s, .lasts = true});
    desk.findAct(u"&Tags…"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.dialog<ui::TagsDialog>() && desk.says(u"ivs:ListTagsForResource"_s), patience);
    QVERIFY(!desk.rows()->isEnabled());
    desk.control.endFaults();
    QPushButton *const again = Desk::button(*desk.dialog<ui::TagsDialog>(), u"Read &again"_s);
    QVERIFY(again);
    again->click();
    QTRY_VERIFY_WITH_TIMEOUT(desk.rows()->isEnabled(), patience);
    QVERIFY(!again->isVisible());
}

void TestTagsRoom::aTagHasAColumn()
{
    Desk desk;
    ui::TableColumns &columns = desk.table().columns();
    const int column = int(ui::Column::Tag1);
    QVERIFY(desk.table().isColumnHidden(column));
    QCOMPARE(desk.control.requests(u"ListTagsForResource"_s), 0);
    desk.tag(u"show"_s, u"evening"_s);
    columns.setTagShown(u"show"_s, true);
    QVERIFY(!desk.table().isColumnHidden(column));
    QCOMPARE(desk.table().model()->headerData(column, Qt::Horizontal).toString(), u"show"_s);
    const auto cell = [&] {
        return desk.table().model()->index(desk.table().currentIndex().row(), column).data().toString();
    };
    QTRY_COMPARE_WITH_TIMEOUT(cell(), u"evening"_s, patience);
    // What is changed from here is there at once.
    desk.open();
    for (int row = 0; row < desk.rows()->rowCount(); ++row) {
        if (desk.rows()->item(row, 0)->text() == u"show"_s)
            desk.rows()->item(row, 1)->setText(u"morning"_s);
    }
    Desk::button(*desk.dialog<ui::TagsDialog>(), u"C&hange 1 tags"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(cell(), u"morning"_s, patience);
    const QByteArray state = columns.saveState();
    columns.setTagShown(u"show"_s, false);
    QVERIFY(desk.table().isColumnHidden(column));
    QVERIFY(columns.restoreState(state));
    QVERIFY(columns.isTagShown(u"show"_s));
    QVERIFY(!desk.table().isColumnHidden(column));
}

void TestTagsRoom::thoseOfAStageAreEditedToo()
{
    Desk desk;
    desk.desk.show(ui::View::Stages);
    desk.desk.plantView().stagesView().table().selectRow(0);
    const auto selected = desk.desk.plantView().stagesView().table().selectedStages();
    QCOMPARE(selected.size(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(desk.findAct(u"&Tags…"_s)->isEnabled(), patience);
    const ui::TagsDialog *const dialog = desk.open();
    desk.type(desk.rows()->rowCount() - 1, u"rehearsed"_s, u"yes"_s);
    Desk::button(*dialog, u"C&hange 1 tags"_s)->click();
    const auto now = [&] { return desk.source().inventory().stages().find(selected.constFirst().arn)->tags; };
    QTRY_COMPARE_WITH_TIMEOUT(now().value(u"rehearsed"_s), u"yes"_s, patience);
}

void TestTagsRoom::theMenuOfColumnsHasThem()
{
    Desk desk;
    desk.tag(u"zebra"_s, u"1"_s);
    desk.table().columns().setTagShown(u"show"_s, true);
    QTRY_COMPARE_WITH_TIMEOUT(desk.source().tags().left(), 0, patience);
    ui::ColumnMenu menu;
    menu.follow(&desk.table());
    const auto named = [](const QMenu &in, const QString &text) {
        const auto actions = in.actions();
        const auto found = std::ranges::find(actions, text, &QAction::text);
        return found == actions.end() ? nullptr : *found;
    };
    QVERIFY(!named(menu, u"show"_s)); // not among the others
    QAction *const tags = named(menu, u"&Tags"_s);
    QVERIFY(tags && tags->menu());
    QVERIFY(named(*tags->menu(), u"show"_s)->isChecked());
    QAction *const zebra = named(*tags->menu(), u"zebra"_s);
    QVERIFY(zebra && !zebra->isChecked());
    zebra->trigger();
    QVERIFY(desk.table().columns().isTagShown(u"zebra"_s));
}

void TestTagsRoom::threeHaveOneAtMost()
{
    Desk desk;
    ui::TableColumns &columns = desk.table().columns();
    for (const QString &key : {u"a"_s, u"b"_s, u"c"_s}) {
        QVERIFY(columns.canShowTag());
        columns.setTagShown(key, true);
    }
    QVERIFY(!columns.canShowTag());
    columns.setTagShown(u"b"_s, false);
    QVERIFY(columns.canShowTag());
    columns.reset();
    QVERIFY(desk.table().isColumnHidden(int(ui::Column::Tag1)));
    QVERIFY(!columns.isTagShown(u"a"_s));
}

void TestTagsRoom::aFilterFindsThem()
{
    Desk desk;
    desk.tag(u"recital"_s, u"Chamber"_s);
    ui::InventoryView &view = desk.desk.plantView().inventoryView();
    view.setFilterText(u"chamber"_s);
    QCOMPARE(view.model().rowCount(), 0); // a plain word is not looked for in tags
    QCOMPARE(desk.control.requests(u"ListTagsForResource"_s), 0);
    view.setFilterText(u"tag:recital=chamb"_s);
    QTRY_COMPARE_WITH_TIMEOUT(view.model().rowCount(), 1, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!view.countsText().contains(u"to read"_s), patience);
    QCOMPARE(desk.control.requests(u"ListTagsForResource"_s), 6);
    view.setFilterText({});
    QTRY_COMPARE_WITH_TIMEOUT(view.model().rowCount(), 6, patience);
}

QTEST_MAIN(TestTagsRoom)
#include "tst_tagsroom.moc"
