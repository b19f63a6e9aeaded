// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/RebindFlow.h"

#include "patchbay/plant/OneSource.h"

#include <algorithm>

namespace ui {

RebindFlow::RebindFlow(patchbay::Plant &plant, patchbay::PatchRuns &runs, QWidget *window, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_runs(runs)
    , m_window(window)
{
    connect(&plant.sources(), &patchbay::Sources::closed, this, [this](const patchbay::Source &source) {
        if (m_many && m_many->source() == source.id())
            delete m_many;
    });
}

RebindFlow::~RebindFlow()
{
    if (m_dialog)
        m_dialog->disconnect(); // nothing opens any more after it
    delete m_dialog;
    delete m_many;
}

void RebindFlow::open(const patchbay::EncoderId &wanted, const std::optional<patchbay::StageId> &chosen)
{
    // An alert may be older than the entry through which its encoder is reached now.
    const patchbay::Source *const source = m_plant.sources().reaching(wanted);
    if (!source)
        return;
    const patchbay::EncoderId encoder{source->id(), wanted.arn};
    if (m_dialog && m_dialog->encoder() == encoder) {
        m_dialog->raise();
        m_dialog->activateWindow();
        return;
    }
    if (m_dialog)
        m_dialog->reject(); // an alert led back to another encoder
    if (!m_plant.find(encoder))
        return;
    m_dialog = new RebindDialog(m_plant, m_runs, encoder, m_window);
    connect(m_dialog, &RebindDialog::rebindChosen, this, &RebindFlow::take);
    connect(m_dialog, &QDialog::rejected, this, &RebindFlow::tellNothingChanged);
    if (chosen)
        m_dialog->choose(chosen->arn);
    m_dialog->open();
}

void RebindFlow::openMany(const QList<patchbay::EncoderId> &encoders)
{
    if (encoders.size() == 1)
        return open(encoders.constFirst());
    if (encoders.isEmpty() || !patchbay::areOfOneSource(encoders) || !m_plant.source(encoders.constFirst().source))
        return;
    delete m_many;
    m_many = new StageForManyDialog(m_plant, encoders, m_window);
    connect(m_many, &StageForManyDialog::chosen, this, &RebindFlow::previewRequested);
    connect(m_many, &StageForManyDialog::spreadRequested, this, &RebindFlow::spread);
    m_many->open();
}

void RebindFlow::spread(const QList<patchbay::EncoderId> &encoders)
{
    if (m_spread)
        m_spread(encoders);
}

/// What AWS has said lately is not asked again: it would refuse.
void RebindFlow::take(const patchbay::Rebind &rebind)
{
    const patchbay::Configuration *const known = m_plant.find(rebind.encoder);
    if (known && known->summary.isActive() && !m_plant.sources().isStale(rebind.encoder.source))
        Q_EMIT liveMet({rebind});
    else
        m_runs.take(rebind);
}

void RebindFlow::tellNothingChanged()
{
    const ProposedRebind &proposed = m_dialog->proposed();
    if (proposed.isPossible())
        Q_EMIT leftUnchanged(proposed.nothingChanged());
}

} // namespace ui
