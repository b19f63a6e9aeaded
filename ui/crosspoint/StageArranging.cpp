// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/StageArranging.h"

#include "files/Settings.h"
#include "text/Isolate.h"
#include "ui/crosspoint/CrosspointModel.h"
#include "ui/crosspoint/StageSetDialog.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/widgets/NameCaption.h"

#include <QMenu>

namespace ui {

StageArranging::StageArranging(CrosspointModel &model, files::Settings &settings, QWidget &view)
    : QObject(&view)
    , m_model(model)
    , m_settings(settings)
    , m_view(view)
{
    model.setStageSet(StageSet::fromJson(settings.bytes(crosspointStagesKey)));
}

void StageArranging::choose()
{
    auto *const dialog = new StageSetDialog(m_model.allStages(), m_model.stageSet(), m_view.window());
    connect(dialog, &StageSetDialog::chosen, this, &StageArranging::arrange);
    dialog->open();
}

/// By ARN: columns may come and go while the menu is open.
void StageArranging::openMenu(int column, const QPoint &globalAt)
{
    auto *const menu = new QMenu(&m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const GridStage &stage = m_model.stage(column);
    if (!stage.isNone()) {
        const QString arn = stage.id.arn;
        menu->addAction(text::filled(tr("&Hide %1"), nameCaption(stage.name, m_view.fontMetrics())), this,
                        [this, arn] { hide(arn); });
        QAction *const left = menu->addAction(tr("Move to the &left"), this, [this, arn] { move(arn, -1); });
        left->setEnabled(column > 0);
        QAction *const right = menu->addAction(tr("Move to the &right"), this, [this, arn] { move(arn, 1); });
        right->setEnabled(column < m_model.columnCount() - 2);
        menu->addSeparator();
    }
    menu->addAction(tr("Choose &stages…"), this, &StageArranging::choose);
    menu->popup(globalAt);
}

void StageArranging::hide(const QString &stageArn)
{
    StageSet set = m_model.stageSet();
    set.hidden.insert(stageArn);
    arrange(set);
}

/// In the place of the next one that is shown; hidden ones stay between where they are. No stage stays the last.
void StageArranging::move(const QString &stageArn, int by)
{
    const int column = m_model.columnOf(stageArn);
    const int next = column + by;
    if (column < 0 || next < 0 || next >= m_model.columnCount() - 1)
        return;
    StageSet set{{}, m_model.stageSet().hidden};
    for (const GridStage &each : m_model.allStages())
        set.order += each.id.arn;
    for (const QString &arn : m_model.stageSet().order) {
        if (!set.order.contains(arn)) // of what is not shown now
            set.order += arn;
    }
    set.order.swapItemsAt(set.order.indexOf(stageArn), set.order.indexOf(m_model.stage(next).id.arn));
    arrange(set);
}

/// What a person arranges is kept as it changes: nobody knows how the program will end.
void StageArranging::arrange(const StageSet &set)
{
    m_model.setStageSet(set);
    m_settings.setBytes(crosspointStagesKey, set.json());
}

} // namespace ui
