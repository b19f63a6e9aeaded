// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/Closing.h"

#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/patch/UrlNeeds.h"
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
#include "ui/words/CutWords.h"
#include "ui/words/Names.h"
#include "ui/words/OutcomeWords.h"
#include "ui/words/RescueWords.h"
#include "ui/words/UrlWords.h"
#include "ui/words/WaitWords.h"

#include <algorithm>
#include <utility>

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
{
    connect(&window, &MainWindow::closeRequested, this, &Closing::ask);
    connect(&m_sources, &patchbay::Sources::allEnded, this, &Closing::finish);
}

/// What still waits, and would not be done; empty: nothing.
QString Closing::leftByQuitting() const
{
    int waiting = 0;
    for (const auto &run : m_acts.all())
        waiting += run->counts().waiting;
    QStringList left{rebindsLeftByQuitting(m_runs), cutsLeftByQuitting(), actsLeftByQuitting(waiting),
                     m_waits.count() > 0 ? changesWaiting(m_waits.count()) : QString()};
    left.removeAll(QString());
    return left.join(u' ');
}

/// What becomes of each that is off air and has a stage, or gets one, and of those whose turn has not come; empty:
/// there are none.
QString Closing::cutsLeftByQuitting() const
{
    QStringList left;
    for (const patchbay::LiveMove &move : m_liveMoves.all())
        left += CutWords::atQuitting(move, encoderName(m_plant, move.encoder), stageName(m_plant, move.to));
    if (const int inTurn = m_liveMoves.count(patchbay::LiveMove::Phase::InTurn); inTurn > 0)
        left += CutWords::notCutAtQuitting(inTurn);
    left.removeAll(QString());
    left.sort();
    return left.join(u' ');
}

/// A second request to close is no answer.
void Closing::ask()
{
    if (m_hasBegun || m_isUnattended)
        begin();
    else if (m_question)
        m_question->open();
    else
        askAboutStranded();
}

/// While encoders are off air that a click would bring back.
void Closing::askAboutStranded()
{
    if (strandedOf(m_stranded).empty())
        return askAboutRuns();
    const Question &question = open({}, {}, &Closing::askAboutRuns);
    connect(&question, &Question::insteadChosen, this, &Closing::rescue);
    connect(&m_stranded, &patchbay::StrandedEncoders::changed, &question, [this] { tellOfStranded(); });
    tellOfStranded();
}

/// They may be brought back while a person thinks, by whomever.
void Closing::tellOfStranded()
{
    const auto all = strandedOf(m_stranded);
    const int count = int(all.size());
    const int rebindable = int(std::ranges::count_if(all, &StrandedEncoder::canBeRebound));
    if (all.empty())
        m_question->setQuestion(tr("No encoder is without a stage any more."), tr("None of them is left off air."));
    else
        m_question->setQuestion(count == 1 ? strandedSentence(all.front(), m_plant) : strandedSentence(count),
                                strandedByQuitting(count));
    if (rebindable == 0)
        m_question->setInstead({});
    else if (count == 1)
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

/// While changes wait that would not be made.
void Closing::askAboutRuns()
{
    const QString left = leftByQuitting();
    if (left.isEmpty())
        return askAboutUrls();
    const Question &question = open(left, meaningOfQuitting(true), &Closing::askAboutUrls);
    for (const auto &run : m_runs.all())
        connect(run.get(), &patchbay::PatchRun::countsChanged, &question, [this] { tellOfRuns(); });
    for (const auto &run : m_acts.all())
        connect(run.get(), &patchbay::ActRun::itemChanged, &question, [this] { tellOfRuns(); });
    connect(&m_urlNeeds, &patchbay::UrlNeeds::changed, &question, [this] { tellOfRuns(); });
    connect(&m_waits, &patchbay::PendingRebinds::changed, &question, [this] { tellOfRuns(); });
    connect(&m_liveMoves, &patchbay::LiveMoves::changed, &question, [this] { tellOfRuns(); });
}

/// It goes on while a person thinks.
void Closing::tellOfRuns()
{
    const QString left = leftByQuitting();
    m_question->setQuestion(left.isEmpty() ? tr("Nothing waits any more.") : left, meaningOfQuitting(!left.isEmpty()));
}

QString Closing::meaningOfQuitting(bool isAnyWaiting) const
{
    const bool isUnderWay = m_runs.underWay() + m_acts.underWay() > 0;
    const bool isAnyToCome = m_waits.count() > 0 || !cutsLeftByQuitting().isEmpty();
    QStringList sentences{!isUnderWay && isAnyToCome ? QString()
                              : isAnyWaiting && isUnderWay
                              ? tr("What was sent is finished first. What still waits is not sent.")
                              : isUnderWay ? tr("What was sent is finished first.")
                                           : tr("Nothing is under way.")};
    if (m_waits.count() > 0)
        sentences += waitsAfterQuitting(m_waits.isKept());
    if (m_urlNeeds.unread() > 0)
        sentences += urlsNeeded(m_urlNeeds.unread());
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

/// While encoders need what nobody has looked at.
void Closing::askAboutUrls()
{
    if (m_urlNeeds.unread() == 0)
        return begin();
    const Question &question = open({}, {}, &Closing::begin);
    tellOfUrls();
    connect(&m_urlNeeds, &patchbay::UrlNeeds::changed, &question, [this] { tellOfUrls(); });
}

/// More may come of what was under way; and an encoder that is seen live on its stage needs none any more.
void Closing::tellOfUrls()
{
    const int unread = m_urlNeeds.unread();
    if (unread == 0)
        m_question->setQuestion(tr("No encoder needs a new URL any more."), tr("Nothing is left to be copied."));
    else
        m_question->setQuestion(
            urlsNeeded(unread),
            tr("Nobody has copied it or looked at the list yet, and without it they may not reach their stage. It is "
               "kept, and shown again at the next start."));
}

Question &Closing::open(const QString &fact, const QString &meaning, void (Closing::*andThen)())
{
    m_question = new Question({tr("Quit IVS Patchbay"), fact, meaning, tr("&Quit"), tr("&Stay")}, &m_window);
    connect(m_question, &QDialog::accepted, this, andThen);
    m_question->open();
    return *m_question;
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
