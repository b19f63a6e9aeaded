// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/InventoryPictures.h"

#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/ListedTags.h"
#include "ui/inventory/TableColumns.h"
#include "ui/widgets/Placeholder.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

void showTag(const QWidget &window, const QString &)
{
    window.findChild<InventoryTable *>()->columns().setTagShown(u"show"_s, true);
}

bool areTagsRead(const QWidget &window)
{
    const auto *const table = window.findChild<InventoryTable *>();
    return table && table->columns().tags()->progress().left == 0;
}

} // namespace

std::vector<Picture> inventoryPictures()
{
    return {{.name = u"list"_s, .isReady = Picture::shows<InventoryTable>},
            {.name = u"list-tags"_s, .goOn = showTag, .isReady = areTagsRead},
            {.name = u"empty"_s, .service = Picture::Service::WithoutEncoders, .isReady = Picture::shows<Placeholder>}};
}

} // namespace ui
