// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/crosspoint/GridStages.h"

#include <QObject>

class QPoint;
class QWidget;

namespace files {
class Settings;
}

namespace ui {

class CrosspointModel;

/// Which stages are columns of the grid, and in which order: chosen in a dialog or by the menu of a column's head, and
/// kept. GUI thread only.
class StageArranging final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageArranging)

public:
    /// All of it outlives this; the model shows what is kept from now on. Menus and dialogs belong to `view`.
    StageArranging(CrosspointModel &model, files::Settings &settings, QWidget &view);

    void choose();
    void openMenu(int column, const QPoint &globalAt);

private:
    void arrange(const StageSet &set);
    void hide(const QString &stageArn);
    void move(const QString &stageArn, int by);

    CrosspointModel &m_model;
    files::Settings &m_settings;
    QWidget &m_view;
};

} // namespace ui
