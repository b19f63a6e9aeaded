// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/PatchRuns.h"

#include "patchbay/patch/DeskLock.h"
#include "patchbay/patch/SourceChanges.h"

#include <algorithm>

namespace patchbay {

using State = PatchRun::State;

PatchRuns::PatchRuns(Sources &sources, PatchRunner::Settling settling, QObject *parent)
    : PatchRuns(sources, ChangeRecord::none(), settling, parent)
{
}

PatchRuns::PatchRuns(Sources &sources, ChangeRecord &record, PatchRunner::Settling settling, QObject *parent)
    : QObject(parent)
    , m_sources(sources)
    , m_changes(sources, m_history, record, settling)
{
    for (const auto &source : sources.all())
        add(*source);
    connect(&sources, &Sources::opened, this, &PatchRuns::add);
    connect(&sources, &Sources::closed, this, &PatchRuns::close);
    connect(&sources, &Sources::wasRefused, this, &PatchRuns::leaveWhatNobodyReaches);
    connect(&sources, &Sources::ended, this, [this](const Source &source) { m_changes.remove(source); });
    connect(&m_history, &ChangeHistory::changed, this, [this] { Q_EMIT historyChanged(); });
}

PatchRuns::~PatchRuns() = default;

void PatchRuns::add(Source &source)
{
    m_changes.add(source);
    for (const auto &ending : m_sources.ending()) {
        if (ending->id() == source.id() && !source.mayShareEncodersWith(*ending)) // those encoders are not here
            leave([&source](const EncoderId &encoder) { return encoder.source == source.id(); });
    }
    Q_EMIT historyChanged();
}

/// One that is made anew comes back at once.
void PatchRuns::close(const Source &source)
{
    if (m_sources.isReopening(source.id()))
        return;
    m_changes.close(source);
    leaveWhatNobodyReaches();
}

void PatchRuns::leaveWhatNobodyReaches()
{
    leave([this](const EncoderId &encoder) { return !m_sources.reaching(encoder); });
    Q_EMIT historyChanged();
}

void PatchRuns::leave(const std::function<bool(const EncoderId &encoder)> &isOutOfReach)
{
    for (const auto &run : m_runs) {
        for (int i = 0; i < run->count(); ++i) {
            if (!run->item(i).isLeft && isOutOfReach(run->item(i).rebind.encoder))
                run->leave(i);
        }
    }
}

PatchRun &PatchRuns::take(const Patch &patch)
{
    if (m_lock && !patch.hasWaited && m_lock->refuses())
        return refuse(patch, {});
    if (patch.undoes.isEmpty())
        return start(patch);
    return take(patch.redoes ? Way::Forth : Way::Back, patch);
}

PatchRun &PatchRuns::start(const Patch &patch)
{
    if (const auto repeated = patch.repeated())
        return refuse(patch, repeated->arn);
    Patch reached = patch;
    for (Rebind &each : reached.items)
        each = m_changes.asReached(each);
    PatchRun &run = begin(reached);
    std::vector<int> refused;
    std::vector<std::pair<SourceChanges *, std::vector<int>>> work;
    for (int i = 0; i < run.count(); ++i) {
        const EncoderId &encoder = reached.items[std::size_t(i)].encoder;
        SourceChanges *const changes = m_changes.reaching(encoder);
        if (!changes || isUnderWay(encoder)) {
            refused.push_back(i);
            continue;
        }
        m_underWay.insert(encoder.arn, {&run, i});
        m_changes.takeOverFromOthers(*changes, encoder);
        auto there = std::ranges::find(work, changes, &decltype(work)::value_type::first);
        if (there == work.end())
            there = work.insert(work.end(), {changes, {}});
        there->second.push_back(i);
    }
    Q_EMIT begun(run);
    for (const int i : refused)
        refuse(run, i, isUnderWay(run.item(i).rebind.encoder) ? Outcome::BeingMoved : Outcome::Cancelled);
    if (!work.empty())
        Q_EMIT underWayChanged();
    for (const auto &[changes, indexes] : work)
        changes->take(run, indexes);
    return run;
}

/// Which of the two was meant nobody knows, and the others were meant to go with it.
PatchRun &PatchRuns::refuse(const Patch &patch, const QString &repeated)
{
    PatchRun &run = begin(patch);
    Q_EMIT begun(run);
    for (int i = 0; i < run.count(); ++i) {
        const EncoderId &encoder = run.item(i).rebind.encoder;
        const bool isOther = encoder.arn == repeated || isUnderWay(encoder); // it says nothing of the change under way
        refuse(run, i, isOther ? Outcome::BeingMoved : Outcome::Cancelled);
    }
    return run;
}

PatchRun &PatchRuns::take(Way way, const Patch &patch)
{
    if (m_lock && !patch.hasWaited && m_lock->refuses())
        return refuse(patch, {});
    Patch undoing = patch;
    if (patch.undoes.isEmpty() && !patch.items.empty()) {
        const QUuid before = m_history.runBefore(way, m_changes.asReached(patch.items.front()));
        undoing.undoes = before.isNull() ? QString() : RecordedRun::idOf(before);
    }
    if (!patch.repeated())
        noteWay(way, patch);
    return start(undoing);
}

void PatchRuns::noteWay(Way way, const Patch &patch)
{
    std::vector<Rebind> asked;
    for (const Rebind &each : patch.items) {
        const Rebind rebind = m_changes.asReached(each);
        if (!isUnderWay(rebind.encoder) && (leads(way, rebind) || !patch.undoes.isEmpty()))
            asked.push_back(rebind);
    }
    m_history.begin(way, asked);
}

PatchRun &PatchRuns::ask(const QString &name, const std::vector<RebindResult> &told, PatchRun::Purpose purpose)
{
    std::vector<RebindResult> lost = told;
    Patch patch{name, {}};
    for (RebindResult &each : lost) {
        each.rebind = m_changes.asReached(each.rebind);
        patch.items.push_back(each.rebind);
    }
    PatchRun &run = begin(patch, purpose);
    Q_EMIT begun(run);
    for (int i = 0; i < run.count(); ++i)
        ask(run, i, lost[std::size_t(i)]);
    return run;
}

void PatchRuns::ask(PatchRun &run, int index, const RebindResult &lost)
{
    const EncoderId &encoder = lost.rebind.encoder;
    SourceChanges *const changes = m_changes.reaching(encoder);
    if (isUnderWay(encoder)) {
        refuse(run, index, Outcome::BeingMoved);
    } else if (!changes) {
        PatchRun::Item same = run.item(index);
        same.state = State::Ended;
        same.result = lost; // nobody can be asked: what was told stands
        run.update(index, same);
    } else {
        m_underWay.insert(encoder.arn, {&run, index});
        Q_EMIT underWayChanged();
        changes->askAgain({&run, index}, lost);
    }
}

PatchRun &PatchRuns::begin(const Patch &patch, PatchRun::Purpose purpose)
{
    dropPast();
    m_runs.push_back(std::make_unique<PatchRun>(patch, purpose));
    PatchRun &run = *m_runs.back();
    connect(&run, &PatchRun::itemChanged, this, [this, &run](int index) { itemChanged(run, index); });
    connect(&run, &PatchRun::ended, this, [this] { Q_EMIT historyChanged(); }); // it is a step back now
    return run;
}

/// Somebody may be hearing of one now.
void PatchRuns::dropPast()
{
    for (std::unique_ptr<PatchRun> &run : m_runs) {
        if (run->hasEnded() && !run->isShown() && !m_changes.watch(*run))
            run.release()->deleteLater();
    }
    std::erase(m_runs, nullptr);
}

void PatchRuns::refuse(PatchRun &run, int index, Outcome outcome)
{
    PatchRun::Item item = run.item(index);
    RebindResult result;
    result.rebind = item.rebind;
    result.outcome = outcome;
    m_history.conclude(result, run.id(), run.name());
    item.state = State::Ended;
    item.result = result;
    item.address = {};
    run.update(index, item);
}

void PatchRuns::itemChanged(const PatchRun &run, int index)
{
    const PatchRun::Item &item = run.item(index);
    const EncoderId &encoder = item.rebind.encoder;
    if (item.state != State::Ended || item.result->outcome == Outcome::BeingMoved)
        return;
    if (m_underWay.value(encoder.arn).run != &run)
        return;
    m_underWay.remove(encoder.arn);
    for (const auto &source : m_sources.all()) {
        if (run.left(encoder.source) == 0 && source->inventory().find(encoder.arn))
            source->watch().refreshSoon(); // its list may have been read before the changes
    }
    Q_EMIT underWayChanged();
}

void PatchRuns::stopWaiting(const EncoderId &encoder)
{
    if (const RunItem item = m_underWay.value(encoder.arn); item.run)
        item.run->stopWaiting(item.index);
}

int PatchRuns::stopWaitingForAll()
{
    const auto all = m_underWay; // one that ends leaves it
    for (const RunItem &item : all)
        item.run->stopWaiting(item.index);
    return static_cast<int>(all.size());
}

bool PatchRuns::isTakingMany() const
{
    return std::ranges::any_of(m_runs, [](const auto &run) {
        return run->count() > 1 && run->purpose() == PatchRun::Purpose::Change && !run->hasEnded();
    });
}

ChangeHistory::Next PatchRuns::next(Way way, const ChangeHistory::IsOffered &isOffered,
                                    const ChangeHistory::CanBeTaken &canBeTaken) const
{
    QSet<QUuid> unfinished;
    for (const auto &run : m_runs) {
        if (!run->hasEnded())
            unfinished.insert(run->id());
    }
    const auto isOpen = [&](const SourceId &source) { return m_sources.find(source) && isOffered(source); };
    return m_history.next(way, unfinished, isOpen, canBeTaken);
}

} // namespace patchbay
