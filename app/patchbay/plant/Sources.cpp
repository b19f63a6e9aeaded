// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Sources.h"

#include <QTimer>

#include <algorithm>

namespace patchbay {

Sources::Sources(Make make, QObject *parent)
    : QObject(parent)
    , m_make(std::move(make))
{
}

Sources::~Sources() = default;

Source *Sources::find(const SourceId &id) const
{
    const auto found = std::ranges::find_if(m_open, [&id](const auto &source) { return source->id() == id; });
    return found == m_open.end() ? nullptr : found->get();
}

std::vector<Source *> Sources::twinsOf(const Source &source) const
{
    std::vector<Source *> twins;
    for (const auto &other : m_open) {
        if (other.get() != &source && other->mayShareEncodersWith(source))
            twins.push_back(other.get());
    }
    return twins;
}

Source *Sources::findBeside(const SourceId &id, const std::function<bool(const Source &other)> &isSo) const
{
    const auto world = m_worlds.find(id);
    if (world == m_worlds.end())
        return nullptr;
    const auto found = std::ranges::find_if(m_open, [&](const auto &other) {
        const Source::Identity &identity = other->identity();
        return identity.id != id && identity.id.region == id.region && identity.world == world->second && isSo(*other);
    });
    return found == m_open.end() ? nullptr : found->get();
}

Source *Sources::reaching(const EncoderId &encoder) const
{
    if (Source *const named = find(encoder.source))
        return named;
    return findBeside(encoder.source,
                      [&encoder](const Source &other) { return other.inventory().rowOf(encoder.arn) >= 0; });
}

bool Sources::isStale(const SourceId &id) const
{
    const Source *const named = find(id);
    return named && named->silence().isStale();
}

const aws::Error *Sources::refusal(const SourceId &id) const
{
    const auto found = m_refused.find(id);
    return found == m_refused.end() ? nullptr : &found->second;
}

std::vector<SourceId> Sources::refused() const
{
    std::vector<SourceId> ids;
    for (const auto &[id, error] : m_refused)
        ids.push_back(id);
    return ids;
}

void Sources::open(const SourceId &id)
{
    if (m_isEndingAll || find(id))
        return;
    m_refused.erase(id);
    auto source = m_make(id);
    if (!source) {
        m_refused.emplace(id, source.error());
        Q_EMIT wasRefused(id);
        return;
    }
    m_worlds.insert_or_assign(id, (*source)->identity().world);
    m_open.push_back(std::move(*source));
    connect(&m_open.back()->silence(), &Silence::levelChanged, this, [this, id] { Q_EMIT silenceChanged(id); });
    Q_EMIT opened(*m_open.back());
}

void Sources::close(const SourceId &id)
{
    m_refused.erase(id);
    const auto found = std::ranges::find_if(m_open, [&id](const auto &source) { return source->id() == id; });
    if (found == m_open.end())
        return;
    Source *const source = found->get();
    m_ending.push_back(std::move(*found));
    m_open.erase(found);
    Q_EMIT closed(*source);
    QCoro::connect(source->end(), this, [this, source] { destroy(source); });
}

void Sources::reopen(const SourceId &id)
{
    m_reopening = id;
    close(id);
    m_reopening = {};
    open(id);
}

void Sources::endAll()
{
    if (m_isEndingAll)
        return;
    m_isEndingAll = true;
    while (!m_open.empty())
        close(m_open.back()->id());
    if (m_ending.empty())
        Q_EMIT allEnded();
}

void Sources::destroy(Source *source)
{
    // Not from inside the coroutine that has just ended: its frame is the source's.
    QTimer::singleShot(0, this, [this, source] {
        Q_EMIT ended(*source);
        std::erase_if(m_ending, [source](const auto &each) { return each.get() == source; });
        if (m_isEndingAll && m_ending.empty())
            Q_EMIT allEnded();
    });
}

} // namespace patchbay
