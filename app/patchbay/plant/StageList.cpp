// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/StageList.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace patchbay {

namespace {

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
    set(withoutDoubles(std::move(known)));
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
    const bool isFirst = !std::exchange(m_wasRead, true);
    if (!isFirst && stages == m_stages)
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
