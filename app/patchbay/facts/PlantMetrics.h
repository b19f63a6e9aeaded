// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace patchbay {

class Alarms;
class Plan;
class Plant;

enum class MetricNames {
    LeftOut, ///< numbers only
    Included, ///< also each encoder with its name, label and stage
};

/// What there is as OpenMetrics 1.0 text, for Prometheus and others: encoders, how many are live and as planned,
/// alarms, how old that is, requests and throttles by operation; each by AWS account number and region. Two entries of
/// one AWS account are one here. No key is in it.
QByteArray plantMetrics(const Plant &plant, const Plan &plan, const Alarms &alarms, MetricNames names);

} // namespace patchbay
