// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/RemovalRoom.h"

#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/scenes/SceneStore.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/removal/RemovalDialog.h"
#include "ui/words/ActWords.h"

namespace ui {

RemovalRoom::RemovalRoom(const Services &services, InventoryTable &table, QWidget &window)
    : m_services(services)
    , m_table(table)
    , m_window(window)
{
}

void RemovalRoom::removeSelected()
{
    remove(m_table.selectedEncoders());
}

void RemovalRoom::remove(const QList<patchbay::EncoderId> &encoders)
{
    QHash<QString, QStringList> scenes; // by the encoder's ARN
    for (const patchbay::EncoderId &encoder : encoders) {
        if (m_services.plant.find(encoder))
            scenes.insert(encoder.arn, {});
    }
    if (scenes.isEmpty())
        return;
    findScenes(scenes);
    std::vector<RemovalDialog::Item> items;
    for (const patchbay::EncoderId &encoder : encoders) {
        if (scenes.contains(encoder.arn))
            items.push_back({encoder, scenes.value(encoder.arn)});
    }
    auto *const dialog = new RemovalDialog(m_services.plant, items, &m_window);
    connect(dialog, &RemovalDialog::deletionWanted, this, [this](const std::vector<patchbay::Deletion> &deletions) {
        const std::vector<patchbay::Act> acts(deletions.begin(), deletions.end());
        m_services.acts.take(actsName(acts), acts);
    });
    dialog->open();
}

/// Once through all scenes, which may be large.
void RemovalRoom::findScenes(QHash<QString, QStringList> &scenes) const
{
    for (const patchbay::SceneStore::Entry &entry : m_services.scenes.all()) {
        if (!entry.scene)
            continue;
        for (const patchbay::SceneBinding &binding : entry.scene->bindings) {
            if (const auto found = scenes.find(binding.encoderArn); found != scenes.end())
                *found += entry.scene->name;
        }
    }
}

} // namespace ui
