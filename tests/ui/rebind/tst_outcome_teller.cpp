// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What is told of encoders that were to be cut. What a person has confirmed holds for what they saw then: no button of
// a dialog that comes later cuts anything.

#include "RebindDesk.h"

#include "patchbay/patch/LiveMover.h"
#include "ui/messages/ErrorDialog.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using patchbay::IfLive;
using patchbay::Outcome;
using tests::patience;
using tests::RebindDesk;

namespace {

/// Says what became of what is to be cut, without doing anything.
class SaidToBe final : public patchbay::LiveMover {
public:
    QCoro::Task<patchbay::RebindResult> cut(Job job) override
    {
        patchbay::RebindResult result = said;
        result.rebind = job.rebind;
        co_return result;
    }
    bool isCut(const QString &) const override { return false; }
    QCoro::Task<patchbay::RebindResult> bringBack(Job job) override { return cut(std::move(job)); }
    bool comesLast(const patchbay::Rebind &) const override { return false; }

    patchbay::RebindResult said;
};

} // namespace

class TestOutcomeTeller final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void tryingAgainDoesNotCut();
    void rebindingAnywayDoesNotCut();
    void whoIsAskedKnowsThatItWasCut();

private:
    patchbay::PatchRun &takeCut();
    void press(const QString &title, const QString &label);
    IfLive takenLast() const { return m_desk->runs.all().back()->item(0).rebind.ifLive; }

    std::unique_ptr<RebindDesk> m_desk;
    SaidToBe m_mover;
    QString m_camera;
};

void TestOutcomeTeller::init()
{
    m_mover.said = {};
    m_desk = std::make_unique<RebindDesk>();
    m_desk->runs.setLiveMover(m_mover);
    m_desk->refresh();
    m_desk->window.show();
    m_camera = m_desk->encoder(u"cam-03"_s);
}

void TestOutcomeTeller::cleanup()
{
    m_desk->end();
    m_desk.reset();
}

/// As a person has confirmed it for cam-03 on rehearsal.
patchbay::PatchRun &TestOutcomeTeller::takeCut()
{
    auto rebind =
        patchbay::Rebind::of(m_desk->encoderId(m_camera), m_desk->stage(u"rehearsal"_s), m_desk->stage(u"main-show"_s));
    rebind.ifLive = IfLive::Cut;
    return m_desk->runs.take(rebind);
}

void TestOutcomeTeller::press(const QString &title, const QString &label)
{
    QTRY_VERIFY_WITH_TIMEOUT(m_desk->open<ui::ErrorDialog>(), patience);
    const auto *const dialog = m_desk->open<ui::ErrorDialog>();
    QCOMPARE(dialog->windowTitle(), title);
    const auto buttons = dialog->findChildren<QPushButton *>();
    const auto found =
        std::ranges::find_if(buttons, [&label](const QPushButton *each) { return each->text().remove(u'&') == label; });
    QVERIFY(found != buttons.end());
    const std::size_t runs = m_desk->runs.all().size();
    (*found)->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->runs.all().size(), runs + 1, patience);
}

void TestOutcomeTeller::tryingAgainDoesNotCut()
{
    m_desk->control.addFault(u"GetIngestConfiguration"_s, u"accessDenied"_s);
    const patchbay::PatchRun &run = takeCut();
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    press(u"Not allowed"_s, u"Retry"_s);
    QVERIFY(takenLast() == IfLive::Leave);
}

void TestOutcomeTeller::rebindingAnywayDoesNotCut()
{
    const auto moved =
        m_desk->source().client().updateIngestConfiguration(m_camera, m_desk->stage(u"main-backup"_s), {});
    QTRY_VERIFY(moved.isReady());
    const patchbay::PatchRun &run = takeCut();
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    press(u"cam-03 moved meanwhile"_s, u"Rebind anyway"_s);
    QVERIFY(takenLast() == IfLive::Leave);
}

/// It came back where it was before it could be moved.
void TestOutcomeTeller::whoIsAskedKnowsThatItWasCut()
{
    m_desk->control.setState(m_camera, u"ACTIVE"_s);
    m_desk->refresh();
    m_mover.said.outcome = Outcome::Live;
    m_mover.said.now = m_desk->known(m_camera);
    m_mover.said.wasCut = true;
    QSignalSpy met(&m_desk->teller, &ui::OutcomeTeller::liveMet);
    takeCut();
    QTRY_COMPARE_WITH_TIMEOUT(met.size(), 1, patience);
    QVERIFY(met.at(0).at(0).value<ui::LiveMet>().wasCut);
}

QTEST_MAIN(TestOutcomeTeller)
#include "tst_outcome_teller.moc"
