// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Desk.h"

#include "ui/inventory/ColumnMenu.h"
#include "ui/inventory/CopyActs.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/SortMenu.h"
#include "ui/inventory/TableColumns.h"
#include "ui/tally/Tally.h"

#include <QAbstractItemDelegate>
#include <QAccessible>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using ui::Column;

namespace {

QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions()) {
        if (!action->isSeparator())
            texts.append(action->text().remove(u'&'));
    }
    return texts;
}

QAction *item(const QMenu &menu, const QString &text)
{
    for (QAction *action : menu.actions()) {
        if (action->text().remove(u'&') == text)
            return action;
    }
    return nullptr;
}

void moveUserTo(const QTableView &table, int place)
{
    QHeaderView *const header = table.horizontalHeader();
    header->moveSection(header->visualIndex(int(Column::User)), place);
}

/// Drags the right edge of a column's heading.
void dragTo(const QTableView &table, Column column, int width)
{
    QWidget *const heads = table.horizontalHeader()->viewport();
    const int y = heads->height() / 2;
    const int edge = table.columnViewportPosition(int(column)) + table.columnWidth(int(column)) - 1;
    QTest::mousePress(heads, Qt::LeftButton, {}, {edge, y});
    QTest::mouseMove(heads, {edge + width - table.columnWidth(int(column)), y});
    QTest::mouseRelease(heads, Qt::LeftButton, {}, {edge, y});
}

} // namespace

/// What can be done with rows and columns of the table, and what is read out.
class TestInventoryTable final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aNewTableIsSortedByName();
    void enterAndDoubleClickRebind();
    void severalSelectedAreReboundTogether();
    void whatIsSwitchedOffRebindsNothing();
    void aSelectionThatShrinksIsTold();
    void contextMenu();
    void contextMenuSaysWhyNot();
    void contextMenuOpensAtTheCurrentRow_data();
    void contextMenuOpensAtTheCurrentRow();
    void copiesRows();
    void copiesShownColumnsInTheirOrder();
    void columnsAreRemembered();
    void columnsTakeTheRoomThereIs();
    void widthsOfAPersonAreLeftAlone();
    void rowsStayUnderTheMouse();
    void theOrderWaitsWhileTheListIsUsed();
    void filterKeepsColumnWidths();
    void columnMenuHidesColumns();
    void sortMenuSorts();
    void menusFollowTheTable();
    void shortcutsAreTrue();
    void refusesForeignState();
    void readOut();
    void toolTips();
    void tallyShapesDiffer();
    void tallyIconsFollowTheirColors();
};

void TestInventoryTable::aNewTableIsSortedByName()
{
    OneShown one;
    ui::InventoryModel model(one.shown);
    ui::InventoryTable table(model);
    std::vector<ivs::IngestConfigurationSummary> page;
    for (const QString &name : {u"tor-1"_s, u"cam-10"_s, u"cam-2"_s}) {
        page.emplace_back().arn = name;
        page.back().name = name;
    }
    one.inventory().applyPage(page, QDateTime::currentDateTimeUtc());
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, int(Column::Name)).data().toString(), u"cam-2"_s);
    QCOMPARE(model.index(1, int(Column::Name)).data().toString(), u"cam-10"_s);
    QCOMPARE(model.index(2, int(Column::Name)).data().toString(), u"tor-1"_s);
}

void TestInventoryTable::enterAndDoubleClickRebind()
{
    Desk desk(20);
    desk.choose(3);
    QTest::keyClick(&desk.table, Qt::Key_Return);
    QCOMPARE(desk.rebound, QStringList{u"cam-3"_s});
    QTest::keyClick(&desk.table, Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(desk.rebound, (QStringList{u"cam-3"_s, u"cam-3"_s}));
    QTest::keyClick(&desk.table, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(desk.rebound.size(), 2);
    const QPoint at = desk.table.visualRect(desk.model.index(5, int(Column::Stage))).center();
    QTest::mouseClick(desk.table.viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(desk.table.viewport(), Qt::LeftButton, {}, at);
    QCOMPARE(desk.rebound.size(), 3);
    QCOMPARE(desk.rebound.last(), desk.model.index(5, int(Column::Name)).data().toString());
}

/// Its owner has the rule; the table has no second one.
void TestInventoryTable::whatIsSwitchedOffRebindsNothing()
{
    Desk desk(20);
    desk.choose(3);
    ui::setObstacle(desk.rebind, u"No account is open."_s);
    QTest::keyClick(&desk.table, Qt::Key_Return);
    QCOMPARE(desk.rebound, QStringList());
    desk.table.setActs({});
    QTest::keyClick(&desk.table, Qt::Key_Return);
    ui::setObstacle(desk.rebind, {});
    desk.table.setActs({&desk.rebind});
    QTest::keyClick(&desk.table, Qt::Key_Return);
    QCOMPARE(desk.rebound, QStringList{u"cam-3"_s});
}

/// Qt itself tells nobody of rows that leave the selection.
void TestInventoryTable::aSelectionThatShrinksIsTold()
{
    Desk desk(20);
    desk.choose(3);
    desk.alsoSelect(14);
    QVERIFY(desk.rebind.isEnabled());
    QTRY_COMPARE(desk.table.currentEncoder(), desk.encoder(3));
    QSignalSpy selected(&desk.table, &ui::InventoryTable::selectedChanged);
    desk.model.setFilter(u"cam-3"_s);
    QTRY_COMPARE(selected.size(), 1);
    QVERIFY(desk.rebind.isEnabled());
    desk.inventory.remove(fleet::configurationArn(3));
    QTRY_COMPARE(desk.rebind.toolTip(), u"Select an encoder first."_s);
    QCOMPARE(selected.size(), 2);
}

void TestInventoryTable::severalSelectedAreReboundTogether()
{
    Desk desk(20);
    desk.choose(3);
    desk.alsoSelect(4);
    QTest::keyClick(&desk.table, Qt::Key_Return);
    QCOMPARE(desk.rebound, (QStringList{u"cam-3"_s, u"cam-4"_s}));
}

void TestInventoryTable::contextMenu()
{
    Desk desk(20);
    desk.choose(3);
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), desk.table.mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(&desk.table, &event);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    QCOMPARE(textsOf(*menu),
             (QStringList{u"Rebind…"_s, u"Copy URL"_s, u"Copy key"_s, u"Copy rows"_s, u"Copy name"_s, u"Copy ARN"_s,
                          u"Columns"_s, u"Sort by"_s}));
    QCOMPARE(item(*menu, u"Rebind…"_s), &desk.rebind);
    QCOMPARE(item(*menu, u"Copy rows"_s)->shortcut(), QKeySequence(QKeySequence::Copy));
    QSignalSpy url(&desk.table.copies(), &ui::CopyActs::urlRequested);
    QSignalSpy key(&desk.table.copies(), &ui::CopyActs::keyRequested);
    item(*menu, u"Copy URL"_s)->trigger();
    item(*menu, u"Copy key"_s)->trigger();
    QCOMPARE(url, QList<QVariantList>{{QVariant::fromValue(desk.encoder(3))}});
    QCOMPARE(key, QList<QVariantList>{{QVariant::fromValue(desk.encoder(3))}});
    item(*menu, u"Copy ARN"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), fleet::configurationArn(3));
    item(*menu, u"Copy name"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"cam-3"_s);
    menu->close();
}

void TestInventoryTable::contextMenuSaysWhyNot()
{
    Desk desk(20);
    const auto obstacles = [&desk] {
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), desk.table.mapToGlobal(QPoint(5, 5)));
        QCoreApplication::sendEvent(&desk.table, &event);
        auto *const menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QStringList said;
        for (const QString &entry : {u"Rebind…"_s, u"Copy URL"_s, u"Copy key"_s}) {
            QAction *const action = item(*menu, entry);
            said.append(action->isEnabled() ? QString() : action->toolTip());
        }
        const bool isSeen = menu->toolTipsVisible();
        menu->close();
        return isSeen ? said : QStringList();
    };
    QCOMPARE(
        obstacles(),
        (QStringList{u"Select an encoder first."_s, u"Select one encoder first."_s, u"Select one encoder first."_s}));
    desk.choose(4); // without a stage
    QCOMPARE(obstacles(), (QStringList{{}, u"It has no stage, so it has no URL."_s, {}}));
    auto redundant = fleet::configuration(3);
    redundant.redundantIngest = true;
    fleet::apply(desk.inventory, redundant);
    desk.choose(3);
    QTRY_COMPARE(obstacles(), (QStringList{{}, {}, u"It has a key for each leg. Copy them in the details."_s}));
    desk.alsoSelect(4);
    const QString ofOne = u"It copies from one encoder at a time. Select one."_s;
    QCOMPARE(obstacles(), (QStringList{QString(), ofOne, ofOne}));
}

/// The pointer may be anywhere, and the row out of sight.
void TestInventoryTable::contextMenuOpensAtTheCurrentRow_data()
{
    QTest::addColumn<bool>("byMenuKey");
    QTest::newRow("Menu") << true;
    QTest::newRow("Shift+F10") << false;
}

void TestInventoryTable::contextMenuOpensAtTheCurrentRow()
{
    QFETCH(const bool, byMenuKey);
    Desk desk(200);
    desk.choose(150);
    desk.table.scrollToTop();
    if (byMenuKey) { // that Menu means this event is the platform's part
        QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(&desk.table, &event);
    } else {
        QTest::keyClick(&desk.table, Qt::Key_F10, Qt::ShiftModifier);
    }
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    const QRect row = desk.table.visualRect(desk.model.index(desk.rowOf(150), int(Column::Name)));
    QVERIFY(desk.table.viewport()->rect().contains(row.center()));
    const QPoint inTable = desk.table.viewport()->mapFromGlobal(menu->geometry().topLeft());
    QCOMPARE(inTable.x(), row.left());
    menu->close();
}

void TestInventoryTable::copiesRows()
{
    Desk desk(20);
    auto summary = fleet::configuration(4);
    summary.userId = u"tab\there, a \"quote\"\nand a line"_s;
    summary.name = u"=cam-4"_s;
    fleet::apply(desk.inventory, summary);
    desk.table.setColumnHidden(int(Column::Arn), false);
    desk.choose(5);
    desk.alsoSelect(4);
    QTest::keyClick(&desk.table, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"State\tName\tStage\tProtocol\tUser\tParticipant\tRedundant\tARN\n"
             u"idle\t'=cam-4\tno stage\tRTMPS\t\"tab here, a \"\"quote\"\" and a line\"\tPart00031676\tno\t%1\n"
             u"LIVE\tcam-5\tmain-show\tRTMPS\tKäthe\tPart00039595\tno\t%2\n"_s.arg(fleet::configurationArn(4),
                                                                                   fleet::configurationArn(5)));
}

void TestInventoryTable::copiesShownColumnsInTheirOrder()
{
    Desk desk(20);
    for (const Column hidden : {Column::Protocol, Column::Participant, Column::Redundant, Column::Arn})
        desk.table.setColumnHidden(int(hidden), true);
    moveUserTo(desk.table, 0);
    desk.choose(5);
    QCOMPARE(desk.table.copies().text(), u"User\tState\tName\tStage\nKäthe\tLIVE\tcam-5\tmain-show\n"_s);
}

void TestInventoryTable::columnsAreRemembered()
{
    Desk desk(20);
    dragTo(desk.table, Column::Name, 222);
    desk.table.setColumnHidden(int(Column::Protocol), true);
    moveUserTo(desk.table, 1);
    desk.table.sortByColumn(int(Column::Stage), Qt::DescendingOrder);
    const QByteArray state = desk.table.columns().saveState();

    Desk next(20);
    QVERIFY(next.table.columns().restoreState(state));
    QCOMPARE(next.table.columnWidth(int(Column::Name)), 222);
    QVERIFY(next.table.isColumnHidden(int(Column::Protocol)));
    QCOMPARE(next.table.horizontalHeader()->logicalIndex(1), int(Column::User));
    QCOMPARE(next.model.index(0, int(Column::Stage)).data().toString(), u"rehearsal"_s);

    next.table.columns().reset();
    QVERIFY(!next.table.isColumnHidden(int(Column::Protocol)));
    QCOMPARE(next.table.horizontalHeader()->logicalIndex(1), int(Column::Name));
    QCOMPARE_NE(next.table.columnWidth(int(Column::Name)), 222);
}

/// Qt's header remembers sections by the first row, which the filter may hide.
void TestInventoryTable::columnsTakeTheRoomThereIs()
{
    Desk desk(20);
    desk.table.resize(200, 400);
    const int least = desk.table.columnWidth(int(Column::Name));
    desk.table.resize(desk.table.horizontalHeader()->length() + 200, 400);
    QCOMPARE_GT(desk.table.columnWidth(int(Column::Name)), least);
    const int shared = desk.table.columnWidth(int(Column::Name));
    desk.table.setColumnHidden(int(Column::Participant), true);
    QCOMPARE_GT(desk.table.columnWidth(int(Column::Name)), shared);
    desk.table.resize(4000, 400);
    QCOMPARE(desk.table.columnWidth(int(Column::Name)), 2 * least); // further apart a row is hard to follow
    desk.table.resize(200, 400);
    QCOMPARE(desk.table.columnWidth(int(Column::Name)), least);
}

void TestInventoryTable::widthsOfAPersonAreLeftAlone()
{
    Desk desk(20);
    dragTo(desk.table, Column::Stage, 90);
    const int name = desk.table.columnWidth(int(Column::Name));
    desk.table.resize(1600, 400);
    QCOMPARE(desk.table.columnWidth(int(Column::Stage)), 90);
    QCOMPARE(desk.table.columnWidth(int(Column::Name)), name);
    desk.table.columns().reset();
    QCOMPARE_GT(desk.table.columnWidth(int(Column::Stage)), 90);
}

/// A message comes above the list just when somebody is about to click on a row.
void TestInventoryTable::rowsStayUnderTheMouse()
{
    Desk desk(100);
    QWidget window;
    auto *const column = new QVBoxLayout(&window);
    auto *const message = new QWidget;
    message->setFixedHeight(40);
    message->hide();
    column->addWidget(message);
    column->addWidget(&desk.table);
    window.resize(800, 400);
    window.show();
    desk.table.verticalScrollBar()->setValue(200);
    const auto rowAt = [&](const QPoint &inWindow) {
        return desk.table.indexAt(desk.table.viewport()->mapFrom(&window, inWindow)).row();
    };
    const QPoint mouse(100, 250);
    const int row = rowAt(mouse);
    QVERIFY(row >= 0);
    message->show();
    QTRY_COMPARE(desk.table.y(), column->contentsMargins().top() + 40 + column->spacing());
    QCOMPARE(rowAt(mouse), row);
    message->hide();
    QTRY_COMPARE(desk.table.y(), column->contentsMargins().top());
    QCOMPARE(rowAt(mouse), row);
    QCOMPARE(desk.table.verticalScrollBar()->value(), 200);
    desk.table.setParent(nullptr); // the desk's
}

void TestInventoryTable::theOrderWaitsWhileTheListIsUsed()
{
    Desk desk(4);
    desk.table.sortByColumn(int(Column::State), Qt::AscendingOrder);
    const auto last = [&desk] { return desk.model.index(3, int(Column::Name)).data().toString(); };
    QCOMPARE(last(), u"cam-3"_s);
    QTest::mouseMove(desk.table.viewport(), QPoint(50, 50));
    QTest::keyClick(&desk.table, Qt::Key_Down);
    auto summary = fleet::configuration(3);
    summary.state = ivs::IngestState::Active;
    fleet::apply(desk.inventory, summary);
    QTRY_COMPARE(desk.model.index(3, int(Column::State)).data().toString(), u"LIVE"_s);
    QCOMPARE(last(), u"cam-3"_s);
    QTRY_VERIFY_WITH_TIMEOUT(last() != u"cam-3"_s, 20'000); // some seconds after the last use
}

void TestInventoryTable::filterKeepsColumnWidths()
{
    Desk desk(20);
    desk.table.setColumnHidden(int(Column::Protocol), true);
    moveUserTo(desk.table, 1);
    const int width = desk.table.columnWidth(int(Column::Name));
    for (const QString &filter : {u"cam-5"_s, u"nothing"_s, u""_s})
        desk.model.setFilter(filter);
    QCOMPARE(desk.table.columnWidth(int(Column::Name)), width);
    QVERIFY(desk.table.isColumnHidden(int(Column::Protocol)));
    QCOMPARE(desk.table.horizontalHeader()->logicalIndex(1), int(Column::User));
}

void TestInventoryTable::columnMenuHidesColumns()
{
    Desk desk(20);
    ui::ColumnMenu menu;
    menu.follow(&desk.table);
    QCOMPARE(textsOf(menu).join(u", "_s),
             u"State, Name, Plan, Problem, Group, Stage, Changed outside, Account, Region, Protocol, User, "
             "Participant, Redundant, ARN, Default columns"_s);
    QVERIFY(!item(menu, u"Name"_s)->isEnabled());
    item(menu, u"Protocol"_s)->trigger();
    QVERIFY(desk.table.isColumnHidden(int(Column::Protocol)));
    Q_EMIT menu.aboutToShow();
    QVERIFY(!item(menu, u"Protocol"_s)->isChecked());
    item(menu, u"Default columns"_s)->trigger();
    QVERIFY(!desk.table.isColumnHidden(int(Column::Protocol)));
    QVERIFY(desk.table.isColumnHidden(int(Column::Arn)));
}

void TestInventoryTable::sortMenuSorts()
{
    Desk desk(20);
    ui::SortMenu menu;
    menu.follow(&desk.table);
    // Hidden columns are left out.
    QCOMPARE(textsOf(menu),
             (QStringList{u"State"_s, u"Name"_s, u"Stage"_s, u"Protocol"_s, u"User"_s, u"Participant"_s, u"Redundant"_s,
                          u"Ascending"_s, u"Descending"_s}));
    QVERIFY(item(menu, u"Name"_s)->isChecked());
    QVERIFY(item(menu, u"Ascending"_s)->isChecked());
    item(menu, u"Descending"_s)->trigger();
    QCOMPARE(desk.model.index(0, int(Column::Name)).data().toString(), u"cam-19"_s);
    item(menu, u"Stage"_s)->trigger();
    QCOMPARE(desk.table.horizontalHeader()->sortIndicatorSection(), int(Column::Stage));
    QCOMPARE(desk.model.index(0, int(Column::Stage)).data().toString(), u"rehearsal"_s); // still descending
    Q_EMIT menu.aboutToShow();
    QVERIFY(item(menu, u"Stage"_s)->isChecked());
    QVERIFY(!item(menu, u"Name"_s)->isChecked());
    QVERIFY(item(menu, u"Descending"_s)->isChecked());
}

void TestInventoryTable::menusFollowTheTable()
{
    ui::ColumnMenu columns;
    ui::SortMenu sorting;
    QVERIFY(!columns.menuAction()->isEnabled());
    QVERIFY(!sorting.menuAction()->isEnabled());
    {
        Desk first(20);
        columns.follow(&first.table);
        sorting.follow(&first.table);
        QVERIFY(columns.menuAction()->isEnabled());
        QVERIFY(sorting.menuAction()->isEnabled());
        Desk second(20);
        columns.follow(&second.table);
        sorting.follow(&second.table);
        item(columns, u"User"_s)->trigger();
        item(sorting, u"Stage"_s)->trigger();
        QVERIFY(second.table.isColumnHidden(int(Column::User)));
        QVERIFY(!first.table.isColumnHidden(int(Column::User)));
        QCOMPARE(first.table.horizontalHeader()->sortIndicatorSection(), int(Column::Name));
    }
    // The table has gone with its session.
    Q_EMIT columns.aboutToShow();
    Q_EMIT sorting.aboutToShow();
    QVERIFY(columns.isEmpty());
    QVERIFY(sorting.isEmpty());
    columns.follow(nullptr);
    QVERIFY(!columns.menuAction()->isEnabled());
}

/// What the list of shortcuts says is what the keys do.
void TestInventoryTable::shortcutsAreTrue()
{
    QStringList keys;
    for (const ui::Shortcut &shortcut : ui::InventoryTable::shortcuts())
        keys.append(shortcut.action + u": "_s + shortcut.keys);
    QCOMPARE(keys,
             (QStringList{u"Rebind: Enter or double click"_s, u"Menu of the row: Menu key or Shift+F10"_s,
                          u"Copy rows: Ctrl+C"_s, u"Clear filter: Esc"_s, u"Select all rows: Ctrl+A"_s,
                          u"Select more rows: Shift+Up or Shift+Down"_s}));
    Desk desk(20);
    desk.choose(3);
    QTest::keyClick(&desk.table, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(desk.selectedNames(), (QStringList{u"cam-3"_s, u"cam-4"_s}));
    QTest::keyClick(&desk.table, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(desk.selectedNames().size(), 20);
}

void TestInventoryTable::refusesForeignState()
{
    Desk desk(20);
    const int width = desk.table.columnWidth(int(Column::Name));
    for (const QByteArray &state : {QByteArray(), QByteArray("nonsense"), QByteArray(400, '\xff')})
        QVERIFY(!desk.table.columns().restoreState(state));
    QCOMPARE(desk.table.columnWidth(int(Column::Name)), width);
    QCOMPARE(desk.model.index(0, int(Column::Name)).data().toString(), u"cam-0"_s);
}

void TestInventoryTable::readOut()
{
    Desk desk(20);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(&desk.table);
    QVERIFY(table);
    QCOMPARE(table->role(), QAccessible::Table);
    QCOMPARE(table->text(QAccessible::Name), u"Ingest configurations"_s);
    QCOMPARE(table->tableInterface()->rowCount(), 20);
    for (int column = 0; column < desk.model.columnCount(); ++column) {
        QAccessibleInterface *cell = table->tableInterface()->cellAt(5, column);
        QVERIFY(cell);
        QCOMPARE(cell->text(QAccessible::Name), desk.model.index(5, column).data().toString());
        QCOMPARE(table->tableInterface()->columnDescription(column),
                 desk.model.headerData(column, Qt::Horizontal).toString());
    }
    desk.model.setFilter(u"cam-7"_s);
    QCOMPARE(table->tableInterface()->rowCount(), 1);
    QCOMPARE(table->tableInterface()->cellAt(0, int(Column::Name))->text(QAccessible::Name), u"cam-7"_s);
}

void TestInventoryTable::toolTips()
{
    Desk desk(20);
    auto summary = fleet::configuration(3);
    summary.name = u"a-name-that-is-much-longer-than-its-column-is-wide"_s;
    summary.userId = u"<b>bold & long enough to be cut off in the middle</b>"_s;
    fleet::apply(desk.inventory, summary);
    const auto toolTip = [&desk](int number, Column column) {
        const QModelIndex index = desk.model.index(desk.rowOf(number), int(column));
        const QStyleOptionViewItem option = [&] {
            QStyleOptionViewItem item;
            item.initFrom(&desk.table);
            item.rect = desk.table.visualRect(index);
            return item;
        }();
        QHelpEvent event(QEvent::ToolTip, option.rect.center(), desk.table.mapToGlobal(option.rect.center()));
        desk.table.itemDelegate()->helpEvent(&event, &desk.table, option, index);
        return QToolTip::isVisible() ? QToolTip::text() : QString();
    };
    QCOMPARE(toolTip(3, Column::Protocol), QString());
    QCOMPARE(toolTip(3, Column::Name), u"<span>a-name-that-is-much-longer-than-its-column-is-wide</span>"_s);
    QCOMPARE(toolTip(3, Column::User),
             u"<span>&lt;b&gt;bold &amp; long enough to be cut off in the middle&lt;/b&gt;</span>"_s);
    QCOMPARE(toolTip(3, Column::Stage), u"<span>%1</span>"_s.arg(fleet::stageArn(3)));
    QCOMPARE(toolTip(3, Column::State), u"<span>Nothing arrives now.</span>"_s);
}

/// Never by colour alone: also drawn in one colour, no two shapes are the same.
void TestInventoryTable::tallyShapesDiffer()
{
    const auto drawn = [](ui::Tally tally, int side) {
        QImage image(side, side, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        ui::paintTally(painter, QRectF(0, 0, side, side), tally, ui::tallyColor(tally, QPalette(), QPalette::Base));
        painter.end();
        return image.convertToFormat(QImage::Format_Alpha8);
    };
    const QList<ui::Tally> all{ui::Tally::Live, ui::Tally::Idle, ui::Tally::Moving, ui::Tally::Unknown};
    for (const int side : {12, 16, 32, 64}) {
        for (qsizetype a = 0; a < all.size(); ++a) {
            for (qsizetype b = 0; b < a; ++b)
                QVERIFY(drawn(all[a], side) != drawn(all[b], side));
        }
    }
}

/// Drawn once for all rows, and again where a row is selected, in other colours or at another resolution.
void TestInventoryTable::tallyIconsFollowTheirColors()
{
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    QPalette light = dark;
    light.setColor(QPalette::Base, Qt::white);
    light.setColor(QPalette::Text, Qt::black);
    const auto drawn = [](const QPalette &palette, QIcon::Mode mode, qreal ratio) {
        QImage image((QSizeF(16, 16) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(ratio);
        image.fill(Qt::transparent);
        QPainter painter(&image);
        ui::tallyIcon(ui::Tally::Idle, palette).paint(&painter, QRect(0, 0, 16, 16), Qt::AlignCenter, mode);
        return image;
    };
    for (int again = 0; again < 2; ++again) {
        QVERIFY(drawn(dark, QIcon::Normal, 1) != drawn(light, QIcon::Normal, 1));
        QVERIFY(drawn(light, QIcon::Selected, 1) != drawn(light, QIcon::Normal, 1));
        QVERIFY(drawn(light, QIcon::Normal, 2) != drawn(light, QIcon::Normal, 1).scaled(32, 32));
    }
    QPalette groups = light;
    groups.setColor(QPalette::Disabled, QPalette::Text, Qt::red);
    const QImage active = drawn(groups, QIcon::Normal, 1);
    groups.setCurrentColorGroup(QPalette::Disabled);
    QVERIFY(drawn(groups, QIcon::Normal, 1) != active);
    const auto key = [&light] { return ui::tallyIcon(ui::Tally::Idle, light).pixmap(16).cacheKey(); };
    QCOMPARE(key(), key());
}

QTEST_MAIN(TestInventoryTable)
#include "tst_inventorytable.moc"
