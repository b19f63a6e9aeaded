// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preview/PreviewPictures.h"

#include "ui/preview/LivePart.h"
#include "ui/preview/PreviewDialog.h"
#include "ui/preview/PreviewModel.h"
#include "ui/preview/PreviewTable.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// As if somebody wanted to cut those that are live, and looked at these.
void cutLive(const QWidget &window, const QString & /*otherStage*/)
{
    const auto *const dialog = window.findChild<PreviewDialog *>();
    dialog->findChild<LivePart *>()->choose(patchbay::IfLive::Cut);
}

/// Once the addresses of their stages are read.
bool isCut(const QWidget &window)
{
    auto *const table = window.findChild<PreviewTable *>();
    const auto *const model = table ? static_cast<const PreviewModel *>(table->model()) : nullptr;
    int cut = -1;
    for (int row = 0; model && row < model->rowCount(); ++row) {
        if (model->items().ifLive(row) == patchbay::IfLive::Cut)
            cut = row;
    }
    if (cut >= 0)
        table->scrollTo(model->index(cut, 0), QAbstractItemView::PositionAtBottom);
    return cut >= 0;
}

} // namespace

std::vector<Picture> previewPictures()
{
    return {{.name = u"preview"_s, .opens = Picture::Opens::Preview, .isReady = Picture::shows<PreviewDialog>},
            {.name = u"preview-live"_s, .opens = Picture::Opens::Preview, .goOn = cutLive, .isReady = isCut}};
}

} // namespace ui
