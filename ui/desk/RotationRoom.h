// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/rotation/KeyRotations.h"
#include "ui/desk/Services.h"

#include <QObject>
#include <QSet>

class QWidget;

namespace ui {

class HandoverRoom;
class InventoryTable;
class MessageBar;
class RemovalRoom;
class RotationDialog;
class StatusLine;

/// Has stream keys replaced, and says above the list what is not done of that. GUI thread only.
class RotationRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RotationRoom)

public:
    /// What the other steps are done with.
    struct Rooms {
        HandoverRoom &handover;
        RemovalRoom &removal;
    };

    /// All of it outlives this; dialogs belong to the window.
    RotationRoom(const Services &services, const Rooms &rooms, MessageBar &bar, StatusLine &status, QWidget &window);

    /// Of the encoder that is selected; does nothing where none is, or several are.
    void rotate(const patchbay::EncoderId &encoder);

private:
    RotationDialog *open(const QUuid &id);
    RotationDialog *dialogOf(const QUuid &id) const;
    void showUnfinished();
    void tellNotRead(const QUuid &id, const aws::Error &error);
    void tellNotMade(const QUuid &id, const patchbay::ActResult &result);
    void tellNotMoved(const QUuid &id, const patchbay::Belongings::Failure &failure);

    Services m_services;
    Rooms m_rooms;
    MessageBar &m_bar;
    StatusLine &m_status;
    QWidget &m_window;
    QSet<QUuid> m_shown; ///< above the list
    QSet<QUuid> m_dismissed; ///< nobody wants to be reminded of these
};

} // namespace ui
