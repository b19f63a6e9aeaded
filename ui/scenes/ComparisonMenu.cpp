// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/ComparisonMenu.h"

#include "patchbay/scenes/SceneDifferences.h"
#include "patchbay/scenes/SceneStore.h"
#include "ui/scenes/DifferencesDialog.h"
#include "ui/scenes/SceneList.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/NameCaption.h"

namespace ui {

using patchbay::Scene;
using patchbay::SceneStore;

ComparisonMenu::ComparisonMenu(const SceneStore &store, const patchbay::Plant &plant, const patchbay::Labels &labels,
                               const SceneList &list, QWidget *parent)
    : QMenu(parent)
    , m_store(store)
    , m_plant(plant)
    , m_labels(labels)
    , m_list(list)
{
    setToolTipsVisible(true); // a name may be elided
    connect(this, &QMenu::aboutToShow, this, &ComparisonMenu::fill);
}

void ComparisonMenu::fill()
{
    clear();
    connect(addAction(tr("&Now")), &QAction::triggered, this, &ComparisonMenu::compareWithNow);
    addSeparator();
    for (const SceneStore::Entry &each : m_store.all()) {
        if (!each.scene || each.fileName == m_list.fileName())
            continue;
        QAction *const action = addAction(nameCaption(each.scene->name, fontMetrics()));
        action->setToolTip(plainToolTip(each.scene->name));
        connect(action, &QAction::triggered, this, [this, fileName = each.fileName] { compare(fileName); });
    }
}

void ComparisonMenu::compareWithNow()
{
    if (const Scene *const scene = m_list.scene())
        (new DifferencesDialog(differencesFromNow(*scene, m_plant, m_labels), {scene->name, tr("Now")}, parentWidget()))
            ->open();
}

void ComparisonMenu::compare(const QString &otherFile)
{
    const Scene *const scene = m_list.scene();
    const SceneStore::Entry *const other = m_store.entry(otherFile);
    if (scene && other && other->scene)
        (new DifferencesDialog(differences(*scene, *other->scene), {scene->name, other->scene->name}, parentWidget()))
            ->open();
}

} // namespace ui
