// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/Metrics.h"

#include "text/Isolate.h"
#include "ui/program/Dashboard.h"

namespace ui {

Metrics::Metrics(const patchbay::Plant &plant, Dashboard &dashboard)
    : m_server(
        [this, &plant, &dashboard] { return plantMetrics(plant, dashboard.plan(), dashboard.alarms(), m_names); })
{
}

QString Metrics::serve(const Preferences::Metrics &preferred)
{
    m_names = preferred.haveNames ? patchbay::MetricNames::Included : patchbay::MetricNames::LeftOut;
    if (!preferred.areServed) {
        m_server.stop();
        return {};
    }
    const QString reason = m_server.start(static_cast<quint16>(preferred.port));
    return reason.isEmpty()
        ? QString()
        : text::filled(tr("No metrics are served: port %1 cannot be used (%2)."), preferred.port, reason);
}

} // namespace ui
