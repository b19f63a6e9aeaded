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
/// As for the lists: they are read by themselves, and others use the account too.
constexpr double share = 0.2;
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
    , m_client(client.within(share).with(async::Urgency::Watch))
    , m_inventory(inventory)
    , m_scope(scope)
{
    connect(&inventory, &Inventory::configurationsAppended, this, &EncoderTags::add);
    connect(&inventory, &Inventory::configurationsAboutToBeRemoved, this, &EncoderTags::forget);
}

const EncoderTags::Tags *EncoderTags::of(const QString &arn) const
{
    const auto known = m_known.constFind(arn);
    return known == m_known.cend() || !known->tags ? nullptr : &*known->tags;
}

QDateTime EncoderTags::asOf(const QString &arn) const
{
    return of(arn) ? m_known.constFind(arn)->asOf : QDateTime();
}

QStringList EncoderTags::keys() const
{
    QSet<QString> keys;
    for (const Known &each : m_known) {
        const Tags tags = each.tags.value_or(Tags());
        for (auto tag = tags.keyBegin(); tag != tags.keyEnd(); ++tag)
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
        if (!of(arn))
            m_waiting += arn;
    }
    begin();
}

void EncoderTags::forget(const std::vector<int> &rows)
{
    for (const int row : rows) {
        const QString &arn = m_inventory.configurations().at(row).summary.arn;
        m_known.remove(arn);
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
        const QDateTime sentAt = Inventory::clock();
        const auto read = co_await m_client.tags(arn, stop);
        --m_underWay;
        if (stop.stop_requested())
            co_return;
        if (read || saysGone(read.error())) {
            const Tags none;
            const Tags tags = read.value_or(none);
            if (m_inventory.rowOf(arn) >= 0 && !take(arn, tags, sentAt) && !of(arn))
                m_waiting += arn; // they were changed meanwhile
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

bool EncoderTags::take(const QString &arn, const Tags &tags, const QDateTime &sentAt)
{
    const auto known = m_known.constFind(arn);
    if (known != m_known.cend() && known->asOf > sentAt)
        return false;
    set(arn, tags, sentAt);
    return true;
}

void EncoderTags::change(const QString &arn, const Tags &set, const QStringList &removed)
{
    const QDateTime now = Inventory::clock();
    const Tags *const known = of(arn);
    if (!known) {
        m_known[arn].asOf = now; // what is on its way may be from before
        return;
    }
    Tags tags = *known;
    for (const QString &key : removed)
        tags.remove(key);
    tags.insert(set);
    this->set(arn, tags, now);
}

void EncoderTags::set(const QString &arn, const Tags &tags, const QDateTime &asOf)
{
    Known &known = m_known[arn];
    known.asOf = asOf;
    if (known.tags == tags)
        return;
    known.tags = tags;
    Q_EMIT changed(arn);
}

QCoro::Task<aws::Result<EncoderTags::Tags>> readTags(Source &source, QString arn, std::stop_token stop)
{
    async::TaskScope &scope = source.scope();
    const ivs::Client client = source.client().with(async::Urgency::Person);
    return async::ownedBy(scope, tags(client, std::move(arn), std::move(stop), scope.token()));
}

} // namespace patchbay
