// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/EncoderTags.h"

#include "async/EitherStop.h"
#include "async/OwnedBy.h"
#include "async/Sleep.h"
#include "patchbay/plant/Inventory.h"
#include "patchbay/plant/SecondLook.h"
#include "patchbay/plant/Source.h"

#include <QScopeGuard>

#include <algorithm>
#include <utility>

namespace patchbay {

namespace {

using namespace std::chrono_literals;

/// The rate alone decides, not how long an answer takes.
constexpr int readersAtOnce = 4;
/// Before what failed in passing is asked again.
constexpr auto pause = 5s;

QCoro::Task<aws::Result<EncoderTags::Tags>> tags(ivs::Client client, QString arn, std::stop_token stop,
                                                 std::stop_token end)
{
    const async::EitherStop either(stop, end);
    co_return co_await client.tags(arn, either.token());
}

} // namespace

EncoderTags::EncoderTags(const ivs::Client &client, const Inventory &inventory, async::TaskScope &scope,
                         QObject *parent)
    : QObject(parent)
    , m_client(client.with(async::Urgency::Watch))
    , m_inventory(inventory)
    , m_scope(scope)
{
    connect(&inventory, &Inventory::configurationsAppended, this, &EncoderTags::add);
    connect(&inventory, &Inventory::configurationsAboutToBeRemoved, this, &EncoderTags::forget);
}

const EncoderTags::Tags *EncoderTags::of(const QString &arn) const
{
    const auto known = m_tags.constFind(arn);
    return known == m_tags.cend() ? nullptr : &*known;
}

QStringList EncoderTags::keys() const
{
    QSet<QString> keys;
    for (const Tags &each : m_tags) {
        for (auto tag = each.keyBegin(); tag != each.keyEnd(); ++tag)
            keys.insert(*tag);
    }
    return keys.values();
}

void EncoderTags::setWanted(bool isWanted)
{
    if (std::exchange(m_isWanted, isWanted) == isWanted)
        return;
    m_waiting.clear();
    m_error.reset();
    if (isWanted)
        add(0, int(m_inventory.configurations().size()) - 1);
    else
        Q_EMIT progressed();
}

void EncoderTags::readAgain()
{
    if (!m_isWanted)
        return;
    m_error.reset();
    m_waiting.clear();
    for (const Configuration &each : m_inventory.configurations())
        m_waiting += each.summary.arn;
    begin();
}

void EncoderTags::add(int first, int last)
{
    if (!m_isWanted)
        return;
    for (int row = first; row <= last; ++row) {
        const QString &arn = m_inventory.configurations().at(row).summary.arn;
        if (!m_tags.contains(arn))
            m_waiting += arn;
    }
    begin();
}

void EncoderTags::forget(const std::vector<int> &rows)
{
    for (const int row : rows) {
        const QString &arn = m_inventory.configurations().at(row).summary.arn;
        m_tags.remove(arn);
        m_waiting.removeOne(arn);
    }
}

void EncoderTags::begin()
{
    while (m_readers < std::min(readersAtOnce, int(m_waiting.size())) && !m_scope.token().stop_requested())
        m_scope.add(readSome());
    Q_EMIT progressed();
}

QCoro::Task<> EncoderTags::readSome()
{
    ++m_readers;
    const auto done = qScopeGuard([this] { --m_readers; });
    const std::stop_token stop = m_scope.token();
    while (!m_waiting.isEmpty() && !stop.stop_requested()) {
        const QString arn = m_waiting.takeFirst();
        ++m_underWay;
        const auto read = co_await m_client.tags(arn, stop);
        --m_underWay;
        if (stop.stop_requested())
            co_return;
        if (read || saysGone(read.error())) {
            const Tags none;
            const Tags tags = read.value_or(none);
            if (m_inventory.rowOf(arn) >= 0)
                take(arn, tags);
        } else if (aws::mayPass(read.error().kind)) {
            m_waiting += arn;
            Q_EMIT progressed();
            co_await async::sleepFor(pause, stop);
            if (!m_isWanted)
                m_waiting.clear();
        } else { // a person has to do something first: what is wanted once more is asked once more
            m_error = read.error();
            m_waiting.clear();
        }
        Q_EMIT progressed();
    }
}

void EncoderTags::take(const QString &arn, const Tags &tags)
{
    const Tags *const known = of(arn);
    if (known && *known == tags)
        return;
    m_tags.insert(arn, tags);
    Q_EMIT changed(arn);
}

void EncoderTags::change(const QString &arn, const Tags &set, const QStringList &removed)
{
    const Tags *const known = of(arn);
    if (!known)
        return;
    Tags tags = *known;
    for (const QString &key : removed)
        tags.remove(key);
    tags.insert(set);
    take(arn, tags);
}

QCoro::Task<aws::Result<EncoderTags::Tags>> readTags(Source &source, QString arn, std::stop_token stop)
{
    async::TaskScope &scope = source.scope();
    const ivs::Client client = source.client().with(async::Urgency::Person);
    return async::ownedBy(scope, tags(client, std::move(arn), std::move(stop), scope.token()));
}

} // namespace patchbay
