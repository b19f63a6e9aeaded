// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/EmergencyMenu.h"

#include "patchbay/scenes/SceneDifferences.h"
#include "patchbay/scenes/SceneStore.h"
#include "text/Isolate.h"
#include "ui/scenes/SceneSlots.h"
#include "ui/scenes/SlotMenu.h"
#include "ui/widgets/ElidedField.h"
#include "ui/words/SceneWords.h"

#include <algorithm>

namespace ui {

using patchbay::SceneDifference;

namespace {

/// How it is with a scene now: checked before anybody needs it.
QString howItIs(const patchbay::Scene &scene, const patchbay::Plant &plant, const patchbay::Labels &labels)
{
    const auto all = patchbay::differencesFromNow(scene, plant, labels);
    const auto moves = std::ranges::count(all, SceneDifference::Kind::OtherStage, &SceneDifference::kind);
    const auto gone = std::ranges::count(all, SceneDifference::Kind::OnlyBefore, &SceneDifference::kind);
    QString words =
        moves == 0 ? EmergencyMenu::tr("all are there") : EmergencyMenu::tr("%Ln would move", nullptr, int(moves));
    if (gone > 0)
        words = text::filled(EmergencyMenu::tr("%1, %2", "two facts about a scene"), words,
                             EmergencyMenu::tr("%Ln are gone", nullptr, int(gone)));
    return words;
}

} // namespace

EmergencyMenu::EmergencyMenu(const Ground &ground, QWidget *parent)
    : QMenu(tr("&Emergency"), parent)
    , m_ground(ground)
{
    setToolTipsVisible(true);
    for (int slot = 1; slot <= SceneSlots::count; ++slot) {
        m_acts.push_back(addAction(QString()));
        m_acts.back()->setShortcut(keyOfSlot(slot));
        connect(m_acts.back(), &QAction::triggered, this, [this, slot] { choose(slot); });
    }
    connect(&ground.inSlots, &SceneSlots::changed, this, &EmergencyMenu::name);
    connect(&ground.store, &patchbay::SceneStore::changed, this, &EmergencyMenu::name);
    connect(this, &QMenu::aboutToShow, this, &EmergencyMenu::check);
    name();
}

QList<Shortcut> EmergencyMenu::shortcuts()
{
    return {{tr("Preview what is in a slot"),
             text::filled(tr("%1 to %2", "keys"), keyName(keyOfSlot(1)), keyName(keyOfSlot(SceneSlots::count)))}};
}

void EmergencyMenu::name()
{
    for (int slot = 1; slot <= SceneSlots::count; ++slot)
        m_acts[std::size_t(slot - 1)]->setText(slotText(slot, m_ground.inSlots, m_ground.store, fontMetrics()));
}

void EmergencyMenu::check()
{
    name();
    for (int slot = 1; slot <= SceneSlots::count; ++slot) {
        const auto *const entry = m_ground.store.entry(m_ground.inSlots.fileIn(slot));
        if (!entry || !entry->scene)
            continue;
        QAction &act = *m_acts[std::size_t(slot - 1)];
        act.setText(text::filled(tr("%1, %2", "a slot with its scene, and how many it would move"), act.text(),
                                 howItIs(*entry->scene, m_ground.plant, m_ground.labels)));
    }
}

void EmergencyMenu::choose(int slot)
{
    const QString fileName = m_ground.inSlots.fileIn(slot);
    if (fileName.isEmpty())
        return Q_EMIT refused(text::filled(tr("Slot %1 is empty. Put a scene into it under “Manage scenes…”."), slot));
    const auto *const entry = m_ground.store.entry(fileName);
    if (!entry)
        return Q_EMIT refused(
            text::filled(tr("Nothing was changed: the scene of slot %1, %2, is not there any more."), slot, fileName));
    if (!entry->scene)
        return Q_EMIT refused(text::filled(tr("Nothing was changed: the scene of slot %1, %2, cannot be used: %3."),
                                           slot, fileName, sceneProblem(entry->scene.error())));
    Q_EMIT chosen(patchbay::Scene(*entry->scene));
}

} // namespace ui
