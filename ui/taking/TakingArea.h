// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRuns.h"
#include "ui/taking/TakingPanel.h"

class QVBoxLayout;

namespace patchbay {
class Plant;
}

namespace ui {

/// The place for the panels of what is taken: one for each patch of many, the newest on top, until it is dismissed. A
/// patch of one has none. GUI thread only.
class TakingArea final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TakingArea)

public:
    /// The runs and the plant outlive it.
    TakingArea(patchbay::PatchRuns &runs, const patchbay::Plant &plant, TakingPanel::Acts acts,
               QWidget *parent = nullptr);

private:
    void show(patchbay::PatchRun &run);

    const patchbay::Plant &m_plant;
    TakingPanel::Acts m_acts;
    QVBoxLayout *m_column;
};

} // namespace ui
