// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/OutsideMarks.h"

#include "patchbay/patch/OutsideChanges.h"
#include "ui/desk/PlantView.h"
#include "ui/details/DetailsPanel.h"
#include "ui/details/EncoderHead.h"
#include "ui/details/EncoderPage.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryView.h"
#include "ui/words/OutsideWords.h"

namespace ui {

void markOutsideChanges(const patchbay::OutsideChanges &outside, PlantView &view)
{
    view.inventoryView().model().setOutside([&outside](const QString &arn) { return outside.movedAt(arn); });
    view.details().page().head().setOutside([&outside](const QString &arn) {
        const auto moved = outside.movedAt(arn);
        return moved ? changedOutside(*moved) : QString();
    });
    QObject::connect(&outside, &patchbay::OutsideChanges::changed, &view.details(), &DetailsPanel::updateSummary);
}

} // namespace ui
