// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "FirstList.h"
#include "OneShown.h"

#include "ui/inventory/FilterBox.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"

#include <QAccessible>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using patchbay::Inventory;

namespace {

/// What a person sees: the texts of labels and buttons, or "table".
QStringList seen(const ui::InventoryView &view)
{
    if (view.table().isVisible())
        return {u"table"_s};
    QStringList texts;
    for (const QLabel *label : view.findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    for (const QPushButton *button : view.findChildren<QPushButton *>()) {
        if (button->isVisible())
            texts.append(
                u'[' + QAccessible::queryAccessibleInterface(const_cast<QPushButton *>(button))->text(QAccessible::Name)
                + u']');
    }
    return texts;
}

QPushButton *button(const ui::InventoryView &view)
{
    return view.findChild<QPushButton *>();
}

} // namespace

/// What is shown in place of rows, the counts, and the filter box.
class TestInventoryView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readingThenEmpty();
    void readingThenRows();
    void failingThenReadingAgain();
    void oneEmptyAndOneBrokenOff();
    void rowsAreKeptWhenALaterReadingFails();
    void nothingMatches();
    void namesShownLiterally();
    void counts();
    void anotherSourceIsShown();
    void filterBoxKeys();
    void filterBoxReadOut();
    void filterAndList();
};

void TestInventoryView::readingThenEmpty()
{
    OneShown one;
    Inventory &inventory = one.inventory();
    ui::InventoryView view(one.shown);
    view.show();
    QCOMPARE(seen(view), (QStringList{u"Nothing has been read yet."_s, u"[Refresh]"_s}));
    QSignalSpy retry(&view, &ui::InventoryView::retryRequested);
    button(view)->click();
    QCOMPARE(retry.size(), 1);

    FirstList list(inventory);
    list.start();
    QCOMPARE(seen(view), QStringList{u"Reading ingest configurations…"_s});
    list.end();
    QTRY_COMPARE(inventory.loading(), Inventory::Loading::Idle);
    QCOMPARE(seen(view),
             (QStringList{u"There are no ingest configurations in eu-west-1."_s,
                          u"Choose another account or region. One made elsewhere appears here by itself."_s}));
    QCOMPARE(view.countsText(), u"0 of 0 shown · 0 live"_s);
    inventory.applyPage(fleet::configurations(0, 1), fleet::now());
    QTRY_COMPARE(seen(view), QStringList{u"table"_s});
}

void TestInventoryView::readingThenRows()
{
    OneShown one;
    Inventory &inventory = one.inventory();
    ui::InventoryView view(one.shown);
    view.show();
    FirstList list(inventory);
    list.start();
    inventory.applyPage(fleet::configurations(0, 100), fleet::now());
    QCOMPARE(seen(view), QStringList{u"table"_s});
    QCOMPARE(view.countsText(), u"100 so far · 20 live"_s);
    list.end();
    QTRY_COMPARE(view.countsText(), u"100 of 100 shown · 20 live"_s);
}

void TestInventoryView::failingThenReadingAgain()
{
    OneShown one;
    Inventory &inventory = one.inventory();
    ui::InventoryView view(one.shown);
    view.show();
    FirstList list(inventory);
    list.start();
    list.fail();
    QTRY_COMPARE(inventory.loading(), Inventory::Loading::Idle);
    view.setError(u"The keychain is locked"_s, u"The access key cannot be read."_s, u"Unlock…"_s);
    QCOMPARE(seen(view),
             (QStringList{u"The keychain is locked"_s, u"The access key cannot be read."_s, u"[Unlock…]"_s}));
    QSignalSpy action(&view, &ui::InventoryView::errorActionRequested);
    button(view)->click();
    QCOMPARE(action.size(), 1);
    FirstList again(inventory);
    again.start();
    QCOMPARE(seen(view).first(), u"The keychain is locked"_s); // the button under the mouse stays the same one
    view.clearError();
    QCOMPARE(seen(view), QStringList{u"Reading ingest configurations…"_s});
    again.end();
    QTRY_COMPARE(seen(view).first(), u"There are no ingest configurations in eu-west-1."_s);
}

/// What could not be read may well have some.
void TestInventoryView::oneEmptyAndOneBrokenOff()
{
    OneShown one;
    patchbay::Source &second = one.open(u"Rehearsals"_s, u"us-east-1"_s);
    one.shown.show({one.source().id(), second.id()});
    ui::InventoryView view(one.shown);
    view.show();
    FirstList empty(one.inventory());
    FirstList broken(second.inventory());
    empty.start();
    broken.start();
    empty.end();
    QTRY_VERIFY(!one.inventory().isReading());
    QCOMPARE(seen(view), QStringList{u"Reading ingest configurations…"_s});
    broken.fail();
    QTRY_VERIFY(!second.inventory().isReading());
    QCOMPARE(seen(view), (QStringList{u"Some of it has not been read yet."_s, u"[Refresh]"_s}));
    FirstList again(second.inventory());
    again.start();
    again.end();
    QTRY_COMPARE(seen(view).first(), u"There are no ingest configurations."_s);
}

void TestInventoryView::rowsAreKeptWhenALaterReadingFails()
{
    OneShown one;
    Inventory &inventory = one.inventory();
    fleet::fill(inventory, 3);
    ui::InventoryView view(one.shown);
    view.show();
    view.setError(u"AWS cannot be reached"_s, {}, {});
    QCOMPARE(seen(view), QStringList{u"table"_s});
}

void TestInventoryView::nothingMatches()
{
    OneShown one;
    Inventory &inventory = one.inventory();
    fleet::fill(inventory, 3);
    ui::InventoryView view(one.shown);
    view.show();
    view.setFilterText(u" xyz "_s);
    QCOMPARE(
        seen(view),
        (QStringList{
            u"Nothing matches “xyz”."_s,
            u"All words are looked for in label, name, group, stage, state, protocol, user, participant and ARN; tag:show=evening in tags."_s,
            u"[Clear filter]"_s}));
    view.setFilterText(u"xyzz"_s);
    QCOMPARE(seen(view).first(), u"Nothing matches “xyzz”."_s);
    QSignalSpy clear(&view, &ui::InventoryView::clearFilterRequested);
    button(view)->click();
    QCOMPARE(clear.size(), 1);
    view.setFilterText({});
    QCOMPARE(seen(view), QStringList{u"table"_s});
}

void TestInventoryView::namesShownLiterally()
{
    OneShown one;
    Inventory &inventory = one.inventory();
    fleet::fill(inventory, 3);
    ui::InventoryView view(one.shown);
    view.setFilterText(u"<b>x</b>"_s);
    for (const QLabel *label : view.findChildren<QLabel *>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void TestInventoryView::counts()
{
    OneShown one;
    Inventory &inventory = one.inventory();
    ui::InventoryView view(one.shown);
    QCOMPARE(view.countsText(), QString());
    QSignalSpy changed(&view, &ui::InventoryView::countsChanged);
    fleet::fill(inventory, 240);
    QTRY_COMPARE(view.countsText(), u"240 of 240 shown · 48 live"_s);
    QCOMPARE(changed.last().first().toString(), view.countsText());
    view.setFilterText(u"rehearsal"_s);
    QCOMPARE(view.countsText(), u"60 of 240 shown · 12 of 48 live"_s);
    auto hidden = fleet::configuration(1);
    hidden.state = ivs::IngestState::Active;
    fleet::apply(inventory, hidden);
    QCOMPARE(view.countsText(), u"60 of 240 shown · 12 of 49 live"_s);
    one.source().silence().assume(patchbay::Silence::Level::Stale);
    QCOMPARE(view.countsText(), u"60 of 240 shown · 12 of 49 live when last read"_s);
    const auto count = changed.size();
    view.setFilterText(u"rehearsal "_s);
    QCOMPARE(changed.size(), count);
}

void TestInventoryView::anotherSourceIsShown()
{
    OneShown one;
    patchbay::Source &second = one.open(u"Rehearsals"_s, u"us-east-1"_s);
    fleet::fill(one.inventory(), 3);
    fleet::fill(second.inventory(), 5);
    ui::InventoryView view(one.shown);
    QCOMPARE(view.countsText(), u"3 of 3 shown · 1 live"_s);
    one.shown.show({second.id()});
    one.inventory().applyPage(fleet::configurations(10, 1), fleet::now());
    QCOMPARE(view.countsText(), u"5 of 5 shown · 1 live"_s);
    one.shown.show({one.source().id(), second.id()});
    QCOMPARE(view.countsText(), u"9 of 9 shown · 3 live"_s);
    one.sources.close(second.id());
    QCOMPARE(view.countsText(), u"4 of 4 shown · 2 live"_s);
    one.sources.close(one.source().id());
    QCOMPARE(view.countsText(), QString());
}

void TestInventoryView::filterBoxKeys()
{
    ui::FilterBox box;
    box.show();
    QSignalSpy rows(&box, &ui::FilterBox::rowsRequested);
    QTest::keyClicks(&box, u"cam"_s);
    QCOMPARE(box.text(), u"cam"_s);
    QTest::keyClick(&box, Qt::Key_Down);
    QTest::keyClick(&box, Qt::Key_Return);
    QCOMPARE(rows.size(), 2);
    QTest::keyClick(&box, Qt::Key_Escape);
    QCOMPARE(box.text(), QString());
}

void TestInventoryView::filterBoxReadOut()
{
    ui::FilterBox box;
    QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(&box);
    QCOMPARE(accessible->text(QAccessible::Name), u"Filter"_s);
    QCOMPARE(accessible->role(), QAccessible::EditableText);
    for (QToolButton *inside : box.findChildren<QToolButton *>())
        QCOMPARE(QAccessible::queryAccessibleInterface(inside)->text(QAccessible::Name), u"Clear filter"_s);
}

void TestInventoryView::filterAndList()
{
    OneShown one;
    Inventory &inventory = one.inventory();
    fleet::fill(inventory, 20);
    QWidget window;
    ui::FilterBox box(&window);
    ui::InventoryView view(one.shown, &window);
    connect(&box, &QLineEdit::textChanged, &view, &ui::InventoryView::setFilterText);
    connect(&box, &ui::FilterBox::rowsRequested, &view, &ui::InventoryView::takeFocus);
    connect(&view, &ui::InventoryView::clearFilterRequested, &box, &QLineEdit::clear);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    box.setFocus();
    QTest::keyClicks(&box, u"cam-17"_s);
    QAction rebind;
    view.table().setActs({&rebind});
    QSignalSpy triggered(&rebind, &QAction::triggered);
    QTest::keyClick(&box, Qt::Key_Down);
    QVERIFY(view.table().hasFocus());
    QTRY_COMPARE(view.currentEncoder(), one.encoder(17));
    QTest::keyClick(&view.table(), Qt::Key_Return);
    QCOMPARE(triggered.size(), 1);
    QCOMPARE(view.table().selectedEncoders(), QList{one.encoder(17)});

    box.setFocus();
    QTest::keyClicks(&box, u"xyz"_s);
    QVERIFY(box.hasFocus());
    QTest::keyClick(&box, Qt::Key_Down);
    QVERIFY(button(view)->hasFocus());
    QTest::keyClick(button(view), Qt::Key_Space);
    QCOMPARE(box.text(), QString());
    QVERIFY(view.table().hasFocus());
    QTRY_COMPARE(view.currentEncoder(), one.encoder(17));
}

QTEST_MAIN(TestInventoryView)
#include "tst_inventoryview.moc"
