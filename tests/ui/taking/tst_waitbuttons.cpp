// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/taking/WaitButtons.h"

#include <QStandardItemModel>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;
using patchbay::Outcome;
using patchbay::PatchRun;
using patchbay::Rebind;

/// Where an encoder waits, and only there, its wait can be ended.
class TestWaitButtons final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRowThatWaitsHasOne();
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

} // namespace

void TestWaitButtons::aRowThatWaitsHasOne()
{
    PatchRun run({u"Show open"_s,
                  {rebind(u"waits"_s, patchbay::IfLive::WaitUntilIdle), rebind(u"stays"_s, patchbay::IfLive::Leave)}});
    QStandardItemModel model(2, 1);
    model.setItem(0, new QStandardItem(u"cam-17"_s));
    QTreeView rows;
    rows.setModel(&model);
    QStringList cancelled;
    const ui::WaitButtons::Cancel cancel = [&cancelled](const patchbay::EncoderId &encoder) {
        cancelled += encoder.arn;
    };
    new ui::WaitButtons(run, rows, 0, cancel);
    const auto button = [&](int row) {
        const QWidget *const place = rows.indexWidget(model.index(row, 0));
        return place ? place->findChild<QToolButton *>() : nullptr;
    };
    QVERIFY(!button(0));
    endLive(run, 0);
    endLive(run, 1);
    QVERIFY(button(0));
    QVERIFY(!button(1));
    QVERIFY(button(0)->accessibleName().contains(u"cam-17"_s)); // with others beside it nothing else tells whose it is
    button(0)->click();
    QCOMPARE(cancelled, QStringList{u"waits"_s});
    PatchRun::Item ended = run.item(0);
    ended.rebind.ifLive = patchbay::IfLive::Leave;
    ended.state = PatchRun::State::WaitEnded;
    run.update(0, ended);
    QVERIFY(!button(0));
}

QTEST_MAIN(TestWaitButtons)
#include "tst_waitbuttons.moc"
