// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plan/PlanSteps.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/Services.h"
#include "ui/words/PlanWords.h"

#include <QObject>

class QToolButton;

namespace patchbay {
struct Patch;
struct Scene;
} // namespace patchbay

namespace ui {

class Commands;
class MainWindow;
class PlantView;
class StatusLine;
struct Situation;

/// What a person sees of the plan and does with it: how many encoders are as planned, in the line below and in every
/// view; another scene becomes the plan; what it needs is previewed. GUI thread only.
class PlanRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlanRoom)

public:
    /// All of it outlives this.
    PlanRoom(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
             MainWindow &window);

    /// Encoders are compared with it from now on.
    void use(const patchbay::Scene &scene);
    /// Asks which scene is the plan.
    void choose();
    /// Shows what leads to where a scene has its encoders: the scene is the plan from when it is taken, and once that
    /// is undone what was the plan before.
    void preview(const patchbay::Patch &patch, const patchbay::Scene &there);
    /// The same, with the keyboard on the button that takes it.
    void previewToTake(const patchbay::Patch &patch, const patchbay::Scene &there);
    /// Shows what would move to be as planned, and what is not as planned beside it, to be taken from there.
    void take();
    void describe(Situation &situation) const;

Q_SIGNALS:
    /// describe() says something else.
    void changed();

private:
    ChangesRoom::ToPlan toPlan(const patchbay::Patch &patch, const patchbay::Scene &there);
    NextPlan next(const patchbay::Scene &there) const;
    QString afterUndo(const patchbay::Patch &undo) const;
    void tellPlanBack();
    void showCount();
    void showProblems();

    Services m_services;
    patchbay::PlanSteps m_steps;
    const Commands &m_commands;
    PlantView &m_view;
    StatusLine &m_status;
    MainWindow &m_window;
    QToolButton *m_count;
    bool m_hasGoneBack = false; ///< and nobody was told yet
};

} // namespace ui
