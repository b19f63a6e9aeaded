// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/ChangesBySource.h"

#include "patchbay/patch/SourceChanges.h"

#include <algorithm>

namespace patchbay {

ChangesBySource::ChangesBySource(Sources &sources, ChangeHistory &history, ChangeRecord &record,
                                 PatchRunner::Settling settling)
    : m_sources(sources)
    , m_history(history)
    , m_record(record)
    , m_settling(settling)
{
}

ChangesBySource::~ChangesBySource() = default;

void ChangesBySource::add(Source &source)
{
    m_all.push_back(std::make_unique<SourceChanges>(source, m_history, m_record, m_settling));
    connect(&source.inventory(), &Inventory::loadingChanged, this, [this, &source] {
        takeHistoryOver(source);
        forgetWhatIsGone(source);
    });
    for (const auto &ending : m_sources.ending()) {
        if (ending->id() == source.id())
            handOver(*ending);
    }
}

void ChangesBySource::close(const Source &source)
{
    for (const EncoderId &encoder : m_history.encodersOf(source.id())) {
        if (const Source *const other = m_sources.reaching(encoder))
            m_history.reachThrough(other->id(), encoder);
    }
    handOver(source);
}

void ChangesBySource::remove(const Source &source)
{
    handOver(source); // what has come to its end since
    std::erase_if(m_all, [&source](const auto &each) { return &each->source() == &source; });
}

void ChangesBySource::handOver(const Source &closed)
{
    SourceChanges *const changes = of(&closed);
    if (!changes)
        return;
    changes->handOver([this, &closed](const EncoderId &encoder) -> SourceChanges * {
        const Source *const now = m_sources.reaching({closed.id(), encoder.arn});
        return now && now->mayShareEncodersWith(closed) ? of(now) : nullptr;
    });
}

/// Of changes made through another entry of its AWS account, which is not open any more.
void ChangesBySource::takeHistoryOver(const Source &source)
{
    if (source.inventory().isReading())
        return;
    for (const EncoderId &encoder : m_history.encoders()) {
        if (!m_sources.find(encoder.source) && m_sources.reaching(encoder) == &source)
            m_history.reachThrough(source.id(), encoder);
    }
}

/// An encoder that is gone would stand in the way of the changes before.
void ChangesBySource::forgetWhatIsGone(const Source &source)
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

SourceChanges *ChangesBySource::of(const Source *source) const
{
    const auto found = std::ranges::find_if(m_all, [source](const auto &each) { return &each->source() == source; });
    return found == m_all.end() ? nullptr : found->get();
}

Rebind ChangesBySource::asReached(const Rebind &rebind) const
{
    const Source *const now = m_sources.reaching(rebind.encoder);
    Rebind reached = rebind;
    if (now)
        reached = Rebind::of({now->id(), rebind.encoder.arn}, rebind.from.arn, rebind.to.arn);
    reached.ifLive = rebind.ifLive;
    return reached;
}

void ChangesBySource::takeOverFromOthers(SourceChanges &changes, const EncoderId &encoder)
{
    for (const auto &other : m_all) {
        if (other.get() == &changes || !other->source().mayShareEncodersWith(changes.source()))
            continue;
        if (const auto told = other->handOver(encoder))
            changes.takeOver(*told);
    }
}

SourceChanges *ChangesBySource::reaching(const EncoderId &encoder) const
{
    return of(m_sources.find(encoder.source));
}

bool ChangesBySource::watch(const PatchRun &run) const
{
    return std::ranges::any_of(m_all, [&run](const auto &each) { return each->watches(run); });
}

bool ChangesBySource::isLost(const EncoderId &encoder) const
{
    const Source *const now = m_sources.reaching(encoder);
    return std::ranges::any_of(m_all, [&encoder, now](const auto &each) {
        const bool isIts = &each->source() == now || each->source().id() == encoder.source;
        return isIts && each->isLost(encoder);
    });
}

} // namespace patchbay
