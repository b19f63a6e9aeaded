// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/StageTexts.h"

#include "text/Isolate.h"
#include "ui/tally/Tally.h"
#include "ui/words/PlaceWords.h"
#include "ui/words/PlanWords.h"
#include "ui/words/ProtectionWords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::StageTexts)
};

} // namespace

QString stageText(const ShownStage &stage, StagesModel::Column column)
{
    switch (column) {
    case StagesModel::Mark:
        return markSign(stage.mark);
    case StagesModel::Name:
        return stage.name;
    case StagesModel::Places:
        return shortPlacesUsed(stage.places);
    case StagesModel::Encoders:
        return QLocale().toString(stage.bound);
    case StagesModel::Live:
        return QLocale().toString(stage.live);
    case StagesModel::Recording:
        return stage.recorded == Recorded::NotRead ? Words::tr("?", "not read whether it is recorded")
            : stage.recorded == Recorded::Yes      ? Words::tr("recorded")
                                                   : Words::tr("no", "not recorded");
    case StagesModel::Account:
        return stage.account;
    case StagesModel::Region:
        return stage.id.source.region;
    case StagesModel::Planned: // none is planned on it, and there are some that belong elsewhere
        return stage.plan.planned == 0 && !stage.amiss.isEmpty()
            ? Words::tr("%Ln wrong", nullptr, int(stage.amiss.size()))
            : planCountShort(stage.plan);
    case StagesModel::Protected:
        return stage.protection ? text::isolated(stage.protection->by) : QString();
    }
    Q_UNREACHABLE();
}

QString spokenStageText(const ShownStage &stage, StagesModel::Column column)
{
    if (column == StagesModel::Places)
        return placesUsed(stage.places);
    if (column == StagesModel::Planned && (stage.plan.planned > 0 || !stage.amiss.isEmpty())) {
        QStringList lines = stage.amiss;
        if (stage.plan.planned > 0)
            lines.prepend(planCount(stage.plan));
        return lines.join(u'\n');
    }
    if (column == StagesModel::Recording && stage.recorded != Recorded::Yes)
        return stage.recorded == Recorded::No ? Words::tr("not recorded") : Words::tr("not read yet");
    if (column == StagesModel::Protected && stage.protection)
        return protectedSentence(*stage.protection);
    return stageText(stage, column);
}

QString stageHeading(StagesModel::Column column)
{
    switch (column) {
    case StagesModel::Mark:
        return Words::tr("Mark");
    case StagesModel::Name:
        return Words::tr("Stage");
    case StagesModel::Places:
        return Words::tr("Places");
    case StagesModel::Encoders:
        return Words::tr("Encoders");
    case StagesModel::Live:
        return Words::tr("Live");
    case StagesModel::Recording:
        return Words::tr("Recorded");
    case StagesModel::Account:
        return Words::tr("Account");
    case StagesModel::Region:
        return Words::tr("Region");
    case StagesModel::Planned:
        return Words::tr("As planned");
    case StagesModel::Protected:
        return Words::tr("Protected by");
    }
    Q_UNREACHABLE();
}

} // namespace ui
