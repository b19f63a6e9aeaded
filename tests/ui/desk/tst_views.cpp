// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The list and the journal in the window: one key each, and what is offered is of the one that is shown.

#include "Desk.h"

#include "support/Ended.h"
#include "support/MadeRun.h"
#include "ui/accounts/WelcomePage.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/WayBack.h"
#include "ui/inventory/FilterBox.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/journal/JournalBar.h"
#include "ui/journal/JournalDetails.h"
#include "ui/journal/JournalModel.h"
#include "ui/journal/JournalTable.h"
#include "ui/journal/JournalView.h"
#include "ui/journal/RunUndo.h"
#include "ui/messages/MessageStrip.h"
#include "ui/preview/PreviewDialog.h"
#include "ui/rebind/RebindDialog.h"
#include "ui/scenes/SaveSceneDialog.h"
#include "ui/widgets/ActionHint.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

class TestViews final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void eachHasItsKey();
    void theJournalIsThereWithoutAnAccount();
    void theFilterIsOfTheOneThatIsShown();
    void whatIsSelectedInTheListIsNotReboundUnseen();
    void theStatusLineCountsWhatIsShown();
    void detailsAreShownInBothOrNeither();
    void aRunOfTheJournalIsPreviewed();
    void aPreviewThatComesLaterWaitsForTheDialogThatIsOpen();
    void whatAnOpenPreviewChangesIsNextInTheList();
    void aPreviewIsKeptAsAScene();
    void whyThereIsNoWayBackStays();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::ControlModifier)
    {
        QTest::keyClick(&m_desk->window, key, modifiers);
    }
    QAction *action(const QString &text) const;
    ui::JournalView &journal() { return m_desk->desk.plantView().journalView(); }
    ui::InventoryTable &list() { return m_desk->desk.plantView().inventoryView().table(); }

    std::optional<tests::Desk> m_desk;
};

void TestViews::init()
{
    m_desk.emplace();
    m_desk->openAccount();
    m_desk->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_desk->window));
}

QAction *TestViews::action(const QString &text) const
{
    const auto actions = m_desk->window.actions();
    const auto found = std::ranges::find_if(actions, [&](const QAction *each) { return ui::plainText(*each) == text; });
    return found == actions.end() ? nullptr : *found;
}

void TestViews::eachHasItsKey()
{
    QVERIFY(list().isVisible());
    QVERIFY(action(u"List"_s)->isChecked());
    press(Qt::Key_4);
    QVERIFY(journal().isVisible());
    QVERIFY(!list().isVisible());
    QVERIFY(action(u"Journal"_s)->isChecked());
    press(Qt::Key_1);
    QVERIFY(list().isVisible());
    QVERIFY(!journal().isVisible());
    QCOMPARE(QApplication::focusWidget(), &list());
    QVERIFY(action(u"List"_s)->isChecked());
}

/// What was changed is asked about also once the account is removed.
void TestViews::theJournalIsThereWithoutAnAccount()
{
    m_desk->accounts.remove(m_desk->account);
    QVERIFY(m_desk->window.findChild<ui::WelcomePage *>()->isVisible());
    press(Qt::Key_4);
    QVERIFY(journal().isVisible());
    press(Qt::Key_F);
    QVERIFY(journal().findChild<ui::JournalBar *>()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_1);
    QVERIFY(!journal().isVisible());
    QVERIFY(m_desk->window.findChild<ui::WelcomePage *>()->isVisible());
}

void TestViews::theFilterIsOfTheOneThatIsShown()
{
    const auto *const filter = m_desk->window.findChild<ui::FilterBox *>();
    QVERIFY(filter->isVisible());
    press(Qt::Key_4);
    QTRY_VERIFY(!filter->isVisible());
    press(Qt::Key_F);
    QVERIFY(journal().findChild<ui::JournalBar *>()->isAncestorOf(QApplication::focusWidget()));
    press(Qt::Key_1);
    QTRY_VERIFY(filter->isVisible());
    press(Qt::Key_F);
    QCOMPARE(QApplication::focusWidget(), filter);
}

void TestViews::whatIsSelectedInTheListIsNotReboundUnseen()
{
    QVERIFY(action(u"Rebind"_s)->isEnabled());
    press(Qt::Key_4);
    press(Qt::Key_E);
    QVERIFY(!action(u"Rebind"_s)->isEnabled());
    QVERIFY(m_desk->window.findChildren<QDialog *>().isEmpty());
}

void TestViews::theStatusLineCountsWhatIsShown()
{
    const QString list = m_desk->desk.plantView().inventoryView().countsText();
    QVERIFY(m_desk->shows(list));
    press(Qt::Key_4);
    QTRY_VERIFY(m_desk->shows(u"0 changes"_s));
    QVERIFY(!m_desk->shows(list));
    press(Qt::Key_1);
    QVERIFY(m_desk->shows(list));
    QVERIFY(!m_desk->shows(u"0 changes"_s));
}

void TestViews::detailsAreShownInBothOrNeither()
{
    press(Qt::Key_4);
    const auto *const details = journal().findChild<ui::JournalDetails *>();
    QVERIFY(details->isVisible());
    press(Qt::Key_F9, Qt::NoModifier);
    QVERIFY(!details->isVisible());
    Q_EMIT journal().detailsRequested();
    QVERIFY(details->isVisible());
    QVERIFY(action(u"Details"_s)->isChecked());
}

void TestViews::aRunOfTheJournalIsPreviewed()
{
    patchbay::JournalEntry entry;
    entry.encoder = {m_desk->encoder().arn, u"cam-01"_s};
    entry.from = {tests::OneEncoder::mainShow(), u"main-show"_s};
    entry.to = {tests::OneEncoder::rehearsal(), u"rehearsal"_s};
    entry.run = support::madeRun(u"Show open"_s);
    const auto id = support::ended(m_desk->journal.intend(entry, {})).value();
    QVERIFY(id);
    QVERIFY(support::ended(m_desk->journal.conclude(*id, {patchbay::JournalOutcome::Moved})).value());
    press(Qt::Key_4);
    QTRY_COMPARE(journal().model().rowCount(), 1);
    journal().table().selectRow(0);
    const auto buttons = journal().findChildren<QPushButton *>();
    const auto undo = std::ranges::find_if(
        buttons, [](const QPushButton *each) { return QString(each->text()).remove(u'&') == u"Undo this run…"_s; });
    (*undo)->click();
    QDialog *const preview = m_desk->dialog(u"Undo: Show open"_s);
    QVERIFY(preview);
    const auto inIt = preview->findChildren<QPushButton *>();
    const auto take = std::ranges::find_if(
        inIt, [](const QPushButton *each) { return QString(each->text()).remove(u'&') == u"Take 1"_s; });
    QVERIFY(take != inIt.end());
    (*take)->click();
    QTRY_COMPARE(m_desk->service.stage(), tests::OneEncoder::mainShow());
}

/// Who types in what was opened meanwhile would take it unread.
void TestViews::aPreviewThatComesLaterWaitsForTheDialogThatIsOpen()
{
    ui::ChangesRoom &changes = m_desk->desk.plantView().changes();
    const patchbay::Rebind rebind = m_desk->rebind(1, tests::OneEncoder::rehearsal(), tests::OneEncoder::mainShow());
    m_desk->desk.plantView().rebindCurrent();
    auto *const open = m_desk->window.findChild<ui::RebindDialog *>();
    QVERIFY(open);
    changes.previewInTurn({u"Undo: Show open"_s, {rebind}});
    const auto *const preview = m_desk->window.findChild<ui::PreviewDialog *>();
    QVERIFY(preview && !preview->isVisible());
    open->reject();
    QTRY_VERIFY(preview->isVisible());
}

void TestViews::whatAnOpenPreviewChangesIsNextInTheList()
{
    const auto state = [this] {
        const ui::InventoryModel &model = m_desk->desk.plantView().inventoryView().model();
        return model.index(model.rowOf(m_desk->encoder()), int(ui::Column::State)).data().toString();
    };
    QCOMPARE(state(), u"idle"_s);
    m_desk->desk.plantView().preview(
        {u"Show open"_s, {m_desk->rebind(1, tests::OneEncoder::rehearsal(), tests::OneEncoder::mainShow())}});
    auto *const preview = m_desk->window.findChild<ui::PreviewDialog *>();
    QVERIFY(preview);
    QCOMPARE(state(), u"next"_s);
    preview->reject();
    QCOMPARE(state(), u"idle"_s);
}

void TestViews::aPreviewIsKeptAsAScene()
{
    m_desk->desk.plantView().preview(
        {u"Show open"_s, {m_desk->rebind(1, tests::OneEncoder::rehearsal(), tests::OneEncoder::mainShow())}});
    auto *const preview = m_desk->window.findChild<ui::PreviewDialog *>();
    QVERIFY(preview);
    const auto buttons = preview->findChildren<QPushButton *>();
    const auto save = std::ranges::find_if(
        buttons, [](const QPushButton *each) { return each->text().remove(u'&') == u"Save as scene…"_s; });
    QVERIFY(save != buttons.end());
    (*save)->click();
    auto *const asking = preview->findChild<ui::SaveSceneDialog *>();
    QVERIFY(asking && asking->isVisible());
    asking->findChild<QLineEdit *>()->setText(u"Show"_s);
    for (QPushButton *const each : asking->findChildren<QPushButton *>()) {
        if (each->text().remove(u'&').startsWith(u"Save "_s))
            each->click();
    }
    QVERIFY(preview->isVisible());
    QTRY_VERIFY(m_desk->scenes.find(u"Show"_s));
    const patchbay::Scene *const scene = m_desk->scenes.find(u"Show"_s);
    QCOMPARE(scene->bindings.front().stageArn, tests::OneEncoder::mainShow());
}

/// A line that passes is missed by who looks at the keyboard.
void TestViews::whyThereIsNoWayBackStays()
{
    const QString sentence = u"No encoder of “Show open” can be reached."_s;
    Q_EMIT m_desk->desk.plantView().changes().wayBack().undoing().told(sentence);
    const auto strips = m_desk->desk.plantView().findChildren<ui::MessageStrip *>();
    QVERIFY(std::ranges::any_of(strips, [&](const ui::MessageStrip *strip) {
        const auto labels = strip->findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->text() == sentence; });
    }));
}

QTEST_MAIN(TestViews)
#include "tst_views.moc"
