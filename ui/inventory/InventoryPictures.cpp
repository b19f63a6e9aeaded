// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/InventoryPictures.h"

#include "ui/inventory/InventoryTable.h"
#include "ui/widgets/Placeholder.h"

using namespace Qt::StringLiterals;

namespace ui {

std::vector<Picture> inventoryPictures()
{
    return {{.name = u"list"_s, .isReady = Picture::shows<InventoryTable>},
            {.name = u"empty"_s, .service = Picture::Service::WithoutEncoders, .isReady = Picture::shows<Placeholder>}};
}

} // namespace ui
