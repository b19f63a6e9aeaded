// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/ParticipantsRoom.h"

#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/plant/Plant.h"
#include "ui/desk/PlantView.h"
#include "ui/inventory/InventoryView.h"
#include "ui/participants/DisconnectDialog.h"
#include "ui/participants/ParticipantsDialog.h"
#include "ui/stages/StagesTable.h"
#include "ui/stages/StagesView.h"
#include "ui/words/ActWords.h"
#include "ui/words/ErrorText.h"
#include "ui/words/SourceContext.h"

namespace ui {

namespace {

QString readingWords(const patchbay::Source &source, const aws::Error &error)
{
    return describe(error, contextOf(source, ErrorContext::Act::Reading)).brief();
}

} // namespace

ParticipantsRoom::ParticipantsRoom(const Services &services, PlantView &view, QWidget &window)
    : m_services(services)
    , m_view(view)
    , m_window(window)
{
}

patchbay::StageId ParticipantsRoom::selectedStage() const
{
    if (m_view.view() == View::Stages) {
        const QList<patchbay::StageId> selected = m_view.stagesView().table().selectedStages();
        return selected.size() == 1 ? selected.constFirst() : patchbay::StageId{};
    }
    const patchbay::EncoderId encoder = m_view.inventoryView().currentEncoder();
    const patchbay::Configuration *const known = m_services.plant.find(encoder);
    return known ? patchbay::StageId{encoder.source, known->summary.stageArn} : patchbay::StageId{};
}

void ParticipantsRoom::showSelected()
{
    if (isOnStage())
        show(selectedStage());
}

void ParticipantsRoom::show(const patchbay::StageId &stage)
{
    if (!m_services.plant.source(stage.source))
        return;
    auto *const dialog = new ParticipantsDialog(m_services.plant, stage, readingWords, &m_window);
    connect(dialog, &ParticipantsDialog::disconnectRequested, this,
            [this, dialog](const patchbay::Disconnection &disconnection) { ask(*dialog, disconnection); });
    dialog->open();
}

void ParticipantsRoom::ask(ParticipantsDialog &dialog, const patchbay::Disconnection &disconnection)
{
    auto *const question = new DisconnectDialog(m_services.plant, disconnection, &dialog);
    connect(question, &DisconnectDialog::disconnectionWanted, &dialog,
            [this, &dialog](const patchbay::Disconnection &wanted) {
                const std::vector<patchbay::Act> acts{wanted};
                const patchbay::ActRun &run = m_services.acts.take(actsName(acts), acts);
                connect(&run, &patchbay::ActRun::ended, &dialog, &ParticipantsDialog::readAgain);
            });
    question->open();
}

} // namespace ui
