// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/PlantProblems.h"

#include "support/OpenSources.h"
#include "ui/desk/SourceMessages.h"
#include "ui/desk/SourceProblemsDialog.h"
#include "ui/inventory/ShownSources.h"
#include "ui/messages/MessageBar.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using ui::SourceMessages;

namespace {

/// Three sources are shown in a window, the fourth is not.
struct Desk {
    support::OpenSources open;
    ui::ShownSources shown{open.plant};
    QWidget window;
    ui::PlantProblems *problems = new ui::PlantProblems(shown, &window);
    std::vector<std::unique_ptr<SourceMessages>> messages;

    Desk()
    {
        auto *const column = new QVBoxLayout(&window);
        column->addWidget(problems);
        column->addStretch();
        window.resize(1'000, 600);
        QList<patchbay::SourceId> ids;
        for (const QString &name : {u"A"_s, u"B"_s, u"C"_s, u"D"_s})
            ids += open.open(name, u"eu-west-1"_s).id();
        shown.show(ids.first(3));
        for (const patchbay::SourceId &id : ids)
            messages.push_back(std::make_unique<SourceMessages>(
                id, QChar(u'A' + char16_t(messages.size())) + u" · eu-west-1"_s, problems));
        for (const auto &each : messages)
            problems->add(*each);
        window.show();
        window.activateWindow();
        [this] { QVERIFY(QTest::qWaitForWindowActive(&window)); }();
    }

    void show(int first, int count)
    {
        QList<patchbay::SourceId> ids;
        for (int i = first; i < first + count; ++i)
            ids += messages[std::size_t(i)]->source();
        shown.show(ids);
    }
    ui::MessageBar &bar(int number) { return messages[std::size_t(number)]->bar(); }
    /// As each reading that fails does.
    void fail(int number)
    {
        ui::Message message;
        message.id = u"list"_s;
        message.sentence = u"No answer for source %1."_s.arg(number);
        message.actions.push_back({u"Retry %1"_s.arg(number), [] {}});
        message.dismissible = false;
        bar(number).showMessage(message);
    }
    ui::SourceProblemsDialog *dialog() const
    {
        const auto dialogs = problems->findChildren<ui::SourceProblemsDialog *>();
        return dialogs.isEmpty() || !dialogs.front()->isVisible() ? nullptr : dialogs.front();
    }
    ui::SourceProblemsDialog *openDialog()
    {
        problems->showAll();
        [this] { QTRY_VERIFY(dialog()); }();
        return dialog();
    }
};

/// The labels that a person sees in there, or the buttons; a window of its own is another place.
template <typename Kind>
QStringList texts(const QWidget &in)
{
    QStringList texts;
    for (const Kind *const each : in.findChildren<Kind *>()) {
        if (each->isVisible() && each->window() == in.window() && !each->text().isEmpty())
            texts += each->text();
    }
    return texts;
}

QPushButton *button(const QWidget &in, const QString &text)
{
    const auto buttons = in.findChildren<QPushButton *>();
    const auto found = std::ranges::find_if(
        buttons, [&text](const QPushButton *each) { return each->text() == text && each->isVisible(); });
    return found == buttons.end() ? nullptr : *found;
}

const QString twoOfThree = u"2 of 3 sources could not be read as they should."_s;

} // namespace

/// What is told of several sources that could not be read.
class TestPlantProblems final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneIsToldUnderItsName();
    void whatIsShownAloneNeedsNoName();
    void severalAreOneMessage();
    void anotherReadingThatFailsShowsNothingElse();
    void whatIsNotShownStaysSilent();
    void aButtonKeepsTheFocusWhateverBecomesOfAnother();
    void theFocusGoesToWhatIsToldInstead();
    void theListHasEachWithItsRemedy();
    void theListFollowsAndTouchesNothingElse();
    void theListThatIsClosedGivesThemBack();
    void whatIsTakenOutIsNotSeenAnyMore();
};

void TestPlantProblems::oneIsToldUnderItsName()
{
    Desk desk;
    QVERIFY(texts<QLabel>(*desk.problems).isEmpty());
    desk.fail(1);
    QCOMPARE(texts<QLabel>(*desk.problems), (QStringList{u"B · eu-west-1"_s, u"No answer for source 1."_s}));
}

void TestPlantProblems::whatIsShownAloneNeedsNoName()
{
    Desk desk;
    desk.fail(1);
    desk.fail(2);
    desk.show(1, 1);
    QCOMPARE(texts<QLabel>(*desk.problems), QStringList{u"No answer for source 1."_s});
    desk.show(3, 1);
    QVERIFY(texts<QLabel>(*desk.problems).isEmpty());
}

void TestPlantProblems::severalAreOneMessage()
{
    Desk desk;
    desk.fail(0);
    desk.fail(1);
    QCOMPARE(texts<QLabel>(*desk.problems), QStringList{twoOfThree});
    desk.bar(0).clear(u"list"_s);
    QCOMPARE(texts<QLabel>(*desk.problems), (QStringList{u"B · eu-west-1"_s, u"No answer for source 1."_s}));
    desk.bar(1).clear(u"list"_s);
    QVERIFY(texts<QLabel>(*desk.problems).isEmpty());
}

/// A source that is dead fails again and again.
void TestPlantProblems::anotherReadingThatFailsShowsNothingElse()
{
    Desk desk;
    for (int round = 0; round < 3; ++round) {
        desk.fail(0);
        desk.fail(1);
        QCoreApplication::processEvents();
    }
    QCOMPARE(texts<QLabel>(*desk.problems), QStringList{twoOfThree});
    QCOMPARE(texts<QPushButton>(*desk.problems), QStringList{u"Sh&ow…"_s});
}

void TestPlantProblems::whatIsNotShownStaysSilent()
{
    Desk desk;
    desk.fail(3);
    desk.fail(3);
    QVERIFY(texts<QLabel>(*desk.problems).isEmpty());
    QVERIFY(texts<QPushButton>(*desk.problems).isEmpty());
    desk.show(0, 4);
    QCOMPARE(texts<QLabel>(*desk.problems), (QStringList{u"D · eu-west-1"_s, u"No answer for source 3."_s}));
}

void TestPlantProblems::aButtonKeepsTheFocusWhateverBecomesOfAnother()
{
    Desk desk;
    desk.fail(0);
    QPushButton *const retry = button(*desk.problems, u"Retry 0"_s);
    QVERIFY(retry);
    retry->setFocus();
    desk.fail(3);
    desk.fail(0);
    desk.open.open(u"E"_s, u"eu-west-1"_s);
    QCOMPARE(desk.window.focusWidget(), retry);
    desk.fail(1);
    QPushButton *const show = button(*desk.problems, u"Sh&ow…"_s);
    QVERIFY(show);
    show->setFocus();
    desk.fail(2);
    desk.fail(3);
    QCOMPARE(desk.window.focusWidget(), show);
    QCOMPARE(button(*desk.problems, u"Sh&ow…"_s), show);
}

void TestPlantProblems::theFocusGoesToWhatIsToldInstead()
{
    Desk desk;
    desk.fail(0);
    button(*desk.problems, u"Retry 0"_s)->setFocus();
    desk.fail(1);
    QCOMPARE(desk.window.focusWidget(), button(*desk.problems, u"Sh&ow…"_s));
    desk.bar(1).clear(u"list"_s);
    QCOMPARE(desk.window.focusWidget(), button(*desk.problems, u"Retry 0"_s));
}

void TestPlantProblems::theListHasEachWithItsRemedy()
{
    Desk desk;
    desk.fail(0);
    desk.fail(1);
    const auto *const dialog = desk.openDialog();
    QCOMPARE(texts<QLabel>(*dialog),
             (QStringList{u"A · eu-west-1"_s, u"No answer for source 0."_s, u"B · eu-west-1"_s,
                          u"No answer for source 1."_s}));
    QVERIFY(button(*dialog, u"Retry 0"_s) && button(*dialog, u"Retry 1"_s));
    QCOMPARE(texts<QLabel>(*desk.problems), QStringList{twoOfThree});
}

void TestPlantProblems::theListFollowsAndTouchesNothingElse()
{
    Desk desk;
    desk.fail(0);
    desk.fail(2);
    const auto *const dialog = desk.openDialog();
    QVERIFY(QTest::qWaitForWindowActive(dialog->window()));
    QPushButton *const retry = button(*dialog, u"Retry 2"_s);
    QVERIFY(retry);
    retry->setFocus();
    const QStringList two = texts<QLabel>(*dialog);
    desk.fail(1);
    desk.fail(3);
    const QStringList three = texts<QLabel>(*dialog);
    QCOMPARE(three.size(), 6);
    QVERIFY(three.contains(u"B · eu-west-1"_s));
    QCOMPARE(dialog->focusWidget(), retry);
    QCOMPARE(button(*dialog, u"Retry 2"_s), retry);
    desk.bar(1).clear(u"list"_s);
    QCOMPARE(texts<QLabel>(*dialog), two);
    QCOMPARE(dialog->focusWidget(), retry);
    desk.bar(0).clear(u"list"_s);
    desk.bar(2).clear(u"list"_s);
    QCOMPARE(texts<QLabel>(*dialog), QStringList{u"No source that is shown has a problem now."_s});
    QVERIFY(texts<QLabel>(*desk.problems).isEmpty());
}

void TestPlantProblems::theListThatIsClosedGivesThemBack()
{
    Desk desk;
    desk.fail(0);
    desk.fail(1);
    desk.openDialog()->close();
    QTRY_VERIFY(!desk.problems->findChild<ui::SourceProblemsDialog *>());
    QCOMPARE(texts<QLabel>(*desk.problems), QStringList{twoOfThree});
    desk.bar(0).clear(u"list"_s);
    QCOMPARE(texts<QLabel>(*desk.problems), (QStringList{u"B · eu-west-1"_s, u"No answer for source 1."_s}));
    desk.fail(0);
    desk.openDialog();
    desk.show(1, 1);
    QTRY_VERIFY(!desk.problems->findChild<ui::SourceProblemsDialog *>());
    QCOMPARE(texts<QLabel>(*desk.problems), QStringList{u"No answer for source 1."_s});
}

/// What is told of a source that has been closed is told to nobody.
void TestPlantProblems::whatIsTakenOutIsNotSeenAnyMore()
{
    Desk desk;
    desk.fail(0);
    desk.fail(1);
    desk.problems->remove(*desk.messages[0]);
    desk.fail(0);
    QCOMPARE(texts<QLabel>(*desk.problems), (QStringList{u"B · eu-west-1"_s, u"No answer for source 1."_s}));
    desk.problems->remove(*desk.messages[1]);
    desk.fail(1);
    QVERIFY(texts<QLabel>(*desk.problems).isEmpty());
}

QTEST_MAIN(TestPlantProblems)
#include "tst_plantproblems.moc"
