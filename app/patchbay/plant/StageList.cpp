// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/StageList.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace patchbay {

namespace {

using namespace std::chrono_literals;

/// A list is not taken to be behind an answer for longer than this.
constexpr auto longestLag = 5min;

bool saysTheSame(const ivs::StageSummary &one, const ivs::StageSummary &other)
{
    return one.name == other.name && one.tags == other.tags;
}

/// A stage that is named twice is one, as it came last.
std::vector<ivs::StageSummary> withoutDoubles(std::vector<ivs::StageSummary> stages)
{
    QHash<QString, std::size_t> indexes;
    std::vector<ivs::StageSummary> once;
    once.reserve(stages.size());
    for (ivs::StageSummary &stage : stages) {
        const auto index = indexes.constFind(stage.arn);
        if (index != indexes.cend()) {
            once[*index] = std::move(stage);
            continue;
        }
        indexes.insert(stage.arn, once.size());
        once.push_back(std::move(stage));
    }
    return once;
}

} // namespace

StageList::StageList(QObject *parent)
    : QObject(parent)
{
}

const ivs::StageSummary *StageList::find(const QString &arn) const
{
    const int row = m_rows.value(arn, -1);
    return row < 0 ? nullptr : &m_stages[std::size_t(row)];
}

std::optional<QString> StageList::nameOfGone(const QString &arn) const
{
    const auto gone = m_gone.constFind(arn);
    return gone == m_gone.cend() ? std::nullopt : std::optional(*gone);
}

QCoro::Task<> StageList::read(ivs::Client &client, std::stop_token stop)
{
    const async::Clock::time_point askedAt = async::Clock::now();
    std::vector<ivs::StageSummary> stages;
    std::vector<ivs::Unreadable> unreadable;
    std::optional<aws::Error> failure;
    QCORO_FOREACH(aws::Result<ivs::Client::StagePage> & page, client.stages(stop))
    {
        if (!page) {
            failure = page.error();
            break;
        }
        std::ranges::move(page->items, std::back_inserter(stages));
        std::ranges::move(page->unreadable, std::back_inserter(unreadable));
    }
    m_lastError = failure;
    if (failure)
        co_return;
    // In front: what was read of the same stage is newer.
    std::vector<ivs::StageSummary> known = mayBeAmong(unreadable);
    std::ranges::move(stages, std::back_inserter(known));
    m_unreadable = std::move(unreadable);
    known = withoutDoubles(std::move(known));
    reconcile(known, askedAt);
    set(std::move(known));
}

/// What was answered about single stages since, or what the list is behind with, stands.
void StageList::reconcile(std::vector<ivs::StageSummary> &listed, async::Clock::time_point askedAt)
{
    std::erase_if(listed, [this](const ivs::StageSummary &stage) { return m_removed.contains(stage.arn); });
    m_answered.removeIf([&listed, askedAt](const std::pair<const QString &, Answered &> &each) {
        const Answered &answered = each.second;
        const bool isBefore = askedAt < answered.at;
        const bool isRecent = askedAt - answered.at < longestLag;
        const auto found = std::ranges::find(listed, each.first, &ivs::StageSummary::arn);
        if (found == listed.end()) {
            if (isBefore || (isRecent && !answered.before))
                listed.push_back(answered.stage);
            return !isBefore && !isRecent;
        }
        const bool isBehind = isRecent && answered.before && saysTheSame(*found, *answered.before);
        if (!isBefore && !isBehind)
            return true;
        found->name = answered.stage.name;
        found->tags = answered.stage.tags;
        return false;
    });
}

void StageList::apply(const ivs::StageSummary &stage)
{
    const ivs::StageSummary *const known = find(stage.arn);
    const std::optional<ivs::StageSummary> before = known ? std::optional(*known) : std::nullopt;
    if (!before || !saysTheSame(*before, stage))
        m_answered.insert(stage.arn, {stage, before, async::Clock::now()});
    applyListed({stage});
}

void StageList::applyListed(const std::vector<ivs::StageSummary> &stages)
{
    std::vector<ivs::StageSummary> known = m_stages;
    std::ranges::copy_if(stages, std::back_inserter(known),
                         [this](const ivs::StageSummary &stage) { return !m_removed.contains(stage.arn); });
    takeOver(withoutDoubles(std::move(known)));
}

void StageList::remove(const QString &arn)
{
    m_removed.insert(arn);
    m_answered.remove(arn);
    std::vector<ivs::StageSummary> left = m_stages;
    std::erase_if(left, [&arn](const ivs::StageSummary &stage) { return stage.arn == arn; });
    takeOver(std::move(left));
}

std::vector<ivs::StageSummary> StageList::mayBeAmong(const std::vector<ivs::Unreadable> &unreadable) const
{
    std::vector<ivs::StageSummary> found;
    std::ranges::copy_if(m_stages, std::back_inserter(found), [&unreadable](const ivs::StageSummary &stage) {
        return ivs::mayBeAmong(unreadable, stage.arn);
    });
    return found;
}

void StageList::set(std::vector<ivs::StageSummary> stages)
{
    if (!std::exchange(m_wasRead, true) && stages == m_stages)
        Q_EMIT changed(); // that there are none is known now
    takeOver(std::move(stages));
}

void StageList::takeOver(std::vector<ivs::StageSummary> stages)
{
    if (stages == m_stages)
        return;
    for (const ivs::StageSummary &before : m_stages)
        m_gone.insert(before.arn, before.name);
    m_stages = std::move(stages);
    m_rows.clear();
    for (std::size_t i = 0; i < m_stages.size(); ++i) {
        m_gone.remove(m_stages[i].arn);
        m_rows.insert(m_stages[i].arn, int(i));
    }
    Q_EMIT changed();
}

} // namespace patchbay
