// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/labels/LabelSet.h"
#include "patchbay/plant/NameCounts.h"
#include "patchbay/plant/PlantRows.h"
#include "patchbay/plant/PlantStages.h"

#include <QHash>
#include <QObject>

#include <vector>

namespace patchbay {

class Labels;

/// All sources that are open, as one list of encoders. Views know it, by ids, and hear of it row by row. An encoder
/// that two sources reach (two entries of one AWS account) is one row, of the source that listed it first, until that
/// is closed or does not answer any more: then the row goes on as the other's, where it is. GUI thread only.
class Plant final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Plant)

public:
    /// What people say of encoders and stages is in `labels`. Both outlive it.
    explicit Plant(Sources &sources, Labels *labels = nullptr, QObject *parent = nullptr);

    Sources &sources() { return m_sources; }
    const Sources &sources() const { return m_sources; }
    /// An open source, or nullptr.
    Source *source(const SourceId &id) const { return m_sources.find(id); }

    int rowCount() const { return m_rows.count(); }
    const Source &sourceAt(int row) const { return *m_rows.at(row).source; }
    const Configuration &at(int row) const;
    EncoderId idAt(int row) const;
    /// The encoder's row, also when it is reached through another source than the id says; or -1.
    int rowOf(const EncoderId &id) const;
    /// What is known of an encoder, through whichever source as well, or nullptr; valid until the next change.
    const Configuration *find(const EncoderId &id) const;

    /// The encoder with this ARN, whose account and region it names, as it is listed; null when none is.
    EncoderId idOf(const QString &arn) const;

    /// Of those of PlantStages.
    const std::vector<ivs::StageSummary> &stagesOf(const SourceId &id) const { return m_stages.of(id); }
    const ivs::StageSummary *findStage(const StageId &id) const { return m_stages.find(id); }
    std::optional<QString> nameOfGoneStage(const StageId &id) const { return m_stages.nameOfGone(id); }
    int boundTo(const StageId &id) const { return m_stages.boundTo(id); }
    PlacesUsed placesOn(const StageId &id) const { return m_stages.placesOn(id); }
    /// Somebody looks at this stage: namesChanged() follows when its guests have been counted.
    void countGuests(const StageId &id) const { m_stages.countGuests(id); }
    /// How many encoders, or stages, of the whole plant have this name.
    int encodersNamed(const QString &name) const { return m_encoderNames.uses(name); }
    bool isSharedByEncoders(const QString &name) const { return m_encoderNames.isShared(name); }
    int stagesNamed(const QString &name) const { return m_stageNames.uses(name); }

    /// Where it is said what encoders and stages are to people; nullptr where nothing is.
    Labels *labels() const { return m_labels; }
    EncoderLabel labelOf(const QString &encoderArn) const { return said().of(encoderArn); }
    StageMark markOf(const QString &stageArn) const { return said().markOf(stageArn); }
    /// Some encoder, known here or not, is in a group.
    bool haveGroups() const { return said().haveGroups(); }

Q_SIGNALS:
    void rowsAppended(int first, int last);
    /// By ascending rows. Also of one that another source reaches now as well, or no longer, or that is of another
    /// source now; and of one of which, or of whose stage, people say something else.
    void rowsChanged(const std::vector<patchbay::ConfigurationChange> &changes);
    /// `rows` are ascending. rowsRemoved() follows at once; meanwhile no row can be asked for.
    void rowsAboutToBeRemoved(const std::vector<int> &rows);
    /// `rows` are ascending, and those of before.
    void rowsRemoved(const std::vector<int> &rows);
    /// A stage of this source has come, gone or another name or mark, or its guests were counted; or a name that one
    /// encoder or stage had is shared now, or has one again: then the source is null.
    void namesChanged(const patchbay::SourceId &source);
    /// A source was opened, closed or refused, its loading has begun or ended, or why it failed has changed.
    void sourceChanged(const patchbay::SourceId &source);

private:
    void add(Source &source);
    void remove(Source &source);
    void connectRows(Source &source);
    void append(Source &source, int first, int last);
    void change(Source &source, const std::vector<ConfigurationChange> &changes);
    void beginRemoval(Source &source, const std::vector<int> &sourceRows);
    void endRemoval(Source &source, const std::vector<int> &sourceRows);
    void takeStages(Source &source);
    void handOver(const std::vector<int> &rows, const std::vector<Source *> &twins, bool onlyToNewer);
    void takeFromSilent(Source &source);
    void listElsewhere(const Source &source, const QStringList &arns);
    void tellReach(const Source &source, const QStringList &arns);
    void forgetNames(const std::vector<int> &rows);
    void tellSharedNames();
    void tellChanged(std::vector<ConfigurationChange> changes);
    const LabelSet &said() const;
    void tellLabels(const QStringList &encoderArns);
    void tellMarks(const QStringList &stageArns);

    Sources &m_sources;
    PlantStages m_stages;
    Labels *m_labels;
    PlantRows m_rows;
    NameCounts m_encoderNames;
    NameCounts m_stageNames;
    QHash<SourceId, QStringList> m_countedStages; ///< their names, as they were counted
    std::vector<int> m_leaving; ///< between rowsAboutToBeRemoved() and rowsRemoved()
    QStringList m_leavingArns;
};

} // namespace patchbay
