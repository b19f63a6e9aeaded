// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/Services.h"

#include <QObject>

namespace patchbay {
struct LiveMove;
}

namespace ui {

class Commands;
class MainWindow;
class PlantView;
class StatusLine;

/// What the window shows of encoders that were live when a move of them was asked for: where each view learns of it,
/// and the rooms in which a person decides about them. GUI thread only.
class LiveRooms final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveRooms)

public:
    /// All of it outlives this.
    LiveRooms(const Services &services, const Commands &commands, PlantView &view, StatusLine &status,
              MainWindow &window);

private:
    QString sentenceOf(const patchbay::LiveMove &move) const;

    Services m_services;
};

} // namespace ui
