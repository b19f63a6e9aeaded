// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/facts/PlantMetrics.h"
#include "surface/MetricsServer.h"
#include "ui/preferences/Preferences.h"

#include <QCoreApplication>

namespace ui {

class Dashboard;

/// Serves what the dashboard knows to other programs on this computer, as is preferred. GUI thread only.
class Metrics final {
    Q_DECLARE_TR_FUNCTIONS(ui::Metrics)
    Q_DISABLE_COPY_MOVE(Metrics)

public:
    /// Both outlive it.
    Metrics(const patchbay::Plant &plant, Dashboard &dashboard);

    /// Why they cannot be served, as a sentence; empty: they are, or are not wanted.
    QString serve(const Preferences::Metrics &preferred);

private:
    patchbay::MetricNames m_names = patchbay::MetricNames::LeftOut;
    surface::MetricsServer m_server;
};

} // namespace ui
