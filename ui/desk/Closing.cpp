// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/Closing.h"

#include "patchbay/alarms/CloseWatch.h"
#include "patchbay/alarms/WatchList.h"
#include "patchbay/arming/Armed.h"
#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/patch/UrlNeeds.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/plant/Sources.h"
#include "patchbay/recovery/StrandedEncoders.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "ui/desk/Services.h"
#include "ui/desk/StatusLine.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/widgets/DialogTurn.h"
#include "ui/widgets/Question.h"
#include "ui/window/MainWindow.h"
#include "ui/words/ActWords.h"
#include "ui/words/AlarmWords.h"
#include "ui/words/CutWords.h"
#include "ui/words/Names.h"
#include "ui/words/OutcomeWords.h"
#include "ui/words/RescueWords.h"
#include "ui/words/UrlWords.h"
#include "ui/words/WaitWords.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Empty: nothing waits.
QString rebindsLeftByQuitting(const patchbay::PatchRuns &runs)
{
    OutcomeWords::Rebinds all;
    patchbay::RunCounts counts;
    for (const auto &run : runs.all()) {
        if (run->hasEnded() || run->purpose() != patchbay::PatchRun::Purpose::Change)
            continue;
        for (int i = 0; i < run->count(); ++i)
            all.add(run->item(i).rebind);
        counts.moved += run->counts().moved;
        counts.waiting += run->counts().waiting;
    }
    return counts.waiting == 0 ? QString() : OutcomeWords::leftByQuitting(counts.moved, all, counts.waiting);
}

using patchbay::StrandedEncoder;

/// AWS has said of them that they have no stage.
std::vector<StrandedEncoder> strandedOf(const patchbay::StrandedEncoders &encoders)
{
    std::vector<StrandedEncoder> all = encoders.all();
    std::erase_if(all, [](const StrandedEncoder &each) {
        return each.state == StrandedEncoder::State::NotKnown || each.state == StrandedEncoder::State::HasStage;
    });
    return all;
}

} // namespace

Closing::Closing(MainWindow &window, StatusLine &status, const Services &services)
    : m_window(window)
    , m_status(status)
    , m_plant(services.plant)
    , m_sources(services.plant.sources())
    , m_stranded(services.stranded)
    , m_runs(services.runs)
    , m_acts(services.acts)
    , m_liveMoves(services.liveMoves)
    , m_waits(services.waits)
    , m_urlNeeds(services.urlNeeds)
    , m_armed(services.armed)
    , m_plan(services.plan)
    , m_watchList(services.watchList)
    , m_closeWatch(services.closeWatch)
{
    connect(&window, &MainWindow::closeRequested, this, &Closing::ask);
    connect(&m_sources, &patchbay::Sources::allEnded, this, &Closing::finish);
}

/// What becomes of each that is off air and has a stage, or gets one. In their order.
QStringList Closing::cutsLeftByQuitting() const
{
    QStringList left;
    for (const patchbay::LiveMove &move : m_liveMoves.all())
        left += CutWords::atQuitting(move, encoderName(m_plant, move.encoder), stageName(m_plant, move.to));
    left.removeAll(QString());
    left.sort();
    return left;
}

/// Those whose turn has not come; empty: there are none.
QString Closing::notCutByQuitting() const
{
    QStringList names;
    for (const patchbay::LiveMove &move : m_liveMoves.all()) {
        if (move.phase == patchbay::LiveMove::Phase::InTurn)
            names += encoderName(m_plant, move.encoder);
    }
    names.sort();
    return names.isEmpty() ? QString() : CutWords::notCutAtQuitting(names);
}

/// Empty: nothing waits until an encoder stops.
QString Closing::waitsLeftByQuitting() const
{
    QStringList names;
    for (const patchbay::PendingRebind &wait : m_waits.all()) {
        if (wait.state == patchbay::PendingRebind::State::Unconfirmed)
            continue; // it does not run, and is kept as it was
        const patchbay::EncoderId reached = m_plant.idOf(wait.rebind.encoder.arn);
        names += reached.isNull() ? unreadEncoderName(m_plant, wait.rebind.encoder.arn) : encoderName(m_plant, reached);
    }
    return names.isEmpty() ? QString() : changesWaiting(names);
}

int Closing::actsWaiting() const
{
    int waiting = 0;
    for (const auto &run : m_acts.all())
        waiting += run->counts().waiting;
    return waiting;
}

/// All that a person may not want to leave so, a sentence each, the worst first.
QStringList Closing::leftByQuitting() const
{
    const auto stranded = strandedOf(m_stranded);
    QStringList left;
    if (!stranded.empty())
        left +=
            stranded.size() == 1 ? strandedSentence(stranded.front(), m_plant) : strandedSentence(int(stranded.size()));
    left += cutsLeftByQuitting();
    left += rebindsLeftByQuitting(m_runs);
    left += notCutByQuitting();
    left += actsLeftByQuitting(actsWaiting());
    left += waitsLeftByQuitting();
    if (!m_armed.isEmpty())
        left += tr("%Ln are armed and not taken.", nullptr, m_armed.count());
    if (m_urlNeeds.unread() > 0)
        left += urlsNeeded(m_urlNeeds.unread());
    left.removeAll(QString());
    return left;
}

QString Closing::meaningOfQuitting() const
{
    QStringList sentences;
    if (const auto stranded = strandedOf(m_stranded); !stranded.empty())
        sentences += strandedByQuitting(int(stranded.size()));
    if (m_runs.underWay() + m_acts.underWay() > 0) {
        const bool isAnyToBeSent = !rebindsLeftByQuitting(m_runs).isEmpty() || actsWaiting() > 0;
        sentences += isAnyToBeSent ? tr("What was sent is finished first. What still waits is not sent.")
                                   : tr("What was sent is finished first.");
    }
    if (m_waits.count() > 0)
        sentences += waitsAfterQuitting(m_waits.isKept());
    if (!m_armed.isEmpty())
        sentences += tr("What is armed is forgotten.");
    if (m_urlNeeds.unread() > 0)
        sentences += tr("Nobody has copied the new URL or looked at the list yet, and without it an encoder may not "
                        "reach its stage. It is kept, and shown again at the next start.");
    sentences += watchingEnds(m_plan.isChosen() || !m_watchList.all().isEmpty(), m_closeWatch.isWallboardShown());
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

/// A second request to close is no answer.
void Closing::ask()
{
    if (m_hasBegun || m_isUnattended)
        return begin();
    if (m_question)
        return m_question->open();
    if (leftByQuitting().isEmpty())
        return begin();
    m_question = new Question({tr("Quit IVS Patchbay"), {}, {}, tr("&Quit"), tr("&Stay")}, &m_window);
    connect(m_question, &QDialog::accepted, this, &Closing::begin);
    connect(m_question, &Question::insteadChosen, this, &Closing::rescue);
    followInQuestion();
    tellWhatIsLeft();
    m_question->open();
}

/// It goes on while a person thinks, and others may bring back what is off air.
void Closing::followInQuestion()
{
    const auto follow = [this] { tellWhatIsLeft(); };
    connect(&m_stranded, &patchbay::StrandedEncoders::changed, m_question, follow);
    for (const auto &run : m_runs.all())
        connect(run.get(), &patchbay::PatchRun::countsChanged, m_question, follow);
    for (const auto &run : m_acts.all())
        connect(run.get(), &patchbay::ActRun::itemChanged, m_question, follow);
    connect(&m_urlNeeds, &patchbay::UrlNeeds::changed, m_question, follow);
    connect(&m_waits, &patchbay::PendingRebinds::changed, m_question, follow);
    connect(&m_armed, &patchbay::Armed::changed, m_question, follow);
    connect(&m_liveMoves, &patchbay::LiveMoves::changed, m_question, follow);
}

/// The worst stands out; the others have a line each.
void Closing::tellWhatIsLeft()
{
    QStringList left = leftByQuitting();
    if (left.isEmpty()) {
        m_question->setQuestion(tr("Nothing waits any more."),
                                m_runs.underWay() + m_acts.underWay() > 0 ? meaningOfQuitting()
                                                                          : tr("Nothing is under way."));
    } else {
        const QString worst = left.takeFirst();
        QStringList parts{left.join(u'\n'), meaningOfQuitting()};
        parts.removeAll(QString());
        m_question->setQuestion(worst, parts.join(u"\n\n"_s));
    }
    offerRescue();
}

void Closing::offerRescue()
{
    const auto all = strandedOf(m_stranded);
    const int rebindable = int(std::ranges::count_if(all, &StrandedEncoder::canBeRebound));
    if (rebindable == 0)
        m_question->setInstead({});
    else if (all.size() == 1)
        m_question->setInstead(rebindLabel(strandedStage(all.front(), all.front().to, m_plant)));
    else
        m_question->setInstead(rebindAllLabel(rebindable));
}

void Closing::rescue()
{
    for (const StrandedEncoder &each : strandedOf(m_stranded)) {
        if (each.canBeRebound())
            m_stranded.rescue(each.encoder.arn, each.to);
    }
}

void Closing::begin()
{
    if (std::exchange(m_hasBegun, true))
        return;
    Q_EMIT begun();
    // The window stays while something ends: reads at once, a change under way when it is known what became of it.
    m_sources.endAll();
    if (m_hasEnded)
        return;
    m_status.setUnderWay({}); // it would cover the sentence
    m_status.setCounts(tr("Finishing what is under way…"));
}

void Closing::beginUnattended()
{
    m_isUnattended = true;
    if (m_isNothingUnderWay)
        finish(); // it was waiting for a person
    else
        begin();
}

int Closing::stopWaiting()
{
    const int acts = m_acts.underWay();
    m_acts.stopWaitingForAll();
    return acts + m_runs.stopWaitingForAll();
}

/// After the last request: what a person must still be told is read before the window goes.
void Closing::finish()
{
    m_isNothingUnderWay = true;
    if (QDialog *const dialog = m_isUnattended ? nullptr : unfinishedDialog(m_window)) {
        connect(dialog, &QDialog::finished, this, &Closing::finish, Qt::QueuedConnection);
        return;
    }
    if (std::exchange(m_hasEnded, true))
        return;
    m_window.hide();
    Q_EMIT ended();
}

void Closing::tell(const QString &sentence, Severity severity)
{
    if (!m_hasBegun || severity == Severity::Note || m_isUnattended)
        return m_window.showNotice(sentence, severity);
    ErrorText text;
    text.title = tr("A change has ended");
    text.whatHappened = sentence;
    text.leaveLabel = tr("&Close");
    openInTurn(*new ErrorDialog(text, {}, severity, &m_window));
}

} // namespace ui
