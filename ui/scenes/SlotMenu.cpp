// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/SlotMenu.h"

#include "patchbay/scenes/SceneStore.h"
#include "text/Isolate.h"
#include "ui/scenes/SceneList.h"
#include "ui/scenes/SceneSlots.h"
#include "ui/widgets/NameCaption.h"

namespace ui {

SlotMenu::SlotMenu(SceneSlots &inSlots, const patchbay::SceneStore &store, const SceneList &list, QWidget *parent)
    : QMenu(parent)
    , m_slots(inSlots)
    , m_store(store)
    , m_list(list)
{
    connect(this, &QMenu::aboutToShow, this, &SlotMenu::fill);
}

void SlotMenu::fill()
{
    clear();
    const QString fileName = m_list.fileName();
    const int now = m_slots.slotOf(fileName);
    const auto add = [this](const QString &label, bool isNow) {
        QAction *const action = addAction(label);
        action->setCheckable(true);
        action->setChecked(isNow);
        return action;
    };
    for (int slot = 1; slot <= SceneSlots::count; ++slot) {
        connect(add(slotText(slot, m_slots, m_store, fontMetrics()), slot == now), &QAction::triggered, this,
                [this, fileName, slot] { m_slots.put(fileName, slot); });
    }
    addSeparator();
    connect(add(tr("&No slot"), now == 0), &QAction::triggered, this, [this, fileName] { m_slots.takeOut(fileName); });
}

QKeySequence keyOfSlot(int slot)
{
    return QKeySequence(QKeyCombination(Qt::AltModifier, Qt::Key(Qt::Key_0 + slot)));
}

QString slotText(int slot, const SceneSlots &inSlots, const patchbay::SceneStore &store, const QFontMetrics &metrics)
{
    const QString fileName = inSlots.fileIn(slot);
    const patchbay::SceneStore::Entry *const entry = store.entry(fileName);
    const QString what = fileName.isEmpty() ? SlotMenu::tr("empty")
        : entry && entry->scene             ? nameCaption(entry->scene->name, metrics)
        : !store.isRead()                   ? nameCaption(fileName, metrics)
                          : text::filled(SlotMenu::tr("%1 is gone", "a file"), nameCaption(fileName, metrics));
    return text::filled(SlotMenu::tr("&%1: %2", "a slot’s number, and what is in it"), slot, what);
}

} // namespace ui
