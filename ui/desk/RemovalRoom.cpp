// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/RemovalRoom.h"

#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/scenes/SceneStore.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/removal/RemovalDialog.h"
#include "ui/words/ActWords.h"

#include <algorithm>

namespace ui {

RemovalRoom::RemovalRoom(const Services &services, InventoryTable &table, QWidget &window)
    : m_services(services)
    , m_table(table)
    , m_window(window)
{
}

void RemovalRoom::removeSelected()
{
    std::vector<RemovalDialog::Item> items;
    const auto selected = m_table.selectedEncoders();
    for (const patchbay::EncoderId &encoder : selected) {
        if (m_services.plant.find(encoder))
            items.push_back({encoder, scenesWith(encoder.arn)});
    }
    if (items.empty())
        return;
    auto *const dialog = new RemovalDialog(m_services.plant, items, &m_window);
    connect(dialog, &RemovalDialog::deletionWanted, this, [this](const std::vector<patchbay::Deletion> &deletions) {
        QStringList names;
        for (const patchbay::Deletion &deletion : deletions)
            names += actSubject(deletion);
        m_services.acts.take(deletionName(names), {deletions.begin(), deletions.end()});
    });
    dialog->open();
}

QStringList RemovalRoom::scenesWith(const QString &encoderArn) const
{
    QStringList names;
    for (const patchbay::SceneStore::Entry &entry : m_services.scenes.all()) {
        if (entry.scene
            && std::ranges::any_of(entry.scene->bindings, [&encoderArn](const patchbay::SceneBinding &binding) {
                   return binding.encoderArn == encoderArn;
               }))
            names += entry.scene->name;
    }
    return names;
}

} // namespace ui
