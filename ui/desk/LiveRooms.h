// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/WaitsRoom.h"

#include <QObject>

#include <memory>

namespace patchbay {
struct LiveMove;
}

namespace ui {

class Commands;
class MainWindow;
class PlantView;
class SelectedTurns;
class StatusLine;
struct Situation;

/// What the window shows of encoders that were live when a move of them was asked for: where each view learns of it,
/// and the rooms in which a person decides about them. GUI thread only.
class LiveRooms final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveRooms)

public:
    /// All of it outlives this.
    LiveRooms(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
              MainWindow &window);
    ~LiveRooms() override;

    WaitsRoom &waits() { return *m_waits; }
    SelectedTurns &turns() { return *m_turns; }
    /// What of the situation is about them.
    void describe(Situation &situation) const;

private:
    QString sentenceOf(const patchbay::LiveMove &move) const;

    Services m_services;
    std::unique_ptr<WaitsRoom> m_waits;
    SelectedTurns *m_turns;
};

} // namespace ui
