// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/PatchRuns.h"

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
    , m_record(record)
    , m_settling(settling)
{
    for (const auto &source : sources.all())
        add(*source);
    connect(&sources, &Sources::opened, this, &PatchRuns::add);
    connect(&sources, &Sources::closed, this, &PatchRuns::leave);
    connect(&sources, &Sources::ended, this, &PatchRuns::remove);
    connect(&m_history, &ChangeHistory::changed, this, [this] { Q_EMIT historyChanged(); });
}

PatchRuns::~PatchRuns() = default;

void PatchRuns::add(Source &source)
{
    m_changes.push_back(std::make_unique<SourceChanges>(source, m_history, m_record, m_settling));
    connect(&source.inventory(), &Inventory::loadingChanged, this, [this, &source] { forgetWhatIsGone(source); });
    Q_EMIT historyChanged();
}

void PatchRuns::leave(const Source &source)
{
    for (const auto &run : m_runs) {
        for (int i = 0; i < run->count(); ++i) {
            if (run->item(i).rebind.encoder.source == source.id() && !run->item(i).isLeft)
                run->leave(i);
        }
    }
    Q_EMIT historyChanged();
}

void PatchRuns::remove(const Source &source)
{
    std::erase_if(m_changes, [&source](const auto &each) { return &each->source() == &source; });
}

/// An encoder that is gone would stand in the way of the changes before.
void PatchRuns::forgetWhatIsGone(const Source &source)
{
    const Inventory &inventory = source.inventory();
    const bool isWhole =
        inventory.loading() == Inventory::Loading::Idle && inventory.asOf().isValid() && !inventory.lastError();
    if (!isWhole)
        return;
    for (const EncoderId &encoder : m_history.encodersOf(source.id())) {
        if (!inventory.find(encoder.arn))
            m_history.forget(encoder);
    }
}

SourceChanges *PatchRuns::changesOf(const SourceId &id) const
{
    const Source *const open = m_sources.find(id);
    const auto found = std::ranges::find_if(m_changes, [open](const auto &each) { return &each->source() == open; });
    return found == m_changes.end() ? nullptr : found->get();
}

PatchRun &PatchRuns::take(const Patch &patch)
{
    if (const auto repeated = patch.repeated())
        return refuse(patch, repeated->arn);
    PatchRun &run = begin(patch);
    std::vector<int> refused;
    std::vector<std::pair<SourceChanges *, std::vector<int>>> work;
    for (int i = 0; i < run.count(); ++i) {
        const EncoderId &encoder = patch.items[std::size_t(i)].encoder;
        SourceChanges *const changes = changesOf(encoder.source);
        if (!changes || isUnderWay(encoder)) {
            refused.push_back(i);
            continue;
        }
        m_underWay.insert(encoder.arn, {&run, i});
        takeOverFromOthers(*changes, encoder);
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
    for (int i = 0; i < run.count(); ++i)
        refuse(run, i, run.item(i).rebind.encoder.arn == repeated ? Outcome::BeingMoved : Outcome::Cancelled);
    return run;
}

PatchRun &PatchRuns::take(Way way, const Patch &patch)
{
    if (!patch.repeated()) {
        for (const Rebind &rebind : patch.items) {
            if (!isUnderWay(rebind.encoder) && leads(way, rebind))
                m_history.begin(way, rebind);
        }
    }
    return take(patch);
}

PatchRun &PatchRuns::askAgain(const RebindResult &lost)
{
    const EncoderId &encoder = lost.rebind.encoder;
    PatchRun &run = begin(Patch{{}, {lost.rebind}});
    SourceChanges *const changes = changesOf(encoder.source);
    const bool isRefused = isUnderWay(encoder);
    if (changes && !isRefused)
        m_underWay.insert(encoder.arn, {&run, 0});
    Q_EMIT begun(run);
    if (isRefused) {
        refuse(run, 0, Outcome::BeingMoved);
    } else if (!changes) {
        PatchRun::Item same = run.item(0);
        same.state = State::Ended;
        same.result = lost; // nobody can be asked: what was told stands
        run.update(0, same);
    } else {
        Q_EMIT underWayChanged();
        changes->askAgain(run, lost);
    }
    return run;
}

PatchRun &PatchRuns::begin(const Patch &patch)
{
    dropPast();
    m_runs.push_back(std::make_unique<PatchRun>(patch));
    PatchRun &run = *m_runs.back();
    connect(&run, &PatchRun::itemChanged, this, [this, &run](int index) { itemChanged(run, index); });
    connect(&run, &PatchRun::ended, this, [this] { Q_EMIT historyChanged(); }); // it is a step back now
    return run;
}

/// Somebody may be hearing of one now.
void PatchRuns::dropPast()
{
    for (std::unique_ptr<PatchRun> &run : m_runs) {
        const bool isWatched =
            std::ranges::any_of(m_changes, [&run](const auto &changes) { return changes->watches(*run); });
        if (run->hasEnded() && !isWatched)
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
    m_history.conclude(result, run.id());
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

/// Two entries of one AWS account: what one was told of the encoder is not "something else" to the other.
void PatchRuns::takeOverFromOthers(SourceChanges &changes, const EncoderId &encoder)
{
    for (const auto &other : m_changes) {
        if (other.get() == &changes || !other->source().mayShareEncodersWith(changes.source()))
            continue;
        if (const auto told = other->handOver(encoder))
            changes.takeOver(*told);
    }
}

bool PatchRuns::isLost(const EncoderId &encoder) const
{
    return std::ranges::any_of(m_changes, [&encoder](const auto &each) {
        return each->source().id() == encoder.source && each->isLost(encoder);
    });
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

Patch PatchRuns::next(Way way, const ChangeHistory::IsOffered &isOffered) const
{
    QSet<QUuid> unfinished;
    for (const auto &run : m_runs) {
        if (!run->hasEnded())
            unfinished.insert(run->id());
    }
    return m_history.next(way, unfinished,
                          [&](const SourceId &source) { return m_sources.find(source) && isOffered(source); });
}

} // namespace patchbay
