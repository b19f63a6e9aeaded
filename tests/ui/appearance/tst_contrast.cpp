// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures in the pixels of the real windows whether each text can be read on what it stands, in every scheme, and
// after each change from one to the next. What is switched off is left out, as WCAG 2.1 does (1.4.3).

#include "Schemes.h"
#include "ShownTexts.h"

#include "ui/appearance/Appearance.h"
#include "ui/appearance/Colors.h"
#include "ui/appearance/PopupFrames.h"
#include "ui/desk/Desk.h"
#include "ui/desk/StatusLine.h"
#include "ui/details/DetailsPanel.h"
#include "ui/details/ProblemStrip.h"
#include "ui/inventory/InventoryView.h"
#include "ui/languages/Windows.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/messages/MessageBar.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QTest>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <functional>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

using Roots = std::vector<QWidget *>;

/// What can be read, as lines; empty: all of it.
QStringList unreadableIn(QWidget &window, const char *scheme)
{
    QStringList found;
    const QImage picture = pictureOf(window);
    for (const ShownText &shown : shownTexts(window)) {
        const double contrast = contrastAt(picture, shown.rect);
        if (contrast < ui::textContrast)
            found += u"%1: %2 in %3 “%4”: “%5”"_s.arg(QString::fromLatin1(scheme))
                         .arg(contrast, 0, 'f', 2)
                         .arg(QString::fromLatin1(shown.widget->metaObject()->className()),
                              shown.widget->accessibleName(), shown.text.left(40));
    }
    return found;
}

/// In every scheme, one after the other; `windows` is asked in each.
void expectReadable(const std::function<Roots()> &windows)
{
    QStringList found;
    for (const Scheme &scheme : schemes()) {
        scheme.apply();
        QCoreApplication::processEvents();
        for (QWidget *const window : windows())
            found += unreadableIn(*window, scheme.name);
    }
    found.removeDuplicates();
    QVERIFY2(found.isEmpty(), qPrintable(u"Not readable:\n"_s + found.join(u'\n')));
}

void expectReadable(const Roots &windows)
{
    expectReadable([&windows] { return windows; });
}

} // namespace

class TestContrast final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { ui::applyAppearance(*qApp, ui::Appearance::Light); }
    void findsWhatCannotBeRead();
    void windows_data();
    void windows();
    void listInEveryState();
    void errorsOfEverySeverity_data();
    void errorsOfEverySeverity();
    void menusAndPopups();
};

/// The test's own eyes.
void TestContrast::findsWhatCannotBeRead()
{
    QWidget window;
    auto *const column = new QVBoxLayout(&window);
    auto *const label = new QLabel(u"pale"_s);
    auto *const field = new QLineEdit(u"words"_s);
    column->addWidget(label);
    column->addWidget(field);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QCOMPARE(shownTexts(window).size(), 2U);
    QCOMPARE(unreadableIn(window, "light"), QStringList());
    for (const auto &[widget, role] : {std::pair<QWidget *, QPalette::ColorRole>(label, QPalette::WindowText),
                                       std::pair<QWidget *, QPalette::ColorRole>(field, QPalette::Text)}) {
        const QPalette before = widget->palette();
        QPalette pale = before;
        const QColor ground = before.color(role == QPalette::Text ? QPalette::Base : QPalette::Window);
        pale.setColor(role, ui::legible(ground, ground, 4.0));
        widget->setPalette(pale);
        QCOMPARE(unreadableIn(window, "light").size(), 1);
        widget->setEnabled(false);
        QCOMPARE(unreadableIn(window, "light"), QStringList());
        widget->setEnabled(true);
        widget->setPalette(before);
    }
}

void TestContrast::windows_data()
{
    QTest::addColumn<Open>("open");
    for (const ProgramWindow &each : programWindows())
        QTest::newRow(each.name) << each.open;
}

void TestContrast::windows()
{
    QFETCH(const Open, open);
    Desk desk;
    QWidget *const window = open(desk);
    QVERIFY(window);
    QVERIFY(QTest::qWaitForWindowExposed(window));
    expectReadable(Roots{window});
}

/// Idle and live, being moved, and of nobody knows what; with what the details and the lines below say then.
void TestContrast::listInEveryState()
{
    Desk desk;
    desk.openDemo();
    desk.select(true);
    for (const patchbay::Configuration &each : desk.source().inventory().configurations().first(3))
        desk.source().inventory().setMoving(each.summary.arn, true);
    desk.source().silence().assume(patchbay::Silence::Level::Late);
    auto *const problem = desk.window.findChild<ui::ProblemStrip *>();
    problem->showMessage(u"AWS did not answer in time."_s);
    expectReadable(Roots{&desk.window});
    desk.source().silence().assume(patchbay::Silence::Level::Stale);
    expectReadable(Roots{&desk.window});

    desk.desk.sources().open(*desk.accounts.add({{}, u"rehearsal"_s, accounts::FromAccessKey{}, {}}), {});
    expectReadable(Roots{&desk.window}); // asks for a region

    const ui::ShownSources nothing(desk.plant);
    ui::InventoryView empty(nothing);
    empty.resize(600, 400);
    empty.setError(u"No answer from AWS"_s, u"The connection broke before the answer."_s, u"Retry"_s);
    empty.show();
    QVERIFY(QTest::qWaitForWindowExposed(&empty));
    expectReadable(Roots{&empty});
}

void TestContrast::errorsOfEverySeverity_data()
{
    QTest::addColumn<ui::Severity>("severity");
    QTest::newRow("note") << ui::Severity::Note;
    QTest::newRow("attention") << ui::Severity::Attention;
    QTest::newRow("not known") << ui::Severity::NotKnown;
    QTest::newRow("live") << ui::Severity::Live;
}

void TestContrast::errorsOfEverySeverity()
{
    QFETCH(const ui::Severity, severity);
    ui::ErrorText text;
    text.title = u"cam-03 is live"_s;
    text.whatHappened = u"cam-03 is live on rehearsal. You asked for main-show."_s;
    text.whatChanged = u"Nothing was changed."_s;
    text.advice = u"It can move when its encoder has stopped."_s;
    text.details = u"Code: ConflictException"_s;
    text.remedies = {ui::Remedy::Retry, ui::Remedy::RebindAnyway, ui::Remedy::CopyPolicy};
    text.world = aws::World::at(QUrl(u"http://127.0.0.1:8085"_s));
    const ui::Remedies remedies =
        ui::Remedies(*this).add({ui::Remedy::Retry, ui::Remedy::RebindAnyway, ui::Remedy::CopyPolicy}, [] {});
    ui::ErrorDialog dialog(text, remedies, severity);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.findChild<QToolButton *>()->click(); // its details

    QWidget above;
    auto *const column = new QVBoxLayout(&above);
    auto *const bar = new ui::MessageBar;
    column->addWidget(bar);
    bar->showMessage({u"one"_s, severity, text.whatHappened, {{u"Undo"_s, [] {}}, {u"Details…"_s, [] {}}}});
    above.show();
    QVERIFY(QTest::qWaitForWindowExposed(&above));
    expectReadable(Roots{&dialog, &above});
}

void TestContrast::menusAndPopups()
{
    const ui::PopupFrames frames(*qApp);
    Desk desk;
    desk.openDemo();
    desk.select(false);
    Roots popups;
    for (QAction *const title : desk.window.menuBar()->actions()) {
        title->menu()->popup(QPoint());
        title->menu()->setActiveAction(title->menu()->actions().constFirst());
        popups.push_back(title->menu());
    }
    expectReadable(popups);
    for (QWidget *const popup : popups)
        popup->hide();

    QComboBox box;
    box.addItems({u"eu-west-1"_s, u"us-west-2"_s});
    box.show();
    QVERIFY(QTest::qWaitForWindowExposed(&box));
    expectReadable([&box] {
        box.hidePopup(); // a list gets its colours when it opens
        box.showPopup();
        return Roots{&box, box.view()->window()};
    });
    box.hidePopup();
    expectReadable([&box] {
        QToolTip::showText(QPoint(), u"What is done here goes to 127.0.0.1:8085."_s, &box);
        Roots tips;
        for (QWidget *const each : QApplication::topLevelWidgets()) {
            if (each->inherits("QTipLabel") && each->isVisible())
                tips.push_back(each);
        }
        [&tips] { QCOMPARE(tips.size(), 1U); }();
        return tips;
    });
}

QTEST_MAIN(TestContrast)
#include "tst_contrast.moc"
