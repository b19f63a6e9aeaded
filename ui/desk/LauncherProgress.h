// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRuns.h"

#include <QObject>
#include <QTimer>

namespace ui {

/// Shows in the task bar how far the patches of many are that are under way. The launcher API over D-Bus
/// (com.canonical.Unity.LauncherEntry) is what KDE and docks listen to; elsewhere nobody hears it. GUI thread only.
class LauncherProgress final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LauncherProgress)

public:
    /// The runs outlive it.
    explicit LauncherProgress(const patchbay::PatchRuns &runs, QObject *parent = nullptr);
    /// Takes it away: whoever ends would leave it standing.
    ~LauncherProgress() override;

private:
    void follow(const patchbay::PatchRun &run);
    void tell();

    const patchbay::PatchRuns &m_runs;
    QTimer m_soon; ///< many that end in one go are told once
    bool m_isShown = false;
};

} // namespace ui
