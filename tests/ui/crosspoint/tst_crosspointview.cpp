// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "CrosspointDesk.h"

#include "ui/crosspoint/ArmedLine.h"
#include "ui/crosspoint/CrosspointTable.h"
#include "ui/crosspoint/CrosspointView.h"
#include "ui/crosspoint/StageHeads.h"
#include "ui/crosspoint/StageSetDialog.h"
#include "ui/widgets/Placeholder.h"

#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using tests::CrosspointDesk;

namespace {

struct Desk {
    Desk() { open(); }

    /// As at the next start of the program.
    void open()
    {
        view = std::make_unique<ui::CrosspointView>(
            ui::CrosspointModel::Show{desk.said, desk.armed, desk.plan, desk.moves}, desk.runs, desk.settings);
        view->resize(1100, 600);
        view->show({desk.source->id()}, [](int) { return true; });
        view->QWidget::show();
    }
    QStringList columns() const
    {
        QStringList names;
        for (int column = 0; column < view->model().columnCount(); ++column)
            names += view->model().stage(column).name;
        return names;
    }
    bool says(const QString &part) const
    {
        const auto labels = view->findChildren<QLabel *>();
        return std::ranges::any_of(
            labels, [&](const QLabel *label) { return label->isVisible() && label->text().contains(part); });
    }
    QPushButton *button(const QString &text, const QWidget *inside = nullptr) const
    {
        const auto buttons = (inside ? inside : view.get())->findChildren<QPushButton *>();
        const auto found = std::ranges::find_if(buttons, [&](const QPushButton *each) {
            return QString(each->text()).remove(u'&').startsWith(text) && each->isVisible();
        });
        return found == buttons.end() ? nullptr : *found;
    }
    ui::StageSetDialog *dialog() const { return view->findChild<ui::StageSetDialog *>(); }
    /// An entry of the menu of a column's head.
    void choose(const QString &stage, const QString &entry) const
    {
        Q_EMIT view->table().stageHeads().menuRequested(view->model().columnOf(CrosspointDesk::stage(stage)),
                                                        view->mapToGlobal(QPoint(50, 50)));
        const auto menus = view->findChildren<QMenu *>();
        for (QMenu *const menu : menus) {
            const auto actions = menu->actions();
            for (QAction *const action : actions) {
                if (QString(action->text()).remove(u'&').startsWith(entry))
                    action->trigger();
            }
            menu->close();
        }
    }

    CrosspointDesk desk;
    std::unique_ptr<ui::CrosspointView> view;
};

} // namespace

class TestCrosspointView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsPointedAt();
    void saysHowMuchIsArmed();
    void stagesAreHiddenAndMovedByTheirHeads();
    void theOrderOfWhatIsNotShownIsKept();
    void controlEnterTakes();
    void stagesAreChosenInADialogAndKept();
    void groupsAreChosenWhereThereAreAny();
    void saysWhatThereIsInsteadOfRows();
    void followsNothingWhileNobodyLooks();
};

void TestCrosspointView::saysWhatIsPointedAt()
{
    Desk desk;
    QTest::mouseMove(desk.view->table().viewport(),
                     desk.view->table().visualRect(desk.view->model().index(0, 1)).center());
    QTRY_VERIFY(desk.says(u"cam-1: rehearsal → main-b, idle."_s));
    desk.desk.tell(1, u"rehearsal"_s, true); // while the pointer rests
    QTRY_VERIFY(desk.says(u"cam-1: rehearsal → main-b, LIVE."_s));
}

void TestCrosspointView::saysHowMuchIsArmed()
{
    Desk desk;
    QVERIFY(desk.says(u"Nothing is armed."_s));
    QVERIFY(!desk.view->armedLine().takeButton().isEnabled());
    desk.desk.armed.arm({desk.desk.id(1), desk.desk.id(2)}, CrosspointDesk::stage(u"main-b"_s));
    QVERIFY(desk.says(u"2 armed."_s));
    QVERIFY(desk.button(u"Take 2…"_s));
    desk.button(u"Clear"_s)->click();
    QVERIFY(desk.desk.armed.isEmpty());
    QVERIFY(desk.says(u"Nothing is armed."_s));
}

void TestCrosspointView::stagesAreHiddenAndMovedByTheirHeads()
{
    Desk desk;
    desk.choose(u"main-a"_s, u"Hide"_s);
    QCOMPARE(desk.columns(), QStringList({u"main-b"_s, u"rehearsal"_s, u"no stage"_s}));
    desk.choose(u"rehearsal"_s, u"Move to the left"_s);
    QCOMPARE(desk.columns(), QStringList({u"rehearsal"_s, u"main-b"_s, u"no stage"_s}));
    desk.choose(u"main-b"_s, u"Move to the right"_s); // no stage stays the last
    QCOMPARE(desk.columns(), QStringList({u"rehearsal"_s, u"main-b"_s, u"no stage"_s}));
    QVERIFY(desk.button(u"Stages: 2 of 3"_s));
    desk.open();
    QCOMPARE(desk.columns(), QStringList({u"rehearsal"_s, u"main-b"_s, u"no stage"_s}));
}

/// Of stages of another account, which are columns another time.
void TestCrosspointView::theOrderOfWhatIsNotShownIsKept()
{
    Desk desk;
    const QStringList others{u"arn:aws:ivs:us-east-1:123456789012:stage/second"_s,
                             u"arn:aws:ivs:us-east-1:123456789012:stage/first"_s};
    desk.view->model().setStageSet({others, {}});
    desk.choose(u"rehearsal"_s, u"Move to the left"_s);
    QStringList kept = desk.view->model().stageSet().order;
    kept.removeIf([&others](const QString &arn) { return !others.contains(arn); });
    QCOMPARE(kept, others);
}

/// By each of the two keys, whatever is said on the button meanwhile; who holds them down means once.
void TestCrosspointView::controlEnterTakes()
{
    Desk desk;
    QVERIFY(QTest::qWaitForWindowActive(desk.view.get()));
    QSignalSpy taken(&desk.view->armedLine().takeButton(), &QPushButton::clicked);
    desk.desk.armed.arm({desk.desk.id(1)}, CrosspointDesk::stage(u"main-b"_s));
    QTest::keyClick(&desk.view->table(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(taken.size(), 1);
    desk.desk.armed.arm({desk.desk.id(3)}, CrosspointDesk::stage(u"main-b"_s)); // "Take 2…"
    QTest::keyClick(&desk.view->table(), Qt::Key_Enter, Qt::ControlModifier);
    QCOMPARE(taken.size(), 2);
    for (const auto *const shortcut : desk.view->armedLine().findChildren<QShortcut *>())
        QVERIFY(!shortcut->autoRepeat());
}

void TestCrosspointView::stagesAreChosenInADialogAndKept()
{
    Desk desk;
    desk.button(u"Stages: all 3"_s)->click();
    QVERIFY(desk.dialog());
    auto *const list = desk.dialog()->findChild<QListWidget *>();
    QCOMPARE(list->count(), 3);
    list->item(0)->setCheckState(Qt::Unchecked);
    list->setCurrentRow(2);
    desk.button(u"Move up"_s, desk.dialog())->click();
    desk.button(u"Show 2 stages"_s, desk.dialog())->click();
    const QStringList chosen{u"rehearsal"_s, u"main-b"_s, u"no stage"_s};
    QCOMPARE(desk.columns(), chosen);
    desk.open();
    QCOMPARE(desk.columns(), chosen);
    desk.button(u"Stages: 2 of 3"_s)->click();
    desk.button(u"All"_s, desk.dialog())->click();
    desk.button(u"Cancel"_s, desk.dialog())->click(); // leaves all as it is
    QCOMPARE(desk.columns(), chosen);
}

void TestCrosspointView::groupsAreChosenWhereThereAreAny()
{
    Desk desk;
    auto *const groups = desk.view->findChild<QComboBox *>();
    QVERIFY(!groups->isVisible());
    desk.desk.group(1, u"Hall"_s);
    QTRY_VERIFY(groups->isVisible());
    QCOMPARE(groups->count(), 3); // all, Hall, no group
    groups->setCurrentIndex(1);
    Q_EMIT groups->activated(1);
    QCOMPARE(desk.view->model().rows().found(), 1);
    QVERIFY2(desk.view->countsText().startsWith(u"1 of 5 "_s), qPrintable(desk.view->countsText()));
    desk.desk.group(1, {}); // the last one leaves the group: nobody could choose another
    QTRY_COMPARE(desk.view->model().rows().found(), 5);
    QVERIFY(!groups->isVisible());
}

void TestCrosspointView::saysWhatThereIsInsteadOfRows()
{
    Desk desk;
    desk.view->setFilterText(u"nobody"_s);
    QVERIFY(desk.says(u"No encoder matches"_s));
    QSignalSpy cleared(desk.view.get(), &ui::CrosspointView::clearFilterRequested);
    desk.view->findChild<ui::Placeholder *>()->findChild<QPushButton *>()->click();
    QCOMPARE(cleared.size(), 1);
    desk.view->setFilterText({});
    QVERIFY(desk.view->table().isVisible());
    desk.view->show({}, [](int) { return false; });
    QVERIFY(desk.says(u"No account is open"_s));
    const patchbay::Source &empty = desk.desk.open(u"Empty"_s, u"eu-west-1"_s);
    desk.view->show({empty.id()}, [](int) { return false; });
    QVERIFY(desk.says(u"There are no encoders here"_s));
}

void TestCrosspointView::followsNothingWhileNobodyLooks()
{
    Desk desk;
    desk.view->hide();
    QSignalSpy changed(&desk.view->model(), &ui::CrosspointModel::changed);
    desk.desk.tell(6, u"main-b"_s);
    QCoreApplication::processEvents();
    QCOMPARE(changed.size(), 0);
    desk.view->QWidget::show();
    QCOMPARE(changed.size(), 1);
    QCOMPARE(desk.view->model().rowCount(), 6);
}

QTEST_MAIN(TestCrosspointView)
#include "tst_crosspointview.moc"
