// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"

#include <QCoroTask>
#include <QDeadlineTimer>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <optional>
#include <stop_token>
#include <utility>

namespace patchbay {
class Armed;
class PatchRuns;
class Plant;
class Source;
} // namespace patchbay

namespace ui {

/// What speaks against taking what is armed at once: a person sees it in a preview first. Each is a number of encoders.
struct TakeReasons {
    int live = 0; ///< and known to be
    int onAir = 0; ///< their stage, or where they go, is marked On air
    int ofProtected = 0; ///< the same of stages that somebody protects
    int detached = 0;
    int otherAddress = 0; ///< need another URL
    int addressNotKnown = 0; ///< by now
    int silent = 0; ///< what they do now is not known
    int impossible = 0; ///< any more
    std::vector<patchbay::StageThen> overfull = {}; ///< stages
    std::vector<patchbay::StageId> notCounted = {}; ///< whether they are full is not known: nobody has told of guests

    bool areNone() const;
};

/// What speaks most against taking one at once.
enum class TakeHindrance {
    Live, ///< it waits until it stops, if a person does not want otherwise
    Impossible, ///< any more
    Overfull, ///< the stage it goes to would be
    OnAir, ///< its stage, or where it goes, is marked so
    Protected, ///< the same of what somebody protects
    OtherAddress, ///< it needs another URL
    NoStage, ///< it would have none
    NotKnown, ///< what it does, its address, or the places on its stage
};

/// What is armed and is not under way yet, as a patch, and what taking it would come to. It follows all that decides
/// it, and reads the addresses of the stages that are concerned, each pair once. GUI thread only.
class TakeCheck final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TakeCheck)

public:
    /// All of it outlives this.
    TakeCheck(const patchbay::Plant &plant, const patchbay::Armed &armed, const patchbay::PatchRuns &runs,
              QObject *parent = nullptr);
    ~TakeCheck() override;

    /// As of now.
    patchbay::Patch patch() const;
    TakeReasons reasons() const;
    /// As it was told last.
    int count() const { return m_count; }
    const TakeReasons &lastReasons() const { return m_reasons; }
    /// The same of each, by its ARN; what is not there goes at once, or is under way.
    const QHash<QString, TakeHindrance> &hindrances() const { return m_hindrances; }
    /// How many places of a stage are used then, by its ARN; of those that something is armed for, or leaves.
    const QHash<QString, int> &placesThen() const { return m_placesThen; }

Q_SIGNALS:
    void changed();

private:
    using Pair = std::pair<QString, QString>; ///< ARNs of stages

    void updateSoon();
    void update();
    patchbay::CheckedPatch checked(const patchbay::Patch &patch) const;
    TakeReasons reasonsOf(const patchbay::CheckedPatch &checked) const;
    std::optional<TakeHindrance> hindranceOf(const patchbay::CheckedRebind &item,
                                             const patchbay::CheckedPatch &checked) const;
    void weigh(const patchbay::CheckedPatch &checked);
    void count(const patchbay::CheckedPatch &checked);
    void readAddresses(const patchbay::CheckedPatch &checked);
    QCoro::Task<> read(patchbay::Source &source, Pair stages, ivs::IngestProtocol protocol, std::stop_token stop);

    const patchbay::Plant &m_plant;
    const patchbay::Armed &m_armed;
    const patchbay::PatchRuns &m_runs;
    QTimer m_soon; ///< changes come in bursts
    QTimer m_look; ///< while something is armed: a count of guests does not hold for long
    std::stop_source m_stop;
    QHash<Pair, QDeadlineTimer> m_asked; ///< until when they are not asked again
    int m_count = 0;
    TakeReasons m_reasons;
    QHash<QString, TakeHindrance> m_hindrances;
    QHash<QString, int> m_placesThen;
};

} // namespace ui
