// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"
#include "ui/desk/Services.h"

#include <QObject>

class QWidget;

namespace ui {

class Commands;
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
               QWidget &window);

    /// What of the situation is about stages.
    void describe(Situation &situation) const;

Q_SIGNALS:
    /// describe() says something else.
    void changed();

private:
    void connectView(StatusLine &status);
    void connectCommands(const Commands &commands);
    void followSelection();
    void moveAll(const patchbay::StageId &stage);

    Services m_services;
    PlantView &m_plantView;
    StagesView &m_view;
    StageMarkMenu *m_marks;
    QWidget &m_window;
};

} // namespace ui
