// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/StageMarkMenu.h"

#include "patchbay/labels/Labels.h"
#include "patchbay/plant/Plant.h"
#include "ui/widgets/ActionHint.h"
#include "ui/words/MarkWords.h"

#include <algorithm>

namespace ui {

using patchbay::StageMark;

StageMarkMenu::StageMarkMenu(const patchbay::Plant &plant, QWidget *parent)
    : QMenu(tr("&Mark stage"), parent)
    , m_plant(plant)
{
    connect(this, &QMenu::aboutToShow, this, &StageMarkMenu::fill);
    setStages({});
}

void StageMarkMenu::setStages(const QStringList &arns)
{
    m_arns = arns;
    m_arns.removeAll(QString());
    m_arns.removeDuplicates();
    const bool areMarkable = m_plant.labels() && !m_arns.isEmpty();
    setObstacle(*menuAction(), areMarkable ? QString() : tr("There is no stage to mark."));
    fill();
}

/// Anew each time: others may have marked it.
void StageMarkMenu::fill()
{
    clear();
    for (const StageMark mark : {StageMark::OnAir, StageMark::Backup, StageMark::Rehearsal, StageMark::None}) {
        QAction *const action = addAction(markWord(mark));
        action->setCheckable(true);
        action->setChecked(
            std::ranges::all_of(m_arns, [&](const QString &arn) { return m_plant.markOf(arn) == mark; }));
        connect(action, &QAction::triggered, this, [this, mark] {
            patchbay::LabelChanges changes;
            for (const QString &arn : std::as_const(m_arns))
                changes.stages.emplace_back(arn, mark);
            if (!m_plant.labels()->apply(changes))
                fill(); // it shows what holds still
        });
    }
}

} // namespace ui
