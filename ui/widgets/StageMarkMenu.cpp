// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/StageMarkMenu.h"

#include "patchbay/labels/Labels.h"
#include "patchbay/plant/Plant.h"
#include "ui/widgets/ActionHint.h"
#include "ui/words/MarkWords.h"

#include <QActionGroup>

#include <algorithm>

namespace ui {

using patchbay::StageMark;

StageMarkMenu::StageMarkMenu(const patchbay::Plant &plant, QWidget *parent)
    : QMenu(tr("&Mark stage"), parent)
    , m_plant(plant)
{
    auto *const marks = new QActionGroup(this); // read out as such; of several stages none may hold
    marks->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
    for (const StageMark mark : {StageMark::OnAir, StageMark::Backup, StageMark::Rehearsal, StageMark::None}) {
        QAction *const action = addAction(markWord(mark));
        action->setCheckable(true);
        action->setData(int(mark));
        marks->addAction(action);
        connect(action, &QAction::triggered, this, [this, mark] { take(mark); });
    }
    connect(this, &QMenu::aboutToShow, this, &StageMarkMenu::checkThatHolds);
    setStages({});
}

void StageMarkMenu::setStages(const QStringList &arns)
{
    m_arns = arns;
    m_arns.removeAll(QString());
    m_arns.removeDuplicates();
    const bool areMarkable = m_plant.labels() && !m_arns.isEmpty();
    setObstacle(*menuAction(), areMarkable ? QString() : tr("There is no stage to mark."));
    checkThatHolds();
}

/// The entries stay: somebody may be on one of them.
void StageMarkMenu::checkThatHolds()
{
    const auto entries = actions();
    for (QAction *const entry : entries) {
        const auto mark = StageMark(entry->data().toInt());
        entry->setChecked(std::ranges::all_of(m_arns, [&](const QString &arn) { return m_plant.markOf(arn) == mark; }));
    }
}

void StageMarkMenu::take(StageMark mark)
{
    patchbay::LabelChanges changes;
    for (const QString &arn : std::as_const(m_arns))
        changes.stages.emplace_back(arn, mark);
    // The one that holds is no switch, and what was not kept does not hold.
    static_cast<void>(m_plant.labels()->apply(changes));
    checkThatHolds();
}

} // namespace ui
