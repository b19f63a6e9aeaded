// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/ShownSources.h"

#include <algorithm>

namespace ui {

using patchbay::Source;

namespace {

template <typename Value>
bool differ(const std::vector<const Source *> &sources, Value value)
{
    return std::ranges::any_of(sources,
                               [&](const Source *source) { return value(*source) != value(*sources.front()); });
}

bool wasRead(const Source *source)
{
    return source->inventory().asOf().isValid();
}

/// A person's Stop is no failure.
bool hasFailed(const Source &source)
{
    const auto &error = source.inventory().lastError();
    return error && error->kind != aws::ErrorKind::Cancelled;
}

} // namespace

ShownSources::ShownSources(const patchbay::Plant &plant, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_counts(plant, [this](int row) { return hasRow(row); })
{
    connect(&plant.sources(), &patchbay::Sources::opened, this, &ShownSources::update);
    connect(&plant.sources(), &patchbay::Sources::closed, this, &ShownSources::update);
    update();
}

void ShownSources::show(const QList<patchbay::SourceId> &ids)
{
    m_chosen = ids;
    update();
}

void ShownSources::update()
{
    m_open.clear();
    m_isOpen.clear();
    for (const auto &source : m_plant.sources().all()) {
        if (!contains(source->id()))
            continue;
        m_open.push_back(source.get());
        m_isOpen.insert(source.get());
    }
    m_isAll = m_open.size() == m_plant.sources().all().size();
    m_counts.forget();
    Q_EMIT changed();
}

bool ShownSources::hasRow(int row) const
{
    return m_isAll || m_isOpen.contains(&m_plant.sourceAt(row)) || isReachedThroughAnother(row);
}

/// The row is that of another entry of the same AWS account, which is not shown.
bool ShownSources::isReachedThroughAnother(int row) const
{
    const Source &source = m_plant.sourceAt(row);
    return std::ranges::any_of(m_open, [&](const Source *shown) {
        return shown->mayShareEncodersWith(source) && shown->inventory().rowOf(m_plant.at(row).summary.arn) >= 0;
    });
}

bool ShownSources::haveManyAccounts() const
{
    return differ(m_open, [](const Source &source) { return source.id().account; });
}

bool ShownSources::haveManyRegions() const
{
    return differ(m_open, [](const Source &source) { return source.id().region; });
}

bool ShownSources::haveManyWorlds() const
{
    return differ(m_open, [](const Source &source) { return source.identity().world; });
}

const Source *ShownSources::oldest() const
{
    const Source *oldest = nullptr;
    for (const Source *const source : m_open) {
        const QDateTime asOf = source->inventory().asOf();
        if (asOf.isValid() && (!oldest || asOf < oldest->inventory().asOf()))
            oldest = source;
    }
    return oldest;
}

QDateTime ShownSources::asOf() const
{
    return oldest() ? oldest()->inventory().asOf() : QDateTime();
}

bool ShownSources::isPartlyNewer() const
{
    return oldest() && oldest()->inventory().isPartlyNewer();
}

bool ShownSources::areReading() const
{
    return std::ranges::any_of(m_open, [](const Source *source) { return source->inventory().isReading(); });
}

bool ShownSources::areReadingFirstList() const
{
    return std::ranges::any_of(m_open, [haveOthers = wereRead()](const Source *source) {
        return source->inventory().isReadingFirst() && !(haveOthers && hasFailed(*source));
    });
}

bool ShownSources::wereRead() const
{
    return std::ranges::any_of(m_open, wasRead);
}

bool ShownSources::areLate() const
{
    return std::ranges::any_of(m_open, [haveLists = wereRead()](const Source *source) {
        return source->silence().isLate() && wasRead(source) == haveLists;
    });
}

bool ShownSources::areStale() const
{
    return std::ranges::any_of(m_open, [](const Source *source) { return source->silence().isStale(); });
}

int ShownSources::unread() const
{
    return int(m_chosen.size() - std::ranges::count_if(m_open, wasRead));
}

bool ShownSources::areBrokenOff() const
{
    return std::ranges::any_of(
        m_open, [](const Source *source) { return source->inventory().lastError() && !wasRead(source); });
}

} // namespace ui
