// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/Scene.h"

#include <QObject>

namespace patchbay {

class Plan;
class SceneStore;

/// Keeps over a restart which scene is the plan, in `plan.json` of the configuration folder, and has the plan follow
/// the scene's own file. The scene itself is kept, not where it lies: who tidies up the folder of scenes during a show
/// takes nobody's plan away. One that was recalled onto other stages than it was saved with is of no file, and follows
/// none. GUI thread only.
class KeptPlan final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeptPlan)

public:
    /// Both outlive it. The plan is chosen by what was kept when this returns.
    KeptPlan(const QString &configDir, Plan &plan, const SceneStore &scenes, QObject *parent = nullptr);

private:
    void read();
    void keep();
    void write();
    void follow();
    QString fileOf(const Scene &scene) const;

    QString m_path;
    Plan &m_plan;
    const SceneStore &m_scenes;
    QString m_folder; ///< where the scene's file lies; empty: it is of none
    QString m_fileName; ///< there
};

} // namespace patchbay
