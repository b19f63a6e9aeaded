// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/Services.h"

#include <QObject>

class QWidget;

namespace ui {

class PatchSheetDialog;
class ShownSources;

/// Has the patch sheet of what is shown read, printed and saved. GUI thread only.
class PatchSheetRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PatchSheetRoom)

public:
    /// All of it outlives this.
    PatchSheetRoom(const Services &services, const ShownSources &shown, QWidget &window);

    void open();

private:
    void print(PatchSheetDialog &dialog);
    void savePdf(PatchSheetDialog &dialog);
    void saveTable(PatchSheetDialog &dialog);

    Services m_services;
    const ShownSources &m_shown;
    QWidget &m_window;
};

} // namespace ui
