// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"
#include "ui/preview/LiveRows.h"
#include "ui/words/PatchWords.h"

#include <QList>

#include <optional>
#include <vector>

namespace patchbay {
class PatchRuns;
class Plant;
} // namespace patchbay

namespace ui {

/// The items of a patch, each with what taking it would come to now and whether it is ticked: first what changes, last
/// what is there already. What a person has unticked stays so; what they have ticked although something else had moved
/// it, until it is moved again, and although somebody else protects its stage, until another does. GUI thread only.
class PreviewItems final {
    Q_DISABLE_COPY_MOVE(PreviewItems)

public:
    /// The plant and the runs outlive it.
    PreviewItems(patchbay::Patch patch, const patchbay::Plant &plant, const patchbay::PatchRuns &runs);

    /// Who sits here (patchbay::Circumstances): before it is shown.
    void setHere(const QString &here);
    /// The plant, or what is under way, has changed.
    void check();

    const patchbay::Patch &patch() const { return m_patch; }
    int count() const { return int(m_patch.items.size()); }
    const patchbay::CheckedRebind &at(int row) const { return m_checked.items[std::size_t(row)]; }
    /// What it is called, also after items have been given stages of their own.
    QString name() const { return nameOf(m_patch); }
    /// Whose encoders these are, in the order of the patch.
    QList<patchbay::SourceId> sources() const;
    /// What is ticked and can be taken, in the order of the patch. One alone has only a name that somebody gave it.
    patchbay::Patch taken() const;
    PreviewCounts counts() const;
    /// How full what is taken leaves each stage that it leads to, in the order of the patch.
    const std::vector<patchbay::StageThen> &stagesAfter() const { return m_stagesAfter; }

    bool isTickable(int row) const;
    bool isTicked(int row) const;
    /// It would be taken, had nobody unticked it.
    bool isLeftOut(int row) const { return isTickedWithOthers(row) && !isTicked(row); }
    /// Something speaks against it, or is to be known; not of one that is left out.
    bool isRemarkable(int row) const;
    bool belongsTo(int row, PreviewShow show) const;
    int count(PreviewShow show) const;
    /// Whether setTicks() has nothing more to tick among them.
    bool areTicked(const std::vector<int> &rows) const;
    /// Of one that is tickable.
    void setTick(int row, bool on);
    /// Ticks or unticks several at once, where that is possible; what asks for it is ticked only by itself.
    void setTicks(const std::vector<int> &rows, bool on);

    /// It is not taken unless a person ticks it: something else moved it, or somebody else protects its stage.
    bool asks(int row) const;
    bool isLive(int row) const { return at(row).verdict == patchbay::Verdict::Live; }
    /// What becomes of one that is live; Leave: it stays as it is.
    patchbay::IfLive ifLive(int row) const;
    /// Of one that is live.
    void setIfLive(int row, patchbay::IfLive ifLive);
    void setIfLiveForAll(patchbay::IfLive ifLive);
    /// Why one that is live stays, where it was to be cut.
    std::optional<patchbay::CutObstacle> whyNotCut(int row) const;
    bool wasCut(int row) const { return m_live.wasCut(at(row)); }
    const LiveRows &live() const { return m_live; }

    /// Whether a stage can be chosen for it.
    bool isKnown(int row) const;
    /// Of one that is known; an empty ARN is no stage.
    void setStage(int row, const QString &arn);

private:
    enum class Tick {
        AsProposed,
        On, ///< where it is not proposed
        Off,
    };

    void order();
    int rankOf(int row) const;
    void countPlaces();
    void forgetOutdatedTicks(const patchbay::CheckedPatch &before);
    bool isTickedWithOthers(int row) const;
    QString nameOf(const patchbay::Patch &patch) const;

    patchbay::Patch m_patch;
    const patchbay::Plant &m_plant;
    const patchbay::PatchRuns &m_runs;
    patchbay::CheckedPatch m_checked;
    LiveRows m_live;
    QString m_here;
    std::vector<Tick> m_ticks;
    std::vector<patchbay::StageThen> m_stagesAfter;
    bool m_isNamedByStage; ///< nobody has given it a name of its own
};

} // namespace ui
