// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/taking/TakingArea.h"

#include <QVBoxLayout>

#include <utility>

namespace ui {

TakingArea::TakingArea(patchbay::PatchRuns &runs, const patchbay::Plant &plant, TakingPanel::Acts acts, QWidget *parent)
    : QWidget(parent)
    , m_plant(plant)
    , m_acts(std::move(acts))
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    for (const auto &run : runs.all())
        show(*run);
    connect(&runs, &patchbay::PatchRuns::begun, this, &TakingArea::show);
}

void TakingArea::show(patchbay::PatchRun &run)
{
    if (run.count() < 2 || run.purpose() == patchbay::PatchRun::Purpose::Settle)
        return;
    for (TakingPanel *const earlier : findChildren<TakingPanel *>())
        earlier->makeRoom();
    auto *const panel = new TakingPanel(run, m_plant, m_acts, this);
    m_column->insertWidget(0, panel);
    connect(panel, &TakingPanel::dismissed, panel, &QObject::deleteLater);
}

} // namespace ui
