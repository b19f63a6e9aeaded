// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/Services.h"

#include "patchbay/lifecycle/Act.h"

#include <QObject>

class QWidget;

namespace ui {

class ParticipantsDialog;
class PlantView;

/// Shows who is on a stage, and has somebody disconnected after a person was asked. What becomes of that, ActMessages
/// tell. GUI thread only.
class ParticipantsRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ParticipantsRoom)

public:
    /// All of it outlives this; dialogs belong to the window.
    ParticipantsRoom(const Services &services, PlantView &view, QWidget &window);

    /// Those on this stage; does nothing for one whose source is not open.
    void show(const patchbay::StageId &stage);
    /// Those on the stage of the current encoder or, where stages are listed, on the one that is selected; does nothing
    /// where there is none.
    void showSelected();
    /// There is one.
    bool isOnStage() const { return !selectedStage().isNone(); }

private:
    void ask(ParticipantsDialog &dialog, const patchbay::Disconnection &disconnection);
    patchbay::StageId selectedStage() const;

    Services m_services;
    PlantView &m_view;
    QWidget &m_window;
};

} // namespace ui
