// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plan/Plan.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace patchbay {

class Plant;

/// What is known of one encoder, as values for scripts: no words of the window, and no key.
struct EncoderFacts {
    QString account; ///< as this computer calls it
    QString region;
    QString name; ///< may be empty
    QString arn;
    QString state; ///< as the service calls it: "ACTIVE", "INACTIVE"
    QString stageName; ///< empty: it has none, or the stage was not listed
    QString stageArn; ///< empty: it is bound to no stage
    QString protocol; ///< as the service calls it: "RTMP", "RTMPS"
    QString userId;
    QString label; ///< what people say of it, like its group
    QString group;
    std::optional<PlanStanding> plan; ///< nothing: there is no plan
    QDateTime asOf; ///< UTC: when it was asked for, by the request whose answer says so

    /// Whether all is the same but `asOf`.
    bool saysTheSameAs(const EncoderFacts &other) const;
};

EncoderFacts factsOf(const Plant &plant, const Plan &plan, int row);
std::vector<EncoderFacts> allFacts(const Plant &plant, const Plan &plan);

/// "asPlanned", "missing" …: what scripts compare, kept stable.
QString wordOf(PlanStanding standing);
/// Times are ISO 8601 in UTC. Without a plan, "plan" is null.
QJsonObject jsonOf(const EncoderFacts &facts);
/// A table with a heading, whose columns for encoder, label, group and stage are those of a table of bindings.
QByteArray factsCsv(const std::vector<EncoderFacts> &all);

} // namespace patchbay
