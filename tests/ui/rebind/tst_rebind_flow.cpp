// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "RebindDesk.h"

#include "support/Ended.h"
#include "ui/messages/ErrorDialog.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using tests::patience;
using tests::RebindDesk;

QPushButton *button(const QWidget &in, const QString &label)
{
    for (QPushButton *candidate : in.findChildren<QPushButton *>()) {
        if (candidate->text().remove(u'&') == label)
            return candidate;
    }
    return nullptr;
}

} // namespace

class TestRebindFlow final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void movesAndOffersTheWayBack();
    void aSceneIsNamedThoughItIsOfOne();
    void whatIsKnownToBeLiveIsNotSent();
    void whatWasLiveBeforeTheSilenceIsSent();
    void liveSeenByReading();
    void liveSeenByTheService();
    void whatWaitsIsNotAskedAbout();
    void changedOutsideIsAskedAbout();
    void lostAnswerIsSettled();
    void refusals_data();
    void refusals();
    void whatGetsLostIsSaid_data();
    void whatGetsLostIsSaid();
    void whatArrivesLateCorrectsTheDialog();
    void anotherMoveCorrectsTheDialog();
    void anotherMoveAfterALostAnswerCorrectsTheDialog();
    void whoLeavesIsPromisedNothing();
    void whoHasLeftIsPromisedNothing();
    void whatIsReadMeanwhileIsToldAfterTheOutcome();
    void anArrivalThatIsPastIsNotTold();
    void anotherMoveWithdrawsTheWayBack();
    void aWayBackComparesAddressesToo();
    void choosingAgainKeepsWhatWasChosen();
    void choosingAgainIsForTheSameEncoder();
    void waitsUntilAnotherEncodersDialogIsClosed();
    void whatIsPastMeanwhileIsNotOpenedLater();
    void whoLeavesIsToldWhatWaited();
    void unknownIsAskedAgain();

private:
    patchbay::Rebind rebind(const QString &to) const
    {
        return patchbay::Rebind::of({m_desk->id, m_camera}, m_from, to);
    }
    void rebindTo(const QString &stage);
    void loseAnswer(const QString &fault, const QString &title);
    void moveElsewhere(const QString &stageArn);
    QString stageWithOwnAddress();
    void compareSlowly();
    ui::ErrorDialog *alert(const QString &title);

    std::unique_ptr<RebindDesk> m_desk;
    QString m_camera;
    QString m_from;
    QString m_to;
    QList<ui::RebindMessage> m_messages;
    std::optional<aws::Error> m_because; ///< why a change failed, as somebody is told who can help
};

void TestRebindFlow::init()
{
    m_desk = std::make_unique<RebindDesk>();
    m_desk->refresh();
    m_desk->window.show();
    m_camera = m_desk->encoder(u"cam-03"_s);
    m_from = m_desk->stage(u"rehearsal"_s);
    m_to = m_desk->stage(u"main-show"_s);
    QVERIFY(!m_camera.isEmpty() && !m_from.isEmpty() && !m_to.isEmpty());
    m_messages.clear();
    connect(&m_desk->teller, &ui::OutcomeTeller::message, this,
            [this](const ui::RebindMessage &message) { m_messages += message; });
    m_because.reset();
    m_desk->teller.setRemedies([this](const patchbay::SourceId &source, const std::optional<aws::Error> &because) {
        if (source != m_desk->id)
            return ui::Remedies();
        return ui::Remedies(m_desk->window)
            .add({ui::Remedy::Refresh, ui::Remedy::EditAccount, ui::Remedy::ProxyPassword},
                 [this, because] { m_because = because; });
    });
}

void TestRebindFlow::cleanup()
{
    m_desk->end();
    m_desk.reset();
}

void TestRebindFlow::rebindTo(const QString &stage)
{
    m_desk->flow.open(m_desk->encoderId(m_camera));
    auto *dialog = m_desk->open<ui::RebindDialog>();
    QVERIFY(dialog);
    dialog->findChild<QLineEdit *>()->setText(stage);
    button(*dialog, u"Rebind"_s)->click();
}

ui::ErrorDialog *TestRebindFlow::alert(const QString &title)
{
    const auto there = [&] {
        auto *dialog = m_desk->open<ui::ErrorDialog>();
        return dialog && dialog->windowTitle().startsWith(title);
    };
    if (QTest::qWaitFor(there, patience))
        return m_desk->open<ui::ErrorDialog>();
    auto *other = m_desk->open<ui::ErrorDialog>();
    qWarning("%s", qPrintable(other ? u"the alert is "_s + other->windowTitle() : u"no alert"_s));
    return nullptr;
}

void TestRebindFlow::movesAndOffersTheWayBack()
{
    const QObject here; // the connections end with what they write to
    QStringList underWay;
    connect(&m_desk->teller, &ui::OutcomeTeller::underWayChanged, &here,
            [&underWay](const QString &text) { underWay += text; });
    bool wasMoving = false;
    connect(&m_desk->plant, &patchbay::Plant::rowsChanged, &here,
            [this, &wasMoving] { wasMoving |= m_desk->plant.find(m_desk->encoderId(m_camera))->moving; });
    rebindTo(u"main-show"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_messages.size(), 1, patience);
    QVERIFY(wasMoving);
    QCOMPARE(underWay, (QStringList{u"Moving cam-03 to main-show."_s, QString()}));
    QCOMPARE(m_messages.at(0).text, u"cam-03 moved from rehearsal to main-show."_s);
    QCOMPARE(m_desk->control.stageOf(m_camera), m_to);
    QCOMPARE(m_desk->known(m_camera).stageArn, m_to);

    QVERIFY(m_messages.at(0).undo);
    m_desk->runs.take(*m_messages.at(0).undo);
    QTRY_COMPARE_WITH_TIMEOUT(m_messages.size(), 2, patience);
    QCOMPARE(m_messages.at(1).text, u"cam-03 moved from main-show to rehearsal."_s);
    QCOMPARE(m_desk->control.stageOf(m_camera), m_from);
}

/// Of a scene of one encoder, or of one that is left of it.
void TestRebindFlow::aSceneIsNamedThoughItIsOfOne()
{
    m_desk->runs.take(patchbay::Patch{u"Show open"_s, {rebind(m_to)}});
    QTRY_COMPARE_WITH_TIMEOUT(m_messages.size(), 1, patience);
    QCOMPARE(m_messages.at(0).text, u"Show open: cam-03 moved from rehearsal to main-show."_s);
    QVERIFY(m_messages.at(0).undo);
}

void TestRebindFlow::whatIsKnownToBeLiveIsNotSent()
{
    m_desk->control.setState(m_camera, u"ACTIVE"_s);
    m_desk->refresh();
    QSignalSpy met(&m_desk->flow, &ui::RebindFlow::liveMet);
    rebindTo(u"main-show"_s);
    QTRY_COMPARE_WITH_TIMEOUT(met.size(), 1, patience); // once the addresses are compared
    QCOMPARE(met.at(0).at(0).value<ui::LiveMet>().rebind, rebind(m_to));
    QVERIFY(m_desk->runs.all().empty());
    QCOMPARE(m_desk->control.requests(u"GetIngestConfiguration"_s), 0);
}

/// Whether it is still live, only AWS can tell.
void TestRebindFlow::whatWasLiveBeforeTheSilenceIsSent()
{
    m_desk->control.setState(m_camera, u"ACTIVE"_s);
    m_desk->refresh();
    m_desk->source().silence().assume(patchbay::Silence::Level::Stale);
    m_desk->control.setState(m_camera, u"INACTIVE"_s);
    rebindTo(u"main-show"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_messages.size(), 1, patience);
    QCOMPARE(m_desk->control.stageOf(m_camera), m_to);
}

void TestRebindFlow::liveSeenByReading()
{
    m_desk->control.setState(m_camera, u"ACTIVE"_s); // after the operator looked
    QSignalSpy met(&m_desk->teller, &ui::OutcomeTeller::liveMet);
    QSignalSpy decision(&m_desk->teller, &ui::OutcomeTeller::decisionNeeded);
    rebindTo(u"main-show"_s);
    QTRY_COMPARE_WITH_TIMEOUT(met.size(), 1, patience);
    QCOMPARE(met.at(0).at(0).value<ui::LiveMet>().rebind, rebind(m_to));
    QVERIFY(met.at(0).at(0).value<ui::LiveMet>().details.isEmpty()); // nobody refused
    QCOMPARE(decision.at(0).at(0).toString(), u"cam-03 is live"_s);
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 0);
    QVERIFY(!m_desk->open<ui::ErrorDialog>());
}

void TestRebindFlow::liveSeenByTheService()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"live"_s);
    QSignalSpy met(&m_desk->teller, &ui::OutcomeTeller::liveMet);
    rebindTo(u"main-show"_s);
    QTRY_COMPARE_WITH_TIMEOUT(met.size(), 1, patience);
    const QString details = met.at(0).at(0).value<ui::LiveMet>().details;
    QVERIFY(details.contains(u"ConflictException"_s));
    QVERIFY(details.contains(u"HTTP status: 409"_s));
    QCOMPARE(m_desk->control.stageOf(m_camera), m_from);
}

/// It goes on by itself: nobody has to decide.
void TestRebindFlow::whatWaitsIsNotAskedAbout()
{
    m_desk->control.setState(m_camera, u"ACTIVE"_s);
    QSignalSpy met(&m_desk->teller, &ui::OutcomeTeller::liveMet);
    patchbay::Rebind waits = rebind(m_to);
    waits.ifLive = patchbay::IfLive::WaitUntilIdle;
    const patchbay::PatchRun &run = m_desk->runs.take(waits);
    QTRY_VERIFY_WITH_TIMEOUT(run.hasEnded(), patience);
    QVERIFY(run.item(0).isWaiting());
    QVERIFY(met.isEmpty());
    QVERIFY(!m_desk->open<ui::ErrorDialog>());
}

void TestRebindFlow::changedOutsideIsAskedAbout()
{
    m_desk->flow.open(m_desk->encoderId(m_camera));
    auto *rebind = m_desk->open<ui::RebindDialog>();
    rebind->findChild<QLineEdit *>()->setText(u"main-show"_s);
    const QString elsewhere = m_desk->stage(u"main-backup"_s);
    const auto moved = m_desk->source().client().updateIngestConfiguration(m_camera, elsewhere, {});
    QTRY_VERIFY(moved.isReady());
    button(*rebind, u"Rebind"_s)->click();

    ui::ErrorDialog *dialog = alert(u"cam-03 moved meanwhile"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->text().whatHappened, u"cam-03 is on main-backup now. When you looked, it was on rehearsal."_s);
    QCOMPARE(m_desk->control.stageOf(m_camera), elsewhere);
    button(*dialog, u"Rebind anyway"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_messages.size(), 1, patience);
    QCOMPARE(m_desk->control.stageOf(m_camera), m_to);
}

void TestRebindFlow::lostAnswerIsSettled()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"lostAnswer"_s);
    rebindTo(u"main-show"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_messages.size(), 1, patience);
    QCOMPARE(m_messages.at(0).text,
             u"The answer of AWS got lost, so it was asked what is true. cam-03 moved from rehearsal to main-show."_s);
    QCOMPARE(m_desk->control.requests(u"UpdateIngestConfiguration"_s), 1);
}

void TestRebindFlow::refusals_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("title");
    QTest::newRow("not allowed") << u"accessDenied"_s << u"Not allowed"_s;
    QTest::newRow("value") << u"validation"_s << u"AWS rejected a value"_s;
    QTest::newRow("being verified") << u"pendingVerification"_s << u"Account being verified"_s;
    QTest::newRow("expired") << u"expired"_s << u"Sign-in expired"_s;
    QTest::newRow("key") << u"unknownKey"_s << u"Access key not recognised"_s;
    QTest::newRow("signature") << u"signature"_s << u"Signature refused"_s;
}

void TestRebindFlow::whatGetsLostIsSaid_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("title");
    QTest::newRow("server") << u"server"_s << u"AWS had a problem"_s;
    QTest::newRow("html") << u"html"_s << u"Unexpected answer"_s;
    QTest::newRow("before it was acted on") << u"lostRequest"_s << u"No answer from "_s;
}

void TestRebindFlow::whatGetsLostIsSaid()
{
    QFETCH(const QString, fault);
    QFETCH(const QString, title);
    loseAnswer(fault, title);
    QCOMPARE(m_desk->control.stageOf(m_camera), m_from);
    QVERIFY(m_messages.isEmpty());
}

/// A dialog that says so far nothing was changed.
void TestRebindFlow::loseAnswer(const QString &fault, const QString &title)
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, fault);
    rebindTo(u"main-show"_s);
    ui::ErrorDialog *dialog = alert(title);
    QVERIFY(dialog);
    QCOMPARE(dialog->text().whatChanged, u"So far nothing was changed. cam-03 is still on rehearsal."_s);
}

void TestRebindFlow::moveElsewhere(const QString &stageArn)
{
    const auto moved = support::ended(m_desk->source().client().updateIngestConfiguration(m_camera, stageArn, {}));
    QVERIFY(moved && *moved);
    m_desk->refresh();
}

void TestRebindFlow::whatArrivesLateCorrectsTheDialog()
{
    loseAnswer(u"lostRequest"_s, u"No answer from "_s);
    const QPointer<ui::ErrorDialog> dialog = m_desk->open<ui::ErrorDialog>();
    moveElsewhere(m_to); // that is, what was sent arrives
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->windowTitle(), u"cam-03 moved after all"_s);
    QCOMPARE(dialog->text().whatChanged, u"cam-03 moved from rehearsal to main-show."_s);
    QVERIFY(!button(*dialog, u"Retry"_s)->isVisible());
    QTRY_COMPARE_WITH_TIMEOUT(m_messages.size(), 1, patience);
    QCOMPARE(m_messages.at(0).text,
             u"A later reading shows that the change took effect. cam-03 moved from rehearsal to main-show."_s);
    QVERIFY(m_messages.at(0).undo);
    QCOMPARE(m_messages.at(0).undo->to.arn, m_from);
}

void TestRebindFlow::anotherMoveCorrectsTheDialog()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"validation"_s);
    rebindTo(u"main-show"_s);
    const QPointer<ui::ErrorDialog> dialog = alert(u"AWS rejected a value"_s);
    QVERIFY(dialog);
    moveElsewhere(m_desk->stage(u"main-backup"_s));
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->text().whatChanged,
             u"Nothing was changed. cam-03 is on main-backup now. Something else moved it."_s);
}

void TestRebindFlow::anotherMoveAfterALostAnswerCorrectsTheDialog()
{
    loseAnswer(u"lostRequest"_s, u"No answer from "_s);
    const QPointer<ui::ErrorDialog> dialog = m_desk->open<ui::ErrorDialog>();
    moveElsewhere(m_desk->stage(u"main-backup"_s));
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(dialog->text().whatChanged,
             u"It is not known whether cam-03 was on main-show in between. cam-03 is on main-backup now. "
             "Something else moved it."_s);
    QVERIFY(m_messages.isEmpty());
}

/// With the session goes who would look for it.
void TestRebindFlow::whoLeavesIsPromisedNothing()
{
    loseAnswer(u"lostRequest"_s, u"No answer from "_s);
    m_desk->sources.close(m_desk->id);
    const auto *const dialog = m_desk->open<ui::ErrorDialog>();
    QVERIFY(dialog);
    QCOMPARE(dialog->text().retrySafe,
             u"The change may still take effect. It is not looked for any more: look at the list."_s);
}

void TestRebindFlow::whoHasLeftIsPromisedNothing()
{
    const QObject here;
    connect(&m_desk->teller, &ui::OutcomeTeller::waiting, &here, [this] { m_desk->sources.close(m_desk->id); });
    loseAnswer(u"lostRequest"_s, u"No answer from "_s);
    QCOMPARE(m_desk->open<ui::ErrorDialog>()->text().retrySafe,
             u"The change may still take effect. It is not looked for any more: look at the list."_s);
}

/// Where each stage's address takes its time, readings go on.
void TestRebindFlow::compareSlowly()
{
    m_desk->control.addFault(
        u"GetStage"_s, test::EmulatorFault{.name = u"slow"_s, .count = 8, .late = std::chrono::milliseconds(1'500)});
}

/// Else the last word would be that it moved to main-show.
void TestRebindFlow::whatIsReadMeanwhileIsToldAfterTheOutcome()
{
    QStringList told;
    const QObject here;
    connect(&m_desk->teller, &ui::OutcomeTeller::message, &here,
            [&told](const ui::RebindMessage &message) { told += message.text; });
    connect(&m_desk->teller, &ui::OutcomeTeller::overtaken, &here,
            [&told](const patchbay::EncoderId &, const QString &sentence) { told += sentence; });
    compareSlowly();
    m_desk->runs.take(rebind(m_to));
    QTRY_COMPARE_WITH_TIMEOUT(m_desk->known(m_camera).stageArn, m_to, patience);
    QCoreApplication::sendPostedEvents();
    moveElsewhere(m_desk->stage(u"main-backup"_s));
    QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, patience);
    QCOMPARE(told,
             (QStringList{u"cam-03 moved from rehearsal to main-show."_s,
                          u"cam-03 is on main-backup now. Something else moved it."_s}));
}

/// While its address was compared, the encoder moved on.
void TestRebindFlow::anArrivalThatIsPastIsNotTold()
{
    compareSlowly();
    loseAnswer(u"lostRequest"_s, u"No answer from "_s);
    bool isPast = false;
    bool isToldAfterwards = false;
    const QObject here;
    connect(&m_desk->teller, &ui::OutcomeTeller::overtaken, &here, [&isPast] { isPast = true; });
    connect(&m_desk->teller, &ui::OutcomeTeller::message, &here, [&] { isToldAfterwards |= isPast; });
    moveElsewhere(m_to);
    moveElsewhere(m_desk->stage(u"main-backup"_s));
    QTRY_VERIFY_WITH_TIMEOUT(isPast, patience);
    const auto joined = m_desk->source().addresses().compare(m_from, m_to, ivs::IngestProtocol::Rtmps, {});
    QTRY_VERIFY_WITH_TIMEOUT(joined.isReady(), patience); // begun after that of the arrival
    QVERIFY(!isToldAfterwards);
}

void TestRebindFlow::anotherMoveWithdrawsTheWayBack()
{
    rebindTo(u"main-show"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_messages.size(), 1, patience);
    QSignalSpy overtaken(&m_desk->teller, &ui::OutcomeTeller::overtaken);
    m_desk->refresh(); // it agrees
    QVERIFY(overtaken.isEmpty());
    moveElsewhere(m_desk->stage(u"main-backup"_s));
    QCOMPARE(overtaken.size(), 1);
    QCOMPARE(overtaken.at(0).at(0).value<patchbay::EncoderId>().arn, m_camera);
    QCOMPARE(overtaken.at(0).at(1).toString(), u"cam-03 is on main-backup now. Something else moved it."_s);
}

/// The way back leads to the old address, and an encoder that got the new one must be told.
void TestRebindFlow::aWayBackComparesAddressesToo()
{
    const QString own = stageWithOwnAddress();
    QVERIFY(!own.isEmpty());
    m_desk->runs.take(rebind(own));
    QTRY_COMPARE_WITH_TIMEOUT(m_messages.size(), 1, patience);
    QCOMPARE(m_messages.at(0).address, u"It needs a new URL."_s);
    QVERIFY(m_messages.at(0).newAddress.needsNewUrl());
    m_desk->runs.take(*m_messages.at(0).undo);
    QTRY_COMPARE_WITH_TIMEOUT(m_messages.size(), 2, patience);
    QCOMPARE(m_messages.at(1).text, u"cam-03 moved from main-backup to rehearsal."_s);
    QVERIFY(m_messages.at(1).newAddress.needsNewUrl());
    QVERIFY(m_messages.at(1).newAddress.url != m_messages.at(0).newAddress.url);
}

QString TestRebindFlow::stageWithOwnAddress()
{
    const auto address = [this](const QString &arn) {
        const auto stage = support::ended(m_desk->source().client().stage(arn, {}));
        return stage && *stage ? (*stage)->endpoints.rtmps : QString();
    };
    const QString usual = address(m_from);
    for (const ivs::StageSummary &each : m_desk->plant.stagesOf(m_desk->id)) {
        if (address(each.arn) != usual)
            return each.arn;
    }
    return {};
}

void TestRebindFlow::refusals()
{
    QFETCH(QString, fault);
    QFETCH(QString, title);
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, fault);
    rebindTo(u"main-show"_s);
    const QString host = m_desk->service.endpoint()->authority();
    ui::ErrorDialog *dialog = alert(title.contains(u'%') ? title.arg(host) : title);
    QVERIFY(dialog);
    QCOMPARE(dialog->text().whatChanged,
             u"Nothing was changed. cam-03 stays on rehearsal and did not move to main-show."_s);
    QCOMPARE(m_desk->control.stageOf(m_camera), m_from);
    QVERIFY(m_messages.isEmpty());
    const std::vector<ui::Remedy> remedies = dialog->text().remedies;
    for (const ui::Remedy remedy : remedies)
        QVERIFY(button(*dialog, ui::wordsOf(remedy).label.remove(u'&')));
    if (std::ranges::find(remedies, ui::Remedy::EditAccount) == remedies.end())
        return;
    button(*dialog, ui::wordsOf(ui::Remedy::EditAccount).label.remove(u'&'))->click();
    QVERIFY(m_because);
}

void TestRebindFlow::choosingAgainKeepsWhatWasChosen()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"validation"_s);
    rebindTo(u"main-show"_s);
    ui::ErrorDialog *dialog = alert(u"AWS rejected a value"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(!m_desk->open<ui::RebindDialog>());
    button(*dialog, u"Choose another stage…"_s)->click();
    auto *again = m_desk->open<ui::RebindDialog>();
    QVERIFY(again);
    button(*again, u"Rebind"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_messages.size(), 1, patience);
    QCOMPARE(m_desk->control.stageOf(m_camera), m_to);
}

/// While one change was under way, the dialog of another encoder has been opened.
void TestRebindFlow::choosingAgainIsForTheSameEncoder()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"validation"_s);
    rebindTo(u"main-show"_s);
    ui::ErrorDialog *dialog = alert(u"AWS rejected a value"_s);
    QVERIFY(dialog);
    QTRY_VERIFY(!m_desk->open<ui::RebindDialog>());
    const QString other = m_desk->encoder(u"cam-05"_s);
    QVERIFY(!other.isEmpty());
    m_desk->flow.open(m_desk->encoderId(other));
    button(*dialog, u"Choose another stage…"_s)->click();
    QTRY_VERIFY(m_desk->open<ui::RebindDialog>());
    QCOMPARE(m_desk->open<ui::RebindDialog>()->encoder().arn, m_camera);
}

/// Letters and Enter are meant for the dialog of the other encoder.
void TestRebindFlow::waitsUntilAnotherEncodersDialogIsClosed()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"validation"_s);
    rebindTo(u"main-show"_s);
    m_desk->flow.open(m_desk->encoderId(m_desk->encoder(u"cam-05"_s)));
    auto *const other = m_desk->open<ui::RebindDialog>();
    QVERIFY(other);
    QSignalSpy decision(&m_desk->teller, &ui::OutcomeTeller::decisionNeeded);
    QVERIFY(decision.wait(patience));
    QVERIFY(!m_desk->open<ui::ErrorDialog>());
    QVERIFY(other->isVisible());
    other->reject();
    QVERIFY(alert(u"AWS rejected a value"_s));
}

/// A newer change of its encoder has made it past; it would open over what is true.
void TestRebindFlow::whatIsPastMeanwhileIsNotOpenedLater()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"validation"_s);
    rebindTo(u"main-show"_s);
    m_desk->flow.open(m_desk->encoderId(m_desk->encoder(u"cam-05"_s)));
    const QPointer<ui::RebindDialog> other = m_desk->open<ui::RebindDialog>();
    QSignalSpy decision(&m_desk->teller, &ui::OutcomeTeller::decisionNeeded);
    QVERIFY(decision.wait(patience));
    m_desk->runs.take(rebind(m_to));
    QTRY_COMPARE_WITH_TIMEOUT(m_messages.size(), 1, patience);
    QVERIFY(other);
    other->reject();
    QTRY_VERIFY(!other);
    QVERIFY(!m_desk->open<ui::ErrorDialog>());
}

/// The dialog of a source that was closed says so, and what waited is told once it is left.
void TestRebindFlow::whoLeavesIsToldWhatWaited()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"validation"_s);
    rebindTo(u"main-show"_s);
    m_desk->flow.open(m_desk->encoderId(m_desk->encoder(u"cam-05"_s)));
    QSignalSpy decision(&m_desk->teller, &ui::OutcomeTeller::decisionNeeded);
    QVERIFY(decision.wait(patience));
    const QPointer<ui::RebindDialog> dialog = m_desk->flow.dialog();
    dialog->choose(m_desk->stage(u"main-backup"_s));
    QVERIFY(dialog->proposed().isPossible());
    m_desk->sources.close(m_desk->id);
    QVERIFY(dialog && dialog->isVisible());
    QVERIFY(!dialog->proposed().isPossible());
    QVERIFY(dialog->proposed().verdict().sentence.endsWith(u"is not open any more."_s));
    dialog->reject();
    QVERIFY(alert(u"AWS rejected a value"_s));
}

void TestRebindFlow::unknownIsAskedAgain()
{
    m_desk->control.addFault(u"UpdateIngestConfiguration"_s, u"lostRequest"_s);
    const auto refuseReadings = [this] { m_desk->control.addFault(u"GetIngestConfiguration"_s, u"accessDenied"_s); };
    connect(&m_desk->teller, &ui::OutcomeTeller::waiting, this, refuseReadings, Qt::SingleShotConnection);
    rebindTo(u"main-show"_s);
    ui::ErrorDialog *dialog = alert(u"Not allowed"_s);
    QVERIFY(dialog);
    QCOMPARE(dialog->text().whatChanged, u"It is not known whether cam-03 moved to main-show."_s);

    m_desk->control.addFault(u"GetIngestConfiguration"_s, u"accessDenied"_s);
    button(*dialog, u"Ask again"_s)->click();
    QTRY_VERIFY(!m_desk->open<ui::ErrorDialog>());
    dialog = alert(u"Not allowed"_s); // still not known
    QVERIFY(dialog);
    QCOMPARE(dialog->text().whatChanged, u"It is not known whether cam-03 moved to main-show."_s);

    QTRY_VERIFY(!m_desk->source().isReading()); // the list would tell it first
    const auto moved = m_desk->source().client().updateIngestConfiguration(m_camera, m_to, {});
    QTRY_VERIFY(moved.isReady());
    button(*dialog, u"Ask again"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_messages.size(), 1, patience);
    QVERIFY(m_messages.at(0).text.endsWith(u"cam-03 moved from rehearsal to main-show."_s));
    QCOMPARE(m_desk->known(m_camera).stageArn, m_to);
}

QTEST_MAIN(TestRebindFlow)
#include "tst_rebind_flow.moc"
