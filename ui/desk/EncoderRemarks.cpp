// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/EncoderRemarks.h"

#include "patchbay/patch/OutsideChanges.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/plant/Protection.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/Services.h"
#include "ui/details/DetailsPanel.h"
#include "ui/details/EncoderHead.h"
#include "ui/details/EncoderPage.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryView.h"
#include "ui/words/Names.h"
#include "ui/words/OutsideWords.h"
#include "ui/words/ProtectionWords.h"

namespace ui {

namespace {

QString remarkOf(const QString &encoderArn, const patchbay::Plant &plant, const patchbay::OutsideChanges *outside)
{
    QStringList sentences;
    const auto moved = outside ? outside->movedAt(encoderArn) : std::nullopt;
    if (moved)
        sentences += changedOutside(*moved);
    const patchbay::EncoderId encoder = plant.idOf(encoderArn);
    const patchbay::Configuration *const known = plant.find(encoder);
    const patchbay::StageId stage{encoder.source, known ? known->summary.stageArn : QString()};
    if (const auto protection = patchbay::protectionOn(plant, stage))
        sentences += protectedSentence(stageName(plant, stage), *protection);
    return sentences.join(u' ');
}

} // namespace

void showRemarks(const Services &services, PlantView &view)
{
    const patchbay::OutsideChanges *const outside = services.outside;
    view.details().page().head().setRemarks(
        [&plant = services.plant, outside](const QString &encoderArn) { return remarkOf(encoderArn, plant, outside); });
    if (!outside)
        return;
    view.inventoryView().model().outside().follow(*outside);
    view.changes().setOutside(*outside);
    QObject::connect(outside, &patchbay::OutsideChanges::changed, &view.details(), &DetailsPanel::updateSummary);
}

} // namespace ui
