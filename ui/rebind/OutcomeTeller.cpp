// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/OutcomeTeller.h"

#include "patchbay/plant/LiveMoves.h"
#include "text/Isolate.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/widgets/DialogTurn.h"
#include "ui/words/CutWords.h"
#include "ui/words/Names.h"
#include "ui/words/OutcomeWords.h"
#include "ui/words/SourceContext.h"

#include <QApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

using patchbay::PatchRun;
using State = PatchRun::State;

OutcomeTeller::OutcomeTeller(patchbay::PatchRuns &runs, const patchbay::Plant &plant, RebindFlow &flow, QWidget *window,
                             QObject *parent)
    : QObject(parent)
    , m_runs(runs)
    , m_plant(plant)
    , m_flow(flow)
    , m_window(window)
{
    for (const auto &run : runs.all())
        follow(*run);
    connect(&runs, &patchbay::PatchRuns::begun, this, &OutcomeTeller::follow);
    connect(&runs, &patchbay::PatchRuns::underWayChanged, this, &OutcomeTeller::tellUnderWay);
}

void OutcomeTeller::setMoves(const patchbay::LiveMoves &moves)
{
    m_moves = &moves;
    connect(&moves, &patchbay::LiveMoves::changed, this, &OutcomeTeller::tellUnderWay);
}

bool OutcomeTeller::isInTurn(const patchbay::EncoderId &encoder) const
{
    const patchbay::LiveMove *const move = m_moves ? m_moves->find(encoder.arn) : nullptr;
    return move && move->phase == patchbay::LiveMove::Phase::InTurn;
}

void OutcomeTeller::follow(PatchRun &run)
{
    std::vector<RebindNames> &names = m_names[&run];
    for (int i = 0; i < run.count(); ++i) {
        names.push_back(rebindNames(m_plant, run.item(i).rebind));
        names.back().patch = run.name();
    }
    connect(&run, &PatchRun::itemChanged, this, [this, &run](int index) { itemChanged(run, index); });
    connect(&run, &PatchRun::itemLeft, this, [this, &run](int index) { itemLeft(run.item(index)); });
    connect(&run, &QObject::destroyed, this, [this](const QObject *gone) { m_names.erase(gone); });
}

void OutcomeTeller::itemChanged(const PatchRun &run, int index)
{
    const Item item = run.item(index); // what is told may begin another
    const patchbay::EncoderId &encoder = item.rebind.encoder;
    const RebindNames names = namesOf(run, index);
    switch (item.state) {
    case State::Waiting: // again: what all wait for kept it from being sent
        Q_EMIT waiting(encoder, {});
        tellUnderWay();
        break;
    case State::Moving:
    case State::Asking:
    case State::Cutting:
        if (ErrorDialog *const past = alertOf(encoder))
            past->close(); // it says where the encoder stays
        if (item.state == State::Asking)
            Q_EMIT waiting(encoder, OutcomeWords::asking(names));
        tellUnderWay();
        break;
    case State::NoAnswerYet:
        Q_EMIT waiting(encoder, OutcomeWords::noAnswerYet(names));
        break;
    case State::Ended:
        if (item.result->outcome != patchbay::Outcome::BeingMoved)
            Q_EMIT waiting(encoder, {});
        say(run, item, names);
        break;
    case State::Arrived:
        sayArrived(item, names);
        break;
    case State::WaitEnded: // whoever takes those that wait has told it
        break;
    case State::Overtaken:
        sayOvertaken(item, names);
        break;
    }
}

void OutcomeTeller::itemLeft(const Item &item)
{
    ErrorDialog *const alert = item.isUnderWay() ? nullptr : alertOf(item.rebind.encoder);
    if (!alert)
        return;
    alert->withdrawRemedies();
    if (m_runs.isLost(item.rebind.encoder))
        stopPromising(*alert);
}

/// Nobody looks for a lost change any more where the source is closed.
void OutcomeTeller::stopPromising(ErrorDialog &alert) const
{
    ErrorText text = alert.text();
    text.retrySafe = OutcomeWords::notLookedForAnyMore();
    alert.replaceSentences(text);
}

void OutcomeTeller::tellUnderWay()
{
    const QString text = m_runs.underWay() > 1 ? OutcomeWords::changing(m_runs.underWay()) : onlyOneUnderWay();
    if (std::exchange(m_underWay, text) != text)
        Q_EMIT underWayChanged(text);
}

QString OutcomeTeller::onlyOneUnderWay() const
{
    for (const auto &run : m_runs.all()) {
        for (int i = 0; i < run->count(); ++i) {
            const Item &item = run->item(i);
            if (item.state == State::Asking)
                return OutcomeWords::asking(namesOf(*run, i));
            if (item.state == State::Cutting)
                return isInTurn(item.rebind.encoder)
                    ? CutWords::waitsToBeCut(namesOf(*run, i).encoder, namesOf(*run, i).to)
                    : CutWords::cutting(namesOf(*run, i).encoder, namesOf(*run, i).to);
            if (item.state == State::Moving || item.state == State::NoAnswerYet)
                return describeStart(item.rebind, namesOf(*run, i));
        }
    }
    return {};
}

void OutcomeTeller::say(const PatchRun &run, const Item &item, RebindNames names)
{
    const bool isAmongMany = run.isToldAsOne();
    if (item.isWaiting()) // nobody has to decide: whoever waits for it tells what becomes of it
        return;
    const bool hasEnded = item.result->outcome == patchbay::Outcome::Moved
        || item.result->outcome == patchbay::Outcome::AlreadyThere || patchbay::mayStillArrive(item.result->outcome);
    if (run.hasWaited() && !hasEnded) // the same
        return;
    const patchbay::RebindResult &result = *item.result;
    QApplication::alert(m_window); // does nothing while the window is the active one
    names.address = item.address;
    if (result.now)
        names.now = stageName(m_plant, {item.rebind.encoder.source, result.now->stageArn});
    const OutcomeText text = describe(result, names);
    if (text.form == OutcomeText::Form::Message)
        tellInPassing(item, names, text, isAmongMany);
    else if (!isAmongMany && text.severity == Severity::Live && !item.isLeft)
        meetLive(run, item, text);
    else if (!isAmongMany)
        showDialog(item, text);
}

void OutcomeTeller::meetLive(const PatchRun &run, const Item &item, const OutcomeText &text)
{
    const patchbay::RebindResult &result = *item.result;
    Q_EMIT liveMet({result.rebind, result.error ? text.dialog.details : QString(), result.notCut, result.notBack,
                    run.undoes(), result.wasCut});
    Q_EMIT decisionNeeded(text.dialog.title);
}

void OutcomeTeller::tellInPassing(const Item &item, const RebindNames &names, const OutcomeText &text, bool isAmongMany)
{
    RebindMessage told{item.rebind.encoder, text.severity, text.message,   text.undo,
                       text.undoHint,       text.address,  text.newAddress};
    if (!names.patch.isEmpty())
        told.text = text::filled(tr("%1: %2", "a scene, what became of its only encoder"), names.patch, text.message);
    if (item.isLeft)
        told.closedSource = sourceName(names.account, names.region);
    told.isAmongMany = isAmongMany;
    Q_EMIT message(told);
}

void OutcomeTeller::sayArrived(const Item &item, RebindNames names)
{
    names.address = item.address;
    const OutcomeText text = describeArrival(*item.result, names);
    if (item.address.state != patchbay::AddressComparison::State::Reading) {
        tellInPassing(item, names, text);
    } else if (ErrorDialog *const alert = alertOf(item.rebind.encoder)) {
        alert->replaceSentences(text.dialog);
        alert->withdrawRemedies();
    }
}

void OutcomeTeller::sayOvertaken(const Item &item, RebindNames names)
{
    const patchbay::RebindResult &told = *item.result;
    const PatchRun::Overtaking &overtaking = *item.overtaking;
    const patchbay::EncoderId &encoder = item.rebind.encoder;
    if (overtaking.now)
        names.now = stageName(m_plant, {encoder.source, overtaking.now->stageArn});
    const QString since = OutcomeWords::sinceThen(names, overtaking.now, overtaking.hasMoved);
    if (ErrorDialog *const alert = alertOf(encoder)) {
        ErrorText text = alert->text();
        text.whatChanged = OutcomeWords::beforeThat(told, names) + u' ' + since;
        text.advice.clear();
        alert->replaceSentences(text);
    }
    if (!overtaking.now || overtaking.hasMoved)
        Q_EMIT overtaken(encoder, since, overtaking.hadWayBack);
}

void OutcomeTeller::showDialog(const Item &item, const OutcomeText &text)
{
    const patchbay::RebindResult &result = *item.result;
    auto *const dialog = new ErrorDialog(text.dialog, remediesFor(result, text.anyway), text.severity, m_window);
    m_alerts.insert(item.rebind.encoder.arn, dialog);
    if (item.isLeft)
        dialog->withdrawRemedies();
    if (item.isLeft && patchbay::mayStillArrive(result.outcome))
        stopPromising(*dialog);
    openInTurn(*dialog);
    Q_EMIT decisionNeeded(text.dialog.title);
}

Remedies OutcomeTeller::remediesFor(const patchbay::RebindResult &result, const std::optional<patchbay::Rebind> &anyway)
{
    patchbay::Rebind rebind = result.rebind;
    if (rebind.ifLive == patchbay::IfLive::Cut) // confirmed of what was seen then: a person is asked anew
        rebind.ifLive = patchbay::IfLive::Leave;
    Remedies remedies(*this);
    remedies.add({Remedy::Retry}, [this, rebind] { m_runs.take(rebind); });
    remedies.add({Remedy::AskAgain}, [this, result] { m_runs.askAgain(result); });
    remedies.add({Remedy::ChooseStage}, [this, rebind] { m_flow.open(rebind.encoder, rebind.to); });
    if (anyway)
        remedies.add({Remedy::RebindAnyway}, [this, rebind = *anyway] { m_runs.take(rebind); });
    if (m_remediesOf)
        remedies.orElse(m_remediesOf(rebind.encoder.source, result.error));
    return remedies;
}

RebindNames OutcomeTeller::namesOf(const PatchRun &run, int index) const
{
    const Item &item = run.item(index);
    RebindNames names = m_names.at(&run)[std::size_t(index)];
    if (item.result && item.result->rebind != item.rebind) { // an earlier one, which had got lost
        names.from = stageName(m_plant, item.result->rebind.from);
        names.to = stageName(m_plant, item.result->rebind.to);
    }
    return names;
}

} // namespace ui
