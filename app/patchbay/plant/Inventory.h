// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "ivs/Client.h"
#include "ivs/Types.h"
#include "patchbay/plant/Configuration.h"
#include "patchbay/plant/ListLag.h"
#include "patchbay/plant/StageList.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>

#include <optional>
#include <vector>

namespace patchbay {

/// The one place that knows what exists in an account and region. Everything that reads from AWS reports here, models
/// observe it row by row. One object per account and region: another one is another inventory. A reading that was sent
/// before a newer one never overwrites it, nor does a list that is behind an answer of Get or Update (see ListLag). GUI
/// thread only.
class Inventory : public QObject {
    Q_OBJECT

public:
    enum class Loading {
        Idle, ///< nothing under way
        First, ///< the first list is arriving
        Again, ///< a later list is arriving
    };

    explicit Inventory(QObject *parent = nullptr);

    /// The time, for readings: it is never set back, so that a corrected clock cannot make new answers look old.
    static QDateTime clock();

    const QList<Configuration> &configurations() const { return m_configurations; }
    /// The row of a configuration, or -1.
    int rowOf(const QString &arn) const { return m_rows.value(arn, -1); }
    const Configuration *find(const QString &arn) const;

    /// How many are bound to a stage.
    int boundTo(const QString &stageArn) const { return m_bound.value(stageArn); }

    StageList &stages() { return m_stages; }
    const StageList &stages() const { return m_stages; }

    Loading loading() const { return m_loading; }
    bool isReading() const { return m_loading != Loading::Idle; }
    bool isReadingFirst() const { return m_loading == Loading::First; }
    /// When the last complete list had arrived, by the computer's clock as it stands now, even if it was set since;
    /// invalid before the first.
    QDateTime asOf() const;
    /// When a page of configurations arrived last, by clock(); invalid before the first.
    QDateTime answeredAt() const { return m_answeredAt; }
    /// A later list has begun to arrive, and is not complete: some of what is known is newer than asOf().
    bool isPartlyNewer() const { return m_asOf.isValid() && m_answeredAt > m_completeAt; }
    /// It does not answer any more, as far as is known by when this other one was read: its last list failed, or hangs.
    bool isSilentBeside(const Inventory &other) const;
    /// Why the last list failed; nothing when it succeeded.
    const std::optional<aws::Error> &lastError() const { return m_lastError; }
    /// What the last complete list named and nobody could read; what was known of it before stays as it was.
    const std::vector<ivs::Unreadable> &unreadable() const { return m_unreadable; }

    /// Reads all configurations and all stages, page by page. A second call while one runs does nothing.
    /// Ends with both lastError() set or cleared; what could not be read again stays as it was.
    QCoro::Task<> refresh(ivs::Client &client, std::stop_token stop);

    /// Takes over a page of a list that was sent at `sentAt`.
    void applyPage(std::vector<ivs::IngestConfigurationSummary> page, const QDateTime &sentAt);
    /// Takes over an answer of Get or Update about one configuration that was sent at `sentAt`.
    void apply(const ivs::IngestConfigurationSummary &summary, const QDateTime &sentAt);
    /// The service said that it does not exist.
    void remove(const QString &arn);
    void setMoving(const QString &arn, bool moving) { set(arn, &Configuration::moving, moving); }
    /// Of a pair that is live; on another stage, or idle, none is missing until that is told anew.
    void setLegMissing(const QString &arn, bool isMissing) { set(arn, &Configuration::isLegMissing, isMissing); }
    /// Of one that is live: once it is bound to another stage than now, or idle, that is to be told anew.
    void setElsewhere(const QString &arn, const SeenElsewhere &elsewhere);
    /// This program has made it redundant, or has made it so no more.
    void noteSwitched(const QString &arn, bool isRedundant);

Q_SIGNALS:
    void configurationsAppended(int first, int last);
    /// By ascending rows.
    void configurationsChanged(const std::vector<patchbay::ConfigurationChange> &changes);
    /// `rows` are ascending. configurationsRemoved() follows at once.
    void configurationsAboutToBeRemoved(const std::vector<int> &rows);
    /// `rows` are ascending, and those of before.
    void configurationsRemoved(const std::vector<int> &rows);
    /// A list says of a configuration what was true before an answer about it: only another answer tells.
    void listIsBehind(const QString &arn);
    void loadingChanged();

private:
    void set(const QString &arn, bool Configuration::*what, bool value);
    QCoro::Task<std::optional<aws::Error>> readConfigurations(ivs::Client &client, std::stop_token stop);
    void takeOver(std::vector<ivs::IngestConfigurationSummary> summaries, const QDateTime &sentAt);
    QStringList leaveOutWhatIsBehind(std::vector<ivs::IngestConfigurationSummary> &page, const QDateTime &sentAt);
    void append(std::vector<ivs::IngestConfigurationSummary> summaries, const QDateTime &sentAt);
    std::optional<ConfigurationChange> update(int row, const ivs::IngestConfigurationSummary &summary,
                                              const QDateTime &sentAt);
    void bind(ivs::IngestConfigurationSummary &summary);
    void unbind(const ivs::IngestConfigurationSummary &summary) { --m_bound[summary.stageArn]; }
    void removeNotReadSince(const QDateTime &time);
    void removeRows(const std::vector<int> &rows);
    void setLoading(Loading loading);

    QList<Configuration> m_configurations; ///< grows where it is, without a copy
    QHash<QString, int> m_rows;
    QHash<QString, int> m_bound; ///< by the ARN of the stage
    StageList m_stages;
    Loading m_loading = Loading::Idle;
    ListLag m_lag;
    QSet<QString> m_listedBehind; ///< the list under way names them, with what was true before an answer
    QDateTime m_asOf; ///< by the computer's clock of then
    QDateTime m_completeAt; ///< the same moment by clock()
    QDateTime m_answeredAt;
    std::optional<aws::Error> m_lastError;
    std::vector<ivs::Unreadable> m_unreadable;
};

} // namespace patchbay
