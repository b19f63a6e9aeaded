// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/Act.h"
#include "ui/desk/Services.h"

#include <QObject>
#include <QSet>
#include <QUuid>

namespace patchbay {
class ActRun;
}

namespace ui {

class Commands;
class MainWindow;
class NextShowRoom;
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

    NextShowRoom &nextShow() { return *m_nextShow; }
    /// What of the situation is about stages.
    void describe(Situation &situation) const;

Q_SIGNALS:
    /// describe() says something else.
    void changed();

private:
    void connectView(StatusLine &status);
    void connectCommands(const Commands &commands);
    void followSelection();
    QString obstacleToChange() const;
    QList<patchbay::SourceId> whereStagesCanBeMade() const;
    void makeStage();
    void makeOne(const patchbay::StageCreation &creation);
    void followOne(const patchbay::ActRun &run);
    void changeOne(const patchbay::StageCreation &notMade, const QString &why, const QUuid &run);
    void rename();
    void remove();
    void moveAll();
    void moveAllFrom(const patchbay::StageId &stage);

    Services m_services;
    PlantView &m_plantView;
    StagesView &m_view;
    StageMarkMenu *m_marks;
    NextShowRoom *m_nextShow;
    MainWindow &m_window;
    QSet<QUuid> m_makings; ///< runs that make one stage
};

} // namespace ui
