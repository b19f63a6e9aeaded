// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Inventory.h"

#include "async/Clock.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

namespace patchbay {

Inventory::Inventory(QObject *parent)
    : QObject(parent)
{
}

QDateTime Inventory::clock()
{
    static const QDateTime start = QDateTime::currentDateTimeUtc();
    static const auto steadyStart = async::Clock::now();
    const auto elapsed = std::chrono::duration_cast<std::chrono::milliseconds>(async::Clock::now() - steadyStart);
    return start.addMSecs(elapsed.count());
}

QDateTime Inventory::asOf() const
{
    if (!m_asOf.isValid())
        return {};
    // Two readings of two clocks are never quite alike: only a difference that a person can see counts.
    constexpr qint64 clockWasSet = 1'500;
    const qint64 drift = m_asOf.msecsTo(QDateTime::currentDateTimeUtc()) - m_completeAt.msecsTo(clock());
    return std::abs(drift) < clockWasSet ? m_asOf : m_asOf.addMSecs(drift);
}

bool Inventory::isSilentBeside(const Inventory &other) const
{
    // As long as a watch lets pass at most between two readings that fail.
    constexpr qint64 silence = 10'000;
    return m_lastError || (isReading() && m_answeredAt.msecsTo(other.m_answeredAt) > silence);
}

const Configuration *Inventory::find(const QString &arn) const
{
    const int row = rowOf(arn);
    return row < 0 ? nullptr : &m_configurations.at(row);
}

QCoro::Task<> Inventory::refresh(ivs::Client &client, std::stop_token stop)
{
    if (m_loading != Loading::Idle)
        co_return;
    setLoading(m_asOf.isValid() ? Loading::Again : Loading::First);
    // Both have a request rate of their own: side by side.
    const auto configurations = readConfigurations(client, stop);
    const auto stages = m_stages.read(client, stop);
    m_lastError = co_await configurations;
    co_await stages;
    setLoading(Loading::Idle);
}

QCoro::Task<std::optional<aws::Error>> Inventory::readConfigurations(ivs::Client &client, std::stop_token stop)
{
    const QDateTime startedAt = clock();
    QDateTime sentAt;
    const ivs::Client::OnTry onTry = [&sentAt] { sentAt = clock(); };
    std::optional<aws::Error> failure;
    std::vector<ivs::Unreadable> unreadable;
    m_listedBehind.clear();
    QCORO_FOREACH(aws::Result<ivs::Client::IngestConfigurationPage> & page, client.ingestConfigurations(onTry, stop))
    {
        if (!page) {
            failure = page.error();
            break;
        }
        applyPage(std::move(page->items), sentAt);
        std::ranges::move(page->unreadable, std::back_inserter(unreadable));
        m_answeredAt = clock();
    }
    if (!failure) {
        m_unreadable = std::move(unreadable);
        removeNotReadSince(startedAt);
        m_asOf = QDateTime::currentDateTimeUtc();
        m_completeAt = clock();
    }
    co_return std::optional<aws::Error>(failure);
}

void Inventory::applyPage(std::vector<ivs::IngestConfigurationSummary> page, const QDateTime &sentAt)
{
    const QStringList behind = leaveOutWhatIsBehind(page, sentAt);
    takeOver(std::move(page), sentAt);
    for (const QString &arn : behind)
        Q_EMIT listIsBehind(arn);
}

/// They are still there, as far as this list says.
QStringList Inventory::leaveOutWhatIsBehind(std::vector<ivs::IngestConfigurationSummary> &page, const QDateTime &sentAt)
{
    QStringList behind;
    if (m_lag.isEmpty())
        return behind;
    std::erase_if(page, [this, &behind, &sentAt](const ivs::IngestConfigurationSummary &listed) {
        const int row = rowOf(listed.arn);
        if (!m_lag.isBehind(listed, row < 0 ? nullptr : &m_configurations.at(row).summary, sentAt))
            return false;
        m_listedBehind.insert(listed.arn);
        behind += listed.arn;
        return true;
    });
    return behind;
}

void Inventory::takeOver(std::vector<ivs::IngestConfigurationSummary> summaries, const QDateTime &sentAt)
{
    std::vector<ConfigurationChange> changes;
    std::vector<ivs::IngestConfigurationSummary> unknown;
    for (ivs::IngestConfigurationSummary &summary : summaries) {
        const int row = rowOf(summary.arn);
        if (row < 0)
            unknown.push_back(std::move(summary));
        else if (auto change = update(row, summary, sentAt))
            changes.push_back(std::move(*change));
    }
    if (!changes.empty()) {
        std::ranges::stable_sort(changes, {}, &ConfigurationChange::row);
        // One that was named twice changed once, from what it was before the page.
        const auto twice = std::ranges::unique(changes, {}, &ConfigurationChange::row);
        changes.erase(twice.begin(), twice.end());
        Q_EMIT configurationsChanged(changes);
    }
    if (!unknown.empty())
        append(std::move(unknown), sentAt);
}

void Inventory::append(std::vector<ivs::IngestConfigurationSummary> summaries, const QDateTime &sentAt)
{
    const int first = int(m_configurations.size());
    for (ivs::IngestConfigurationSummary &summary : summaries) {
        if (const int row = rowOf(summary.arn); row >= 0) { // named twice: the last one counts, and nobody was told yet
            update(row, summary, sentAt);
            continue;
        }
        m_rows.insert(summary.arn, int(m_configurations.size()));
        bind(summary);
        const bool isRedundant = summary.redundantIngest;
        m_configurations.push_back({std::move(summary), sentAt, false, isRedundant, false, sentAt});
    }
    Q_EMIT configurationsAppended(first, int(m_configurations.size()) - 1);
}

std::optional<ConfigurationChange> Inventory::update(int row, const ivs::IngestConfigurationSummary &summary,
                                                     const QDateTime &sentAt)
{
    Configuration &known = m_configurations[row];
    if (sentAt < known.readAt)
        return std::nullopt;
    const QDateTime readBefore = std::exchange(known.readAt, sentAt);
    if (known.summary == summary)
        return std::nullopt;
    ConfigurationChange change{row, known};
    change.before.readAt = readBefore;
    unbind(known.summary);
    const bool isOther = summary.stageArn != known.summary.stageArn || summary.isActive() != known.summary.isActive();
    known.isLegMissing = known.isLegMissing && summary.isActive() && summary.redundantIngest && !isOther;
    known.boundAt = isOther ? sentAt : known.boundAt;
    known.elsewhere = isOther ? SeenElsewhere() : known.elsewhere;
    known.summary = summary;
    bind(known.summary);
    return change;
}

/// Lets configurations of one stage share its ARN's text.
void Inventory::bind(ivs::IngestConfigurationSummary &summary)
{
    const auto bound = m_bound.find(summary.stageArn);
    if (bound == m_bound.end()) {
        m_bound.insert(summary.stageArn, 1);
    } else {
        summary.stageArn = bound.key();
        ++*bound;
    }
}

void Inventory::apply(const ivs::IngestConfigurationSummary &summary, const QDateTime &sentAt)
{
    const Configuration *const known = find(summary.arn);
    if (!known || known->readAt <= sentAt)
        m_lag.noteAnswer(known ? &known->summary : nullptr, summary, sentAt);
    takeOver({summary}, sentAt);
}

void Inventory::remove(const QString &arn)
{
    m_lag.noteGone(arn, clock());
    if (const int row = rowOf(arn); row >= 0)
        removeRows({row});
}

void Inventory::removeNotReadSince(const QDateTime &time)
{
    std::vector<int> rows;
    QStringList behind;
    for (int row = 0; row < m_configurations.size(); ++row) {
        const Configuration &known = m_configurations.at(row);
        const QString &arn = known.summary.arn;
        if (known.readAt >= time || m_listedBehind.contains(arn) || ivs::mayBeAmong(m_unreadable, arn))
            continue;
        if (m_lag.mayLack(arn, time))
            behind += arn;
        else
            rows.push_back(row);
    }
    if (!rows.empty())
        removeRows(rows);
    for (const QString &arn : behind)
        Q_EMIT listIsBehind(arn);
}

void Inventory::removeRows(const std::vector<int> &rows)
{
    Q_EMIT configurationsAboutToBeRemoved(rows);
    for (const int row : rows)
        unbind(m_configurations.at(row).summary);
    auto gone = rows.begin();
    int row = -1;
    m_configurations.removeIf([&gone, &row, end = rows.end()](const Configuration &) {
        ++row;
        return gone != end && *gone == row && (++gone, true);
    });
    m_rows.clear();
    for (int i = 0; i < m_configurations.size(); ++i)
        m_rows.insert(m_configurations.at(i).summary.arn, i);
    Q_EMIT configurationsRemoved(rows);
}

void Inventory::set(const QString &arn, bool Configuration::*what, bool value)
{
    const int row = rowOf(arn);
    if (row < 0 || m_configurations.at(row).*what == value)
        return;
    const ConfigurationChange change{row, m_configurations.at(row)};
    m_configurations[row].*what = value;
    Q_EMIT configurationsChanged({change});
}

void Inventory::setElsewhere(const QString &arn, const SeenElsewhere &elsewhere)
{
    const int row = rowOf(arn);
    if (row < 0 || m_configurations.at(row).elsewhere == elsewhere)
        return;
    const ConfigurationChange change{row, m_configurations.at(row)};
    m_configurations[row].elsewhere = elsewhere;
    Q_EMIT configurationsChanged({change});
}

void Inventory::noteSwitched(const QString &arn, bool isRedundant)
{
    if (const int row = rowOf(arn); row >= 0)
        m_configurations[row].wasRedundant = isRedundant;
}

void Inventory::setLoading(Loading loading)
{
    m_loading = loading;
    Q_EMIT loadingChanged();
}

} // namespace patchbay
