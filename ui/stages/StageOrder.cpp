// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/StageOrder.h"

#include "text/NaturalKey.h"

#include <limits>
#include <utility>

namespace ui {

namespace {

/// In the order in which they matter.
int rankOf(patchbay::StageMark mark)
{
    return mark == patchbay::StageMark::None ? int(patchbay::StageMark::Rehearsal) + 1 : int(mark);
}

std::strong_ordering compared(const QString &a, const QString &b)
{
    return text::naturalKey(a).compare(text::naturalKey(b)) <=> 0;
}

/// Of its protection; what has none comes last.
qint64 endOf(const ShownStage &stage)
{
    return stage.protection ? stage.protection->until.toMSecsSinceEpoch() : std::numeric_limits<qint64>::max();
}

} // namespace

std::strong_ordering compared(const ShownStage &a, const ShownStage &b, StagesModel::Column column)
{
    switch (column) {
    case StagesModel::Mark:
        return rankOf(a.mark) <=> rankOf(b.mark);
    case StagesModel::Name:
        return compared(a.name, b.name);
    case StagesModel::Places:
        return a.places.count <=> b.places.count;
    case StagesModel::Encoders:
        return a.bound <=> b.bound;
    case StagesModel::Live:
        return a.live <=> b.live;
    case StagesModel::Recording:
        return a.recorded <=> b.recorded;
    case StagesModel::Account:
        return compared(a.account, b.account);
    case StagesModel::Region:
        return compared(a.id.source.region, b.id.source.region);
    case StagesModel::Planned: // where most is wrong comes first
        return std::pair(b.plan.planned - b.plan.asPlanned, b.plan.planned)
            <=> std::pair(a.plan.planned - a.plan.asPlanned, a.plan.planned);
    case StagesModel::Protected: // those that are first
        return endOf(a) <=> endOf(b);
    }
    Q_UNREACHABLE();
}

} // namespace ui
