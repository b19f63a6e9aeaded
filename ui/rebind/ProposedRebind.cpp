// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/ProposedRebind.h"

#include "patchbay/patch/PatchRuns.h"
#include "text/Isolate.h"
#include "ui/words/Names.h"

namespace ui {

ProposedRebind::ProposedRebind(const patchbay::Plant &plant, const patchbay::PatchRuns &runs,
                               const patchbay::EncoderId &encoder)
    : m_plant(plant)
    , m_runs(runs)
    , m_id(encoder)
    , m_source(plant.source(encoder.source)->identity())
    , m_encoder(encoderName(plant, encoder))
{
    if (const patchbay::Configuration *const known = plant.find(encoder))
        m_configuration = known->summary;
    m_nowOn = m_configuration.stageArn;
    update();
}

ShownState ProposedRebind::state() const
{
    return shownState(m_configuration, m_isMoving, m_plant.sources().isStale(m_id.source),
                      m_plant.markOf(m_configuration.stageArn));
}

void ProposedRebind::choose(const StageChoice &choice)
{
    m_choice = choice;
    check();
}

void ProposedRebind::update()
{
    if (const patchbay::Configuration *const known = m_plant.find(m_id)) {
        m_configuration.state = known->summary.state;
        m_nowOn = known->summary.stageArn;
        m_isMoving = known->moving || m_runs.isUnderWay(m_id);
    }
    check();
}

void ProposedRebind::check()
{
    m_checked.reset();
    if (!m_choice.isDecided())
        return;
    const patchbay::Patch patch{{}, {patchbay::Rebind::of(m_id, m_configuration.stageArn, m_choice.stageArn)}};
    const patchbay::Circumstances now{
        [this](const patchbay::EncoderId &encoder) { return m_runs.isUnderWay(encoder); },
        [this](const patchbay::SourceId &source) { return m_plant.sources().isStale(source); }};
    m_checked = patchbay::check(patch, m_plant, now).items.front();
}

patchbay::CheckedRebind ProposedRebind::notOpen() const
{
    patchbay::CheckedRebind checked{patchbay::Rebind::of(m_id, m_configuration.stageArn, m_choice.stageArn)};
    checked.verdict = patchbay::Verdict::SourceNotOpen;
    return checked;
}

VerdictText ProposedRebind::verdict() const
{
    VerdictNames names{m_encoder, from(), to(), {}, m_source.accountName, m_source.world};
    if (!m_plant.source(m_id.source)) // whatever is chosen
        return describe(notOpen(), names);
    if (!m_checked)
        return {whyUndecided(m_choice)};
    if (m_checked->movedTo)
        names.now = nameOf(m_checked->movedTo->arn);
    return describe(*m_checked, names);
}

QString ProposedRebind::nothingChanged() const
{
    return from().isEmpty() ? text::filled(tr("Nothing was changed. %1 still has no stage."), m_encoder)
                            : text::filled(tr("Nothing was changed. %1 stays on %2."), m_encoder, from());
}

QString ProposedRebind::nameOf(const QString &stageArn) const
{
    return stageName(m_plant, {m_id.source, stageArn});
}

} // namespace ui
