// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/ScenesRoom.h"

#include "patchbay/labels/Labels.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/scenes/SceneMapping.h"
#include "patchbay/scenes/SceneStore.h"
#include "text/Isolate.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/StatusLine.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/scenes/RecallSceneDialog.h"
#include "ui/scenes/SceneMappingDialog.h"
#include "ui/scenes/ScenesDialog.h"

#include <algorithm>

namespace ui {

namespace {

using Choice = SaveSceneDialog::Choice;

std::vector<patchbay::EncoderId> listed(const InventoryModel &model)
{
    std::vector<patchbay::EncoderId> encoders;
    for (int row = 0; row < model.rowCount(); ++row)
        encoders.push_back(model.encoderAt(row));
    return encoders;
}

/// All that are listed, or those selected, where these are several; or a group of them.
std::vector<Choice> choicesOf(const InventoryView &view, const patchbay::Labels &labels)
{
    const std::vector<patchbay::EncoderId> all = listed(view.model());
    const QList<patchbay::EncoderId> selected = view.table().selectedEncoders();
    std::vector<Choice> choices{{ScenesRoom::tr("All %Ln that are shown", nullptr, int(all.size())), all}};
    if (selected.size() > 1 && selected.size() < qsizetype(all.size()))
        choices.push_back(
            {ScenesRoom::tr("The %Ln selected", nullptr, int(selected.size())), {selected.begin(), selected.end()}});
    for (const QString &group : labels.groups()) {
        Choice choice;
        std::ranges::copy_if(all, std::back_inserter(choice.encoders),
                             [&](const patchbay::EncoderId &encoder) { return labels.of(encoder.arn).group == group; });
        if (choice.encoders.empty())
            continue;
        choice.text =
            text::filled(ScenesRoom::tr("Group %1: %n encoders", nullptr, int(choice.encoders.size())), group);
        choices.push_back(std::move(choice));
    }
    return choices;
}

} // namespace

ScenesRoom::ScenesRoom(const Services &services, PlantView &view, StatusLine &status, QWidget &window)
    : m_services(services)
    , m_view(view)
    , m_status(status)
    , m_window(window)
{
}

SaveSceneDialog &ScenesRoom::ask(std::vector<Choice> choices, QWidget &over)
{
    auto *const dialog =
        new SaveSceneDialog({m_services.scenes, m_services.plant, m_services.labels}, std::move(choices), &over);
    connect(dialog, &SaveSceneDialog::saved, &m_status, &StatusLine::showPassing);
    return *dialog;
}

void ScenesRoom::save()
{
    ask(choicesOf(m_view.inventoryView(), m_services.labels), m_window).open();
}

void ScenesRoom::saveAfter(const patchbay::Patch &taken, const QList<patchbay::EncoderId> &encoders, QWidget &dialog)
{
    const std::vector<patchbay::EncoderId> all = listed(m_view.inventoryView().model());
    std::vector<Choice> choices{
        {tr("The %Ln of these changes", nullptr, int(encoders.size())), {encoders.begin(), encoders.end()}}};
    if (!all.empty())
        choices.push_back({tr("All %Ln that are shown", nullptr, int(all.size())), all});
    SaveSceneDialog &asking = ask(std::move(choices), dialog);
    asking.setAfter(taken);
    asking.open();
}

void ScenesRoom::recall()
{
    auto *const dialog = new RecallSceneDialog(m_services.scenes, &m_window);
    connect(dialog, &RecallSceneDialog::chosen, this, &ScenesRoom::prepare);
    dialog->open();
}

void ScenesRoom::manage()
{
    auto *const dialog = new ScenesDialog(
        {m_services.disks, m_services.scenes, m_services.plant, m_services.labels, m_services.settings}, &m_window);
    connect(dialog, &ScenesDialog::recallRequested, this, &ScenesRoom::prepare);
    dialog->open();
}

void ScenesRoom::prepare(const patchbay::Scene &scene)
{
    patchbay::SceneMapping mapping(scene, m_services.plant, m_services.labels);
    if (mapping.isPlain())
        return m_view.preview(mapping.recalled(m_services.plant).patch);
    auto *const dialog = new SceneMappingDialog(std::move(mapping), m_services.plant, m_services.labels, &m_window);
    connect(dialog, &SceneMappingDialog::mapped, &m_view, &PlantView::preview);
    dialog->open();
}

} // namespace ui
