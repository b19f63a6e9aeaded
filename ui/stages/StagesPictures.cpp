// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/StagesPictures.h"

#include "ui/stages/StageReader.h"
#include "ui/stages/StagesModel.h"
#include "ui/stages/StagesTable.h"
#include "ui/stages/StagesView.h"

#include <QAction>
#include <QDialog>
#include <QItemSelectionModel>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// The one with most on it; what is in sight has been read.
bool isRead(const QWidget &window)
{
    auto *const view = window.findChild<StagesView *>();
    if (!view || !view->isVisible() || view->model().rowCount() == 0)
        return false;
    if (view->table().currentRow() < 0)
        view->table().select(view->model().at(0).id);
    return std::ranges::all_of(view->table().rowsInSight(),
                               [view](int row) { return view->model().at(row).recorded != Recorded::NotRead; });
}

/// The same while there is a plan, which some are not as.
bool isReadWithPlan(const QWidget &window)
{
    auto *const view = window.findChild<StagesView *>();
    if (!view || !view->model().isPlanChosen())
        return false;
    if (!view->isVisible()) {
        const auto actions = window.actions();
        const auto stages = std::ranges::find(actions, u"Sta&ges"_s, &QAction::text);
        if (stages != actions.end())
            (*stages)->trigger();
        return false;
    }
    return isRead(window);
}

/// What is done with the first of them, as many as that.
std::function<bool(const QWidget &window)> opens(const QString &act, int selected, const char *dialog)
{
    return [=](const QWidget &window) {
        if (!isRead(window))
            return false;
        const auto dialogs = window.findChildren<QDialog *>();
        if (std::ranges::any_of(dialogs, [dialog](const QDialog *each) { return each->inherits(dialog); }))
            return true;
        StagesTable &table = window.findChild<StagesView *>()->table();
        for (int row = 0; row < selected; ++row)
            table.selectionModel()->select(table.model()->index(row, 0),
                                           QItemSelectionModel::Select | QItemSelectionModel::Rows);
        const auto actions = window.actions();
        const auto found = std::ranges::find(actions, act, &QAction::text);
        if (found != actions.end())
            (*found)->trigger();
        return false;
    };
}

} // namespace

std::vector<Picture> stagesPictures()
{
    return {{.name = u"stages"_s, .opens = Picture::Opens::Stages, .isReady = isRead},
            {.name = u"stages-plan"_s, .opens = Picture::Opens::Plan, .isReady = isReadWithPlan},
            {.name = u"new-stage"_s,
             .opens = Picture::Opens::Stages,
             .isReady = opens(u"&New stage…"_s, 1, "ui::NewStageDialog")},
            {.name = u"delete-stage"_s,
             .opens = Picture::Opens::Stages,
             .isReady = opens(u"&Delete stage…"_s, 1, "ui::StageRemovalDialog")},
            {.name = u"protect"_s,
             .opens = Picture::Opens::Stages,
             .isReady = opens(u"&Protect…"_s, 1, "ui::ProtectDialog")},
            {.name = u"next-show"_s,
             .opens = Picture::Opens::Stages,
             .isReady = opens(u"New stages for the ne&xt show…"_s, 4, "ui::NextShowDialog")}};
}

} // namespace ui
