// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMenu>

namespace patchbay {
class SceneStore;
}

namespace ui {

class SceneList;
class SceneSlots;

/// Into which slot the marked scene is put, or out of it; each says what is in it.
class SlotMenu final : public QMenu {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SlotMenu)

public:
    /// All of it outlives this.
    SlotMenu(SceneSlots &inSlots, const patchbay::SceneStore &store, const SceneList &list, QWidget *parent);

private:
    void fill();

    SceneSlots &m_slots;
    const patchbay::SceneStore &m_store;
    const SceneList &m_list;
};

/// By which key what is in the slot is recalled.
QKeySequence keyOfSlot(int slot);
/// What is in the slot, as an entry of a menu: "1: Show open"; or that nothing is, or nothing any more.
QString slotText(int slot, const SceneSlots &inSlots, const patchbay::SceneStore &store, const QFontMetrics &metrics);

} // namespace ui
