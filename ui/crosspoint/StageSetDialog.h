// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/crosspoint/GridStages.h"
#include "ui/widgets/Dialog.h"

class QListWidget;
class QPushButton;

namespace ui {

class DialogFooter;

/// Which stages are columns of the grid, and in which order: ticked, and dragged or moved by buttons. It deletes
/// itself.
class StageSetDialog final : public Dialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageSetDialog)

public:
    /// `stages` are all there are, in their order of now.
    StageSetDialog(const std::vector<GridStage> &stages, const StageSet &set, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const ui::StageSet &set);

private:
    void addStage(const GridStage &stage, bool isShown);
    void tickAll(bool areShown);
    void move(int by);
    void follow();
    int ticked() const;
    StageSet set() const;

    StageSet m_before; ///< also of stages that are not here now
    QListWidget *m_list;
    QPushButton *m_up;
    QPushButton *m_down;
    QPushButton *m_show;
};

} // namespace ui
