// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Names from right to left, and names with marks that turn text round, in every window where a person reads or hears
// them.

#include "Desk.h"

#include "ui/accounts/AccessKeyDialog.h"
#include "ui/accounts/AccountsDialog.h"
#include "ui/accounts/RemovalQuestion.h"
#include "ui/desk/Desk.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/languages/Texts.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/rebind/RebindDialog.h"
#include "ui/words/OutcomeText.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>
#include <QTextLayout>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

struct People {
    QString account;
    OneEncoder::Names names;
};

using Open = std::function<QWidget *(Desk &)>;

bool isRightToLeft(QChar::Direction direction)
{
    return direction == QChar::DirR || direction == QChar::DirAL || direction == QChar::DirAN;
}

bool isMark(QChar c)
{
    static const QString marks = u"\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2028\u2029"_s;
    return marks.contains(c);
}

/// Whether nothing in a line can turn round what stands beside it, nor itself.
bool isSafe(const QString &line)
{
    int depth = 0;
    for (const QChar c : line) {
        if (isMark(c) || (depth == 0 && isRightToLeft(c.direction())))
            return false;
        depth += c.direction() == QChar::DirFSI ? 1 : c.direction() == QChar::DirPDI ? -1 : 0;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

/// Whether `part` is seen in `line` as it is written, letter after letter from the left. As a QLabel lays it out.
bool isReadFromTheLeft(const QString &line, const QString &part)
{
    QTextOption option;
    option.setTextDirection(line.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    QTextLayout layout(line);
    layout.setTextOption(option);
    layout.beginLayout();
    const QTextLine laidOut = layout.createLine();
    layout.endLayout();
    const auto from = static_cast<int>(line.indexOf(part));
    for (int i = from; i < from + part.size(); ++i) {
        if (laidOut.cursorToX(i + 1) <= laidOut.cursorToX(i))
            return false;
    }
    return true;
}

/// A value: what is copied from it is what it is, and the widget that shows it isolates it.
bool isValue(const Text &text, const People &people)
{
    const QStringList values{people.account, people.names.encoder, people.names.user, people.names.rehearsal,
                             people.names.mainShow};
    const bool isField = text.where.endsWith("ElidedField: text"_L1) || text.where.endsWith(": item"_L1);
    const bool isHeard = text.where.endsWith(": accessible name"_L1);
    return (isField || isHeard) && values.contains(text.text);
}

void expectSafe(const std::vector<Text> &texts, const People &people)
{
    for (const Text &text : texts) {
        if (isValue(text, people))
            continue;
        const QStringList lines = text.text.split(u'\n');
        for (const QString &line : lines) {
            const QString told = text.where + u": "_s + line;
            QVERIFY2(isSafe(line), qPrintable(told));
            QVERIFY2(!line.contains(u"7-north"_s) || isReadFromTheLeft(line, u"7-north"_s), qPrintable(told));
        }
    }
}

void press(const QWidget &dialog, const QString &label)
{
    for (QPushButton *const button : dialog.findChildren<QPushButton *>()) {
        if (button->text().remove(u'&') == label)
            button->click();
    }
}

QWidget *shown(QDialog *dialog)
{
    dialog->open();
    return dialog;
}

QWidget *openRebind(Desk &desk)
{
    desk.desk.plantView().rebindCurrent();
    auto *const dialog = desk.window.findChild<ui::RebindDialog *>();
    dialog->choose(OneEncoder::mainShow());
    return dialog;
}

QWidget *showMoved(Desk &desk)
{
    press(*openRebind(desk), u"Rebind"_s);
    const auto hasMoved = [&desk] {
        const auto labels = desk.window.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u" moved from "_s);
        });
    };
    return QTest::qWaitFor(hasMoved, 20'000) ? &desk.window : nullptr;
}

QWidget *showConflict(Desk &desk)
{
    desk.service.refusal = support::answer(409, R"({"exceptionMessage":"in use"})"_ba,
                                           {"x-amzn-ErrorType: ConflictException"_ba, "x-amzn-RequestId: 1-2-3"_ba});
    press(*openRebind(desk), u"Rebind"_s);
    ui::ErrorDialog *dialog = nullptr;
    const bool isThere = QTest::qWaitFor(
        [&] { return (dialog = desk.window.findChild<ui::ErrorDialog *>()) && dialog->isVisible(); }, 20'000);
    return isThere ? dialog : nullptr;
}

} // namespace

class TestForeignNames final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void seesWhatIsWrong();
    void everyWindow_data();
    void everyWindow();
    void everyError_data() { people(); }
    void everyError();
    void everyOutcome_data() { people(); }
    void everyOutcome();
    void whatIsCopiedIsTheName_data() { people(); }
    void whatIsCopiedIsTheName();

private:
    static void people();
    static const QList<std::pair<const char *, People>> &all();
    static const QList<std::pair<const char *, Open>> &windows();
};

const QList<std::pair<const char *, People>> &TestForeignNames::all()
{
    static const QList<std::pair<const char *, People>> all{
        {"Hebrew", {u"חדשות 7"_s, {u"7-north"_s, u"דנה לוי"_s, u"במה 1"_s, u"בימה (2)!"_s}}},
        {"Arabic", {u"أخبار"_s, {u"7-north"_s, u"علي ٣"_s, u"مسرح-1"_s, u"main-show"_s}}},
        {"marks",
         {u"show\u202e"_s, {u"\u202ehtron-7"_s, u"\u202eeva\u202c"_s, u"re\u2067hearsal"_s, u"\u2069a\u202e"_s}}},
        {"all", {u"\u202eא"_s, {u"7-north\u202e"_s, u"\u2069דנה\u2068"_s, u"א\u202d7"_s, u"\u2067\u2067ב"_s}}},
    };
    return all;
}

const QList<std::pair<const char *, Open>> &TestForeignNames::windows()
{
    static const QList<std::pair<const char *, Open>> windows{
        {"window", [](Desk &desk) -> QWidget * { return &desk.window; }},
        {"rebind", openRebind},
        {"moved", showMoved},
        {"conflict", showConflict},
        {"accounts", [](Desk &desk) -> QWidget * { return desk.desk.showAccounts(desk.account); }},
        {"access key",
         [](Desk &desk) -> QWidget * {
             desk.desk.showAccounts(desk.account)->openAccessKeyDialog(desk.account);
             return desk.window.findChild<ui::AccessKeyDialog *>();
         }},
        {"remove an account",
         [](Desk &desk) {
             return shown(new ui::Question(ui::removalQuestion(*desk.accounts.find(desk.account)), &desk.window));
         }},
        {"removed",
         [](Desk &desk) -> QWidget * {
             desk.accounts.remove(desk.account);
             return &desk.window;
         }},
    };
    return windows;
}

void TestForeignNames::people()
{
    QTest::addColumn<People>("people");
    for (const auto &[name, people] : all())
        QTest::newRow(name) << people;
}

/// The test's own eyes.
void TestForeignNames::seesWhatIsWrong()
{
    QVERIFY(!isSafe(u"דנה · 7-north"_s));
    QVERIFY(!isSafe(u"cam\u202e moved"_s));
    QVERIFY(!isSafe(u"\u2069\u2068cam"_s));
    QVERIFY(isSafe(u"\u2068דנה\u2069 · 7-north"_s));
    QVERIFY(!isReadFromTheLeft(u"דנה · 7-north"_s, u"7-north"_s));
    QVERIFY(isReadFromTheLeft(u"\u2068דנה\u2069 · 7-north"_s, u"7-north"_s));
}

void TestForeignNames::everyWindow_data()
{
    QTest::addColumn<People>("people");
    QTest::addColumn<Open>("open");
    for (const auto &[name, people] : all()) {
        for (const auto &[window, open] : windows())
            QTest::addRow("%s, %s", window, name) << people << open;
    }
}

void TestForeignNames::everyWindow()
{
    QFETCH(const People, people);
    QFETCH(const Open, open);
    Desk desk;
    desk.service.names = people.names;
    desk.openAccount(people.account);
    QWidget *const window = open(desk);
    QVERIFY(window);
    std::vector<Text> texts = textsOf(*window);
    QVERIFY(texts.size() > 3);
    for (const QAction *const action : desk.window.actions())
        texts.push_back({u"menu"_s, action->text()});
    expectSafe(texts, people);
}

void TestForeignNames::everyError()
{
    QFETCH(const People, people);
    ui::ErrorContext context;
    context.encoder = people.names.encoder;
    context.fromStage = people.names.rehearsal;
    context.toStage = people.names.mainShow;
    context.account = people.account;
    context.region = u"eu-west-1"_s;
    for (int kind = 0; kind <= int(aws::ErrorKind::Cancelled); ++kind) {
        for (const auto act : {ui::ErrorContext::Act::Listing, ui::ErrorContext::Act::Reading,
                               ui::ErrorContext::Act::Rebinding, ui::ErrorContext::Act::Testing}) {
            context.act = act;
            aws::Error error;
            error.kind = aws::ErrorKind(kind);
            error.message = people.names.user;
            const ui::ErrorText text = describe(error, context);
            expectSafe({{u"title"_s, text.title},
                        {u"sentence"_s, text.whatHappened},
                        {u"advice"_s, text.advice},
                        {u"changed"_s, text.whatChanged},
                        {u"retry"_s, text.retrySafe},
                        {u"bar"_s, text.brief()},
                        {u"details"_s, text.details}},
                       people);
        }
    }
}

void TestForeignNames::everyOutcome()
{
    QFETCH(const People, people);
    for (int outcome = 0; outcome <= int(patchbay::Outcome::BeingMoved); ++outcome) {
        for (const QString &to : {people.names.mainShow, QString()}) {
            patchbay::RebindResult result;
            result.rebind.to.arn = to;
            result.outcome = patchbay::Outcome(outcome);
            result.now.emplace();
            const ui::RebindNames names{people.names.encoder, people.names.rehearsal, to, people.names.mainShow,
                                        people.account,       u"eu-west-1"_s,         {}};
            const ui::OutcomeText text = describe(result, names);
            expectSafe({{u"start"_s, describeStart(result.rebind, names)},
                        {u"message"_s, text.message},
                        {u"undo"_s, text.undoHint},
                        {u"title"_s, text.dialog.title},
                        {u"sentence"_s, text.dialog.whatHappened},
                        {u"changed"_s, text.dialog.whatChanged},
                        {u"details"_s, text.dialog.details}},
                       people);
        }
    }
}

void TestForeignNames::whatIsCopiedIsTheName()
{
    QFETCH(const People, people);
    Desk desk;
    desk.service.names = people.names;
    desk.openAccount(people.account);
    ui::InventoryTable &table = desk.desk.plantView().inventoryView().table();
    QTest::keyClick(&table, Qt::Key_F10, Qt::ShiftModifier);
    for (const QMenu *const menu : table.findChildren<QMenu *>()) {
        for (QAction *const action : menu->actions()) {
            if (action->text().remove(u'&') == u"Copy name"_s)
                action->trigger();
        }
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), people.names.encoder);
    for (const Text &text : textsOf(desk.window)) {
        if (text.where.endsWith("ElidedField: text"_L1) || text.where.startsWith("ui::InventoryTable: item"_L1))
            QVERIFY2(!text.text.contains(u'\u2068') || people.names.encoder.contains(text.text)
                         || text.text == people.names.user,
                     qPrintable(text.text));
    }
}

QTEST_MAIN(TestForeignNames)
#include "tst_foreignnames.moc"
