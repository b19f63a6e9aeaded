// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/ScenesRoom.h"

#include "patchbay/labels/Labels.h"
#include "patchbay/patch/DeskLock.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/scenes/SceneMapping.h"
#include "patchbay/scenes/SceneStore.h"
#include "text/Isolate.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/StatusLine.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/scenes/EmergencyMenu.h"
#include "ui/scenes/RecallSceneDialog.h"
#include "ui/scenes/SceneChoices.h"
#include "ui/scenes/SceneMappingDialog.h"
#include "ui/scenes/ScenesDialog.h"

#include <algorithm>
#include <utility>

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

ListedBy listedBy(const InventoryModel &model)
{
    if (!model.isFiltered())
        return ListedBy::All;
    const bool haveWords = !model.filter().trimmed().isEmpty();
    if (!model.areOnlyProblems())
        return ListedBy::Filter;
    return haveWords ? ListedBy::FilterAndProblems : ListedBy::Problems;
}

/// Also of those that are not looked at.
int unread(const ShownSources &shown, const patchbay::Plant &plant)
{
    int unread = shown.unread();
    for (const auto &source : plant.sources().all())
        unread += !shown.contains(source->id()) && !source->inventory().asOf().isValid();
    return unread;
}

SceneScope scopeOf(PlantView &view, const patchbay::Plant &plant)
{
    const ShownSources &shown = view.shownSources();
    const QList<patchbay::EncoderId> selected = view.inventoryView().table().selectedEncoders();
    SceneScope scope{.changed = {},
                     .open = {},
                     .looked = {},
                     .listed = listed(view.inventoryView().model()),
                     .selected = {selected.begin(), selected.end()},
                     .listedBy = listedBy(view.inventoryView().model()),
                     .leftOut = view.inventoryView().model().leftOutCount(),
                     .unread = unread(shown, plant)};
    for (int row = 0; row < plant.rowCount(); ++row) {
        scope.open.push_back(plant.idAt(row));
        if (shown.hasRow(row))
            scope.looked.push_back(plant.idAt(row));
    }
    return scope;
}

/// What was saved, on what is there in its place.
patchbay::Scene sceneOf(const patchbay::Patch &patch, const patchbay::Plant &plant, const patchbay::Labels &labels)
{
    std::vector<patchbay::EncoderId> encoders;
    for (const patchbay::Rebind &each : patch.items)
        encoders.push_back(each.encoder);
    patchbay::Scene scene = patchbay::Scene::after(patch, plant, encoders, labels);
    scene.name = patch.name;
    return scene;
}

} // namespace

ScenesRoom::ScenesRoom(const Services &services, PlantView &view, StatusLine &status, QWidget &window)
    : m_services(services)
    , m_view(view)
    , m_status(status)
    , m_window(window)
    , m_slots(services.settings)
    , m_emergency(new EmergencyMenu({m_slots, services.scenes, services.plant, services.labels}, &window))
{
    connect(m_emergency, &EmergencyMenu::chosen, this, &ScenesRoom::prepareToTake);
    connect(m_emergency, &EmergencyMenu::refused, &status, &StatusLine::showPassing);
}

QMenu &ScenesRoom::emergency() const
{
    return *m_emergency;
}

void ScenesRoom::setUnlock(std::function<void(const std::function<void()> &then)> unlock)
{
    m_unlock = std::move(unlock);
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
    ask(sceneChoices(scopeOf(m_view, m_services.plant), m_services.labels), m_window).open();
}

void ScenesRoom::saveAfter(const patchbay::Patch &taken, const QList<patchbay::EncoderId> &encoders, QWidget &dialog)
{
    SceneScope scope = scopeOf(m_view, m_services.plant);
    scope.changed = {encoders.begin(), encoders.end()};
    SaveSceneDialog &asking = ask(sceneChoices(scope, m_services.labels), dialog);
    asking.setAfter(taken);
    asking.open();
}

void ScenesRoom::recall()
{
    auto *const dialog = new RecallSceneDialog(m_services.scenes, &m_window);
    connect(dialog, &RecallSceneDialog::chosen, this, &ScenesRoom::prepare);
    dialog->open();
}

void ScenesRoom::recallOnto(const patchbay::StageSuccession &succession)
{
    auto *const dialog = new RecallSceneDialog(m_services.scenes, &m_window);
    connect(dialog, &RecallSceneDialog::chosen, this,
            [this, succession](const patchbay::Scene &scene) { prepare(patchbay::withSuccessors(scene, succession)); });
    dialog->open();
}

void ScenesRoom::manage()
{
    auto *const dialog = new ScenesDialog({m_services.disks, m_services.scenes, m_services.plant, m_services.labels,
                                           m_services.settings, m_slots, m_services.plan},
                                          &m_window);
    connect(dialog, &ScenesDialog::recallRequested, this, &ScenesRoom::prepare);
    connect(dialog, &ScenesDialog::planRequested, this,
            [this](const patchbay::Scene &scene) { m_services.plan.choose(scene); });
    dialog->open();
}

void ScenesRoom::prepare(const patchbay::Scene &scene)
{
    lead(scene, &ScenesRoom::previewRequested);
}

void ScenesRoom::prepareToTake(const patchbay::Scene &scene)
{
    if (m_services.lock.isLocked() && m_unlock)
        return m_unlock([this, scene] { prepareToTake(scene); });
    lead(scene, &ScenesRoom::takeRequested);
}

void ScenesRoom::lead(const patchbay::Scene &scene, Preview preview)
{
    patchbay::SceneMapping mapping(scene, m_services.plant, m_services.labels);
    if (mapping.isPlain()) {
        Q_EMIT(this->*preview)(mapping.recalled(m_services.plant).patch, scene);
        return;
    }
    auto *const dialog = new SceneMappingDialog(std::move(mapping), m_services.plant, m_services.labels, &m_window);
    connect(dialog, &SceneMappingDialog::mapped, this, [this, preview](const patchbay::Patch &patch) {
        Q_EMIT(this->*preview)(patch, sceneOf(patch, m_services.plant, m_services.labels));
    });
    dialog->open();
}

} // namespace ui
