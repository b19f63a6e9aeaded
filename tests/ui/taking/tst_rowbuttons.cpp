// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/taking/LeftOfRun.h"
#include "ui/taking/RowButtons.h"

#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using patchbay::Outcome;
using patchbay::PatchRun;
using patchbay::Rebind;

/// What can be done about an encoder that was live stands in its row, and nothing else does.
class TestRowButtons final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWaitsCanHaveThatEnded();
    void whatStaysCanWaitOrBeDisconnected();
    void whatALaterRunHasIsOfferedThereAlone();
};

namespace {

Rebind rebind(const QString &arn, patchbay::IfLive ifLive)
{
    Rebind rebind = Rebind::of({{}, arn}, u"here"_s, u"there"_s);
    rebind.ifLive = ifLive;
    return rebind;
}

void endLive(PatchRun &run, int index)
{
    PatchRun::Item item = run.item(index);
    item.state = PatchRun::State::Ended;
    item.result.emplace();
    item.result->rebind = item.rebind;
    item.result->outcome = Outcome::Live;
    run.update(index, item);
}

/// Two rows, of which the second one is not to wait.
struct Rows {
    Rows()
    {
        model.setItem(0, new QStandardItem(u"cam-17"_s));
        model.setItem(1, new QStandardItem(u"cam-18"_s));
        view.setModel(&model);
        buttons = new ui::RowButtons(run, left, view, 0, acts);
    }
    /// Which a person sees there.
    QStringList labels(int row) const
    {
        QStringList labels;
        for (const QToolButton *const each : all(row))
            labels += each->text();
        return labels;
    }
    QList<QToolButton *> all(int row) const
    {
        const QWidget *const place = view.indexWidget(model.index(row, 0));
        return place ? place->findChildren<QToolButton *>() : QList<QToolButton *>();
    }

    PatchRun run{{u"Show open"_s,
                  {rebind(u"waits"_s, patchbay::IfLive::WaitUntilIdle), rebind(u"stays"_s, patchbay::IfLive::Leave)}}};
    ui::LeftOfRun left{run};
    QStandardItemModel model{2, 1};
    QTreeView view;
    QStringList done;
    ui::RowButtons::Acts acts{
        [this](const patchbay::EncoderId &encoder) { done += u"cancel "_s + encoder.arn; },
        [this](PatchRun &of, int index) { done += u"wait "_s + of.item(index).rebind.encoder.arn; },
        [this](const PatchRun &of, int index) { done += u"disconnect "_s + of.item(index).rebind.encoder.arn; }};
    ui::RowButtons *buttons = nullptr;
};

} // namespace

void TestRowButtons::whatWaitsCanHaveThatEnded()
{
    Rows rows;
    QVERIFY(rows.labels(0).isEmpty());
    endLive(rows.run, 0);
    QCOMPARE(rows.labels(0), QStringList{u"Cancel wait"_s});
    // With others beside it nothing else tells whose it is.
    QVERIFY(rows.all(0).front()->accessibleName().contains(u"cam-17"_s));
    rows.all(0).front()->click();
    QCOMPARE(rows.done, QStringList{u"cancel waits"_s});
    PatchRun::Item ended = rows.run.item(0);
    ended.rebind.ifLive = patchbay::IfLive::Leave;
    ended.state = PatchRun::State::WaitEnded;
    rows.run.update(0, ended);
    QVERIFY(rows.labels(0).isEmpty());
}

void TestRowButtons::whatStaysCanWaitOrBeDisconnected()
{
    Rows rows;
    endLive(rows.run, 1);
    QCOMPARE(rows.labels(1), (QStringList{u"Wait"_s, u"Disconnect…"_s}));
    for (QToolButton *const each : rows.all(1)) {
        QVERIFY(each->accessibleName().contains(u"cam-18"_s));
        each->click();
    }
    QCOMPARE(rows.done, (QStringList{u"wait stays"_s, u"disconnect stays"_s}));
    PatchRun::Item waits = rows.run.item(1);
    waits.rebind.ifLive = patchbay::IfLive::WaitUntilIdle;
    rows.run.update(1, waits);
    QCOMPARE(rows.labels(1), QStringList{u"Cancel wait"_s});
    waits.rebind.ifLive = patchbay::IfLive::Leave;
    waits.state = PatchRun::State::Overtaken; // it is idle now
    rows.run.update(1, waits);
    QVERIFY(rows.labels(1).isEmpty());
}

void TestRowButtons::whatALaterRunHasIsOfferedThereAlone()
{
    Rows rows;
    endLive(rows.run, 1);
    const PatchRun later({{}, {rebind(u"stays"_s, patchbay::IfLive::Leave)}});
    rows.left.noteLater(later);
    rows.buttons->updateAll();
    QVERIFY(rows.labels(1).isEmpty());
}

QTEST_MAIN(TestRowButtons)
#include "tst_rowbuttons.moc"
