// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tags/TagsPictures.h"

#include "ui/tags/TagTable.h"
#include "ui/tags/TagsDialog.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool isRead(const QWidget &window)
{
    const auto *const table = window.findChild<TagTable *>();
    if (!table || !table->isVisible() || !table->isEnabled())
        return false;
    if (table->tags().value(u"rehearsed"_s).isEmpty()) {
        auto *const editable = const_cast<TagTable *>(table);
        const int last = table->rowCount() - 1;
        editable->item(last, 0)->setText(u"rehearsed"_s);
        editable->item(last, 1)->setText(u"yes"_s);
    }
    return true;
}

} // namespace

std::vector<Picture> tagsPictures()
{
    return {{.name = u"tags"_s, .opens = Picture::Opens::Tags, .isReady = isRead}};
}

} // namespace ui
