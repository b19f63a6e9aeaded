// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What keys do in every window and dialog of the program: Enter, and the letters that are underlined.

#include "Windows.h"

#include "ui/appearance/Appearance.h"
#include "ui/desk/Desk.h"
#include "ui/inventory/FilterBox.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/messages/AllRemedies.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/program/LockedFolder.h"
#include "ui/program/SingleInstance.h"
#include "ui/widgets/Dialog.h"
#include "ui/widgets/Placeholder.h"
#include "ui/words/ErrorText.h"

#include <QCheckBox>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QRadioButton>
#include <QTest>
#include <QToolButton>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

QChar mnemonicOf(const QString &text)
{
    const QKeySequence keys = QKeySequence::mnemonic(text);
    return keys.isEmpty() ? QChar() : QChar(keys[0].key());
}

/// What of a window has a letter, by its letter.
using Letters = std::multimap<QChar, QString>;

void note(Letters &letters, const QString &text)
{
    if (const QChar letter = mnemonicOf(text); !letter.isNull())
        letters.emplace(letter, text);
}

Letters lettersOf(const QWidget &window)
{
    Letters letters;
    for (const auto *const button : window.findChildren<QAbstractButton *>()) {
        if (button->isVisible())
            note(letters, button->text());
    }
    for (const auto *const label : window.findChildren<QLabel *>()) {
        if (label->isVisible() && label->buddy())
            note(letters, label->text());
    }
    for (const auto *const bar : window.findChildren<QMenuBar *>()) {
        for (const QAction *const menu : bar->actions())
            note(letters, menu->text());
    }
    return letters;
}

Letters lettersOf(const QMenu &menu)
{
    Letters letters;
    for (const QAction *const action : menu.actions())
        note(letters, action->text());
    return letters;
}

QString doublesIn(const Letters &letters)
{
    QStringList doubles;
    for (auto each = letters.begin(); each != letters.end(); each = letters.upper_bound(each->first)) {
        if (letters.count(each->first) < 2)
            continue;
        QStringList texts;
        const auto [first, last] = letters.equal_range(each->first);
        for (auto same = first; same != last; ++same)
            texts += same->second;
        doubles += u"%1: %2"_s.arg(QString(each->first), texts.join(u" · "_s));
    }
    return doubles.join(u'\n');
}

QList<QPushButton *> buttonsOf(const QWidget &dialog)
{
    QList<QPushButton *> visible;
    for (QPushButton *const button : dialog.findChildren<QPushButton *>()) {
        if (button->isVisible())
            visible += button;
    }
    return visible;
}

QString buttonsWithoutLetter(const QWidget &dialog)
{
    QStringList without;
    for (const QPushButton *const button : buttonsOf(dialog)) {
        if (mnemonicOf(button->text()).isNull())
            without += button->text();
    }
    return without.join(u'\n');
}

} // namespace

class TestDialogKeys final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersAreUnlike_data();
    void lettersAreUnlike();
    void lettersOfAlertsAreUnlike();
    void lettersOfMenusAreUnlike();
    void lettersOfEmptyViewsAreUnlike();
    void lettersOfTheLockedFolderAreUnlike();
    void enterPressesWhatHasTheFocus_data();
    void enterPressesWhatHasTheFocus();
    void enterPressesAnAlertsRemedy();
    void theFocusIsSeenBesideTheDefault_data();
    void theFocusIsSeenBesideTheDefault();
};

void TestDialogKeys::lettersAreUnlike_data()
{
    QTest::addColumn<Open>("open");
    for (const auto *const windows : {&programWindows(), &patchWindows()}) {
        for (const ProgramWindow &each : *windows)
            QTest::newRow(each.name) << each.open;
    }
}

void TestDialogKeys::lettersAreUnlike()
{
    QFETCH(const Open, open);
    Desk desk;
    const QWidget *const window = open(desk);
    QVERIFY(window);
    const QString doubles = doublesIn(lettersOf(*window));
    QVERIFY2(doubles.isEmpty(), qPrintable(doubles));
    if (!qobject_cast<const QDialog *>(window))
        return;
    const QString without = buttonsWithoutLetter(*window);
    QVERIFY2(without.isEmpty(), qPrintable(without));
}

void TestDialogKeys::lettersOfAlertsAreUnlike()
{
    for (const aws::ErrorKind kind : errorKinds()) {
        for (const auto act : {ui::ErrorContext::Act::Reading, ui::ErrorContext::Act::Rebinding,
                               ui::ErrorContext::Act::Testing, ui::ErrorContext::Act::Listing}) {
            aws::Error error;
            error.kind = kind;
            ui::ErrorContext context;
            context.act = act;
            context.encoder = u"cam-01"_s;
            context.toStage = u"main-show"_s;
            ui::ErrorDialog dialog(ui::describe(error, context), tests::canDoAll(*this));
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.show();
            dialog.findChild<QToolButton *>()->setChecked(true); // with its details
            const QString doubles = doublesIn(lettersOf(dialog));
            QVERIFY2(doubles.isEmpty(), qPrintable(dialog.windowTitle() + u'\n' + doubles));
            const QString without = buttonsWithoutLetter(dialog);
            QVERIFY2(without.isEmpty(), qPrintable(without));
        }
    }
}

void TestDialogKeys::lettersOfMenusAreUnlike()
{
    Desk desk;
    desk.openDemo();
    desk.select(false);
    QVERIFY(QTest::qWaitForWindowActive(&desk.window));
    QTest::keyClick(&desk.desk.plantView().inventoryView().table(), Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(QApplication::activePopupWidget());
    desk.desk.showAccounts();
    const auto menus = desk.window.findChildren<QMenu *>();
    QVERIFY(menus.size() >= 11); // five of the bar, columns, sorting, a row's with both, and "Add"
    for (QMenu *const menu : menus) {
        Q_EMIT menu->aboutToShow();
        const QString doubles = doublesIn(lettersOf(*menu));
        QVERIFY2(doubles.isEmpty(), qPrintable(menu->title() + u'\n' + doubles));
    }
}

/// What stands in place of the rows has a button, beside those of the window.
void TestDialogKeys::lettersOfEmptyViewsAreUnlike()
{
    Desk desk;
    desk.openDemo();
    for (const ui::View view : {ui::View::List, ui::View::Crosspoint, ui::View::Stages}) {
        desk.desk.show(view);
        desk.window.findChild<ui::FilterBox *>()->setText(u"nobody has this name"_s);
        const auto isPressable = [&desk] {
            const auto placeholders = desk.window.findChildren<ui::Placeholder *>();
            return std::ranges::any_of(placeholders,
                                       [](const ui::Placeholder *each) { return each->button().isVisible(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(isPressable(), 20'000);
        const QString doubles = doublesIn(lettersOf(desk.window));
        QVERIFY2(doubles.isEmpty(), qPrintable(u"%1\n%2"_s.arg(int(view)).arg(doubles)));
    }
    // Whatever else such a button says: each view in turn is empty, in a window that is otherwise the same.
    for (const QString &face : {QCoreApplication::translate("ui::StagesView", "Ne&w stage…"),
                                QCoreApplication::translate("ui::CrosspointView", "&Refresh")}) {
        for (ui::Placeholder *const each : desk.window.findChildren<ui::Placeholder *>()) {
            if (each->isVisible())
                each->setFace({u"Nothing"_s, {}, face});
        }
        const QString doubles = doublesIn(lettersOf(desk.window));
        QVERIFY2(doubles.isEmpty(), qPrintable(doubles));
    }
}

void TestDialogKeys::lettersOfTheLockedFolderAreUnlike()
{
    ui::LockedDialog dialog(ui::LockHolder(), u"/folder"_s);
    dialog.show();
    QCOMPARE(doublesIn(lettersOf(dialog)), QString());
    QCOMPARE(buttonsWithoutLetter(dialog), QString());
}

void TestDialogKeys::enterPressesWhatHasTheFocus_data()
{
    QTest::addColumn<Open>("open");
    for (const ProgramWindow &each : programWindows()) {
        const QByteArray name(each.name);
        if (name != "welcome" && name != "stages" && !name.startsWith("list and"))
            QTest::newRow(each.name) << each.open;
    }
}

/// Whatever the default is; each button only tells, and does nothing.
void TestDialogKeys::enterPressesWhatHasTheFocus()
{
    QFETCH(const Open, open);
    Desk desk;
    QWidget *const window = open(desk);
    QVERIFY(window);
    QVERIFY2(qobject_cast<ui::Dialog *>(window), window->metaObject()->className());
    QVERIFY(QTest::qWaitForWindowActive(window));
    for (QPushButton *const button : buttonsOf(*window)) {
        if (!button->isEnabled() || button->menu())
            continue;
        button->disconnect(); // what it does is another test's
        int pressed = 0;
        connect(button, &QPushButton::clicked, this, [&pressed] { ++pressed; });
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Return);
        QTest::keyClick(button, Qt::Key_Enter);
        QVERIFY2(pressed == 2, qPrintable(button->text()));
        QVERIFY(window->isVisible());
    }
}

/// "Retry" did not react, "Close" closed.
void TestDialogKeys::enterPressesAnAlertsRemedy()
{
    aws::Error error;
    error.kind = aws::ErrorKind::TimedOut;
    QList<ui::Remedy> chosen;
    ui::ErrorDialog dialog(ui::describe(error, {}),
                           tests::canDoAll(*this, [&chosen](ui::Remedy remedy) { chosen += remedy; }));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto buttons = buttonsOf(dialog);
    const auto retry = std::find_if(buttons.begin(), buttons.end(),
                                    [](const QPushButton *each) { return each->text() == u"&Retry"_s; });
    QVERIFY(retry != buttons.end());
    (*retry)->setFocus();
    QTest::keyClick(*retry, Qt::Key_Return);
    QCOMPARE(chosen, QList{ui::Remedy::Retry});
}

void TestDialogKeys::theFocusIsSeenBesideTheDefault_data()
{
    QTest::addColumn<ui::Appearance>("appearance");
    QTest::newRow("light") << ui::Appearance::Light;
    QTest::newRow("dark") << ui::Appearance::Dark;
}

/// Also after a click, and when no key has led there: what Enter presses.
void TestDialogKeys::theFocusIsSeenBesideTheDefault()
{
    QFETCH(const ui::Appearance, appearance);
    ui::applyAppearance(*qApp, appearance);
    aws::Error error;
    error.kind = aws::ErrorKind::TimedOut;
    ui::ErrorDialog dialog(ui::describe(error, {}), tests::canDoAll(*this));
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto hasRing = [&dialog](const QPushButton *button) {
        const QImage picture = dialog.grab().toImage();
        const QPoint above = button->mapTo(&dialog, QPoint(button->width() / 2, 0)) - QPoint(0, 2);
        return picture.pixelColor(above) == dialog.palette().color(QPalette::WindowText);
    };
    const auto buttons = buttonsOf(dialog);
    QVERIFY(buttons.size() >= 2);
    for (QPushButton *const focused : buttons) {
        focused->setFocus();
        for (const QPushButton *const each : buttons)
            QVERIFY(hasRing(each) == (each == focused));
    }
    ui::applyAppearance(*qApp, ui::Appearance::Light);
}

QTEST_MAIN(TestDialogKeys)
#include "tst_dialogkeys.moc"
