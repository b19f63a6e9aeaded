// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/Services.h"

#include <QObject>

namespace ui {

class LineUpDialog;
class MainWindow;
class PlantView;

/// Has a line-up check begun, shown, printed and exported: of the plan or, without one, of the encoders that are
/// listed. GUI thread only.
class LineUpRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LineUpRoom)

public:
    /// All of it outlives this.
    LineUpRoom(const Services &services, PlantView &view, MainWindow &window);

    /// The one that goes on, or a new one.
    void show();

private:
    void begin();
    void print(LineUpDialog &dialog);

    Services m_services;
    PlantView &m_view;
    MainWindow &m_window;
};

} // namespace ui
