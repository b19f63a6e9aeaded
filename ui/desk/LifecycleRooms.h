// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/Services.h"

#include <QObject>

#include <memory>

namespace ui {

class Commands;
class CreationRoom;
class HandoverRoom;
class MainWindow;
class ParticipantsRoom;
class PlantView;
class RemovalRoom;
class RotationRoom;
class StagesRoom;
class TagsRoom;
class StatusLine;
struct Situation;

/// The rooms in which the life of encoders and stages goes on beyond where they are bound, and the commands that lead
/// there. GUI thread only.
class LifecycleRooms final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LifecycleRooms)

public:
    /// All of it outlives this.
    LifecycleRooms(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
                   MainWindow &window);
    ~LifecycleRooms() override;

    CreationRoom &creation() { return *m_creation; }
    HandoverRoom &handover() { return *m_handover; }
    ParticipantsRoom &participants() { return *m_participants; }
    RemovalRoom &removal() { return *m_removal; }
    RotationRoom &rotation() { return *m_rotation; }
    StagesRoom &stages() { return *m_stages; }
    TagsRoom &tags() { return *m_tags; }
    /// What of the situation is about what is made here.
    void describe(Situation &situation) const;
    /// Asks about what is selected; does nothing where nothing is.
    void pairSelected();

private:
    void carryOut(const Commands &commands);
    QString obstacleToRotation() const;
    void rotateSelected();

    Services m_services;
    PlantView &m_view;
    MainWindow &m_window;
    std::unique_ptr<HandoverRoom> m_handover;
    std::unique_ptr<ParticipantsRoom> m_participants;
    std::unique_ptr<RemovalRoom> m_removal;
    std::unique_ptr<RotationRoom> m_rotation;
    std::unique_ptr<StagesRoom> m_stages;
    std::unique_ptr<CreationRoom> m_creation;
    std::unique_ptr<TagsRoom> m_tags;
};

} // namespace ui
