// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/Scene.h"

#include <QHash>
#include <QObject>

#include <optional>

namespace patchbay {

class PatchRun;
class PatchRuns;
class Plan;

/// Which runs made another scene the plan: who takes one back has the plan of before again, unless another was chosen
/// meanwhile. It knows those that it was told of, none of an earlier start of the program. GUI thread only.
class PlanSteps final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanSteps)

public:
    struct Step {
        std::optional<Scene> before; ///< nothing: there was no plan
        std::optional<Scene> after;
    };

    /// Both outlive it.
    PlanSteps(Plan &plan, const PatchRuns &runs, QObject *parent = nullptr);

    /// The scene to which this run leads is the plan from now on.
    void lead(const PatchRun &run, const Scene &scene);
    /// From what plan to which one it goes when this run is taken back, by its ID in the record; nothing: the plan
    /// stays.
    std::optional<Step> wayBack(const QString &run) const;

Q_SIGNALS:
    /// A run was taken back or made again, and the plan with it.
    void wentBack();

private:
    void follow(const PatchRun &run);

    Plan &m_plan;
    QHash<QString, Step> m_steps; ///< by the ID of the run
};

} // namespace patchbay
