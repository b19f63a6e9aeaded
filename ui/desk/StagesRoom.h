// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"
#include "patchbay/scenes/StageSuccession.h"
#include "ui/desk/Services.h"
#include "ui/stages/NextShowDialog.h"

#include <QObject>

namespace patchbay {
class ActRun;
}

namespace ui {

class Commands;
class MainWindow;
class PlantView;
class StageMarkMenu;
class StagesView;
class StatusLine;
struct Situation;

/// What is done with the stages that are selected where they are listed. What becomes of it, ActMessages tell. GUI
/// thread only.
class StagesRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagesRoom)

public:
    /// All of it outlives this; dialogs belong to the window. It carries out the commands of stages.
    StagesRoom(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
               MainWindow &window);

    /// What of the situation is about stages.
    void describe(Situation &situation) const;

Q_SIGNALS:
    /// describe() says something else.
    void changed();
    /// A scene is to be chosen, and recalled with its encoders on the stages that took the place of others.
    void recallWanted(const patchbay::StageSuccession &succession);

private:
    void connectView(StatusLine &status);
    void connectCommands(const Commands &commands);
    void followSelection();
    QString obstacleToChange() const;
    void makeStage();
    void rename();
    void remove();
    void moveAll();
    void moveAllFrom(const patchbay::StageId &stage);
    void makeNextShow();
    void takeNextShow(const std::vector<NextStage> &stages);
    void succeed(const patchbay::ActRun &run, const std::vector<NextStage> &stages);

    Services m_services;
    PlantView &m_plantView;
    StagesView &m_view;
    StageMarkMenu *m_marks;
    MainWindow &m_window;
};

} // namespace ui
