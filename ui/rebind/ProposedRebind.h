// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"
#include "patchbay/plant/Plant.h"
#include "ui/stagechoice/StageChoice.h"
#include "ui/tally/Tally.h"
#include "ui/words/VerdictWords.h"

#include <QCoreApplication>

#include <optional>

namespace patchbay {
class PatchRuns;
}

namespace ui {

/// The rebind that a person has in mind: of one encoder, from the stage they saw it on, to the one that is chosen so
/// far; and what speaks against it, as the plant was when it was looked at last.
class ProposedRebind {
    Q_DECLARE_TR_FUNCTIONS(ui::ProposedRebind)
    Q_DISABLE_COPY_MOVE(ProposedRebind)

public:
    /// The plant and the runs outlive it; the encoder's source is open.
    ProposedRebind(const patchbay::Plant &plant, const patchbay::PatchRuns &runs, const patchbay::EncoderId &encoder);

    const patchbay::EncoderId &id() const { return m_id; }
    const patchbay::Source::Identity &source() const { return m_source; }
    /// As it is shown.
    const QString &encoder() const { return m_encoder; }
    /// As it was seen; only its state is followed.
    const ivs::IngestConfigurationSummary &configuration() const { return m_configuration; }
    ShownState state() const;
    /// The ARN of the stage it is on now, which may be another than was seen.
    const QString &nowOn() const { return m_nowOn; }
    /// The names of stages; empty: no stage.
    QString from() const { return nameOf(m_configuration.stageArn); }
    QString to() const { return nameOf(m_choice.stageArn); }

    void choose(const StageChoice &choice);
    /// The plant has changed, or what is under way.
    void update();

    bool isPossible() const { return m_checked && m_checked->isPossible(); }
    /// Nothing speaks against it.
    bool isPlain() const { return m_checked && m_checked->isPlain(); }
    bool detaches() const { return isPossible() && m_checked->rebind.to.isNone(); }
    /// Of one that is possible.
    const patchbay::Rebind &rebind() const { return m_checked->rebind; }
    /// What it would come to, or what has to be chosen first.
    VerdictText verdict() const;
    /// Said to who leaves without it.
    QString nothingChanged() const;

private:
    void check();
    patchbay::CheckedRebind notOpen() const;
    QString nameOf(const QString &stageArn) const;

    const patchbay::Plant &m_plant;
    const patchbay::PatchRuns &m_runs;
    patchbay::EncoderId m_id;
    patchbay::Source::Identity m_source;
    QString m_encoder;
    ivs::IngestConfigurationSummary m_configuration;
    QString m_nowOn;
    bool m_isMoving = false;
    StageChoice m_choice;
    std::optional<patchbay::CheckedRebind> m_checked; ///< nothing: no stage is chosen
};

} // namespace ui
