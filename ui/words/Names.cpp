// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/Names.h"

#include "ivs/Arn.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Names)

public:
    /// How many have the same name is said by `uses`. It is one name, isolated where it is shown. The parentheses are
    /// the same in every language: the list's filter and the stage field look for them.
    static QString name(const QString &name, const QString &arn, int uses)
    {
        if (name.isEmpty())
            return text::filled(tr("unnamed %1", "a stage or an encoder"), ivs::shortId(arn));
        return uses > 1 ? u"%1 (%2)"_s.arg(name, ivs::shortId(arn)) : name;
    }

    /// What people call it first, then how the service does: each is isolated, as neither is this program's.
    static QString labelled(const QString &label, const QString &name)
    {
        return label.isEmpty() ? name : text::filled(tr("%1 · %2", "an encoder's label, its name"), label, name);
    }

    static QString unreadEncoder(const QString &arn)
    {
        return text::filled(tr("encoder %1", "whose name is not known"), ivs::shortId(arn));
    }

    static QString unread(const QString &stageArn)
    {
        return text::filled(tr("stage %1", "whose name is not known"), ivs::shortId(stageArn));
    }
};

} // namespace

QString stageName(const patchbay::Plant &plant, const patchbay::StageId &id)
{
    if (id.isNone())
        return {};
    if (const ivs::StageSummary *const stage = plant.findStage(id))
        return Words::name(stage->name, id.arn, plant.stagesNamed(stage->name));
    const auto lastName = plant.nameOfGoneStage(id);
    return lastName ? Words::name(*lastName, id.arn, plant.stagesNamed(*lastName) + 1) : Words::unread(id.arn);
}

QString encoderName(const patchbay::Plant &plant, const patchbay::EncoderId &id)
{
    const patchbay::Configuration *const found = plant.find(id);
    return found ? encoderName(plant, found->summary) : QString();
}

QString encoderName(const patchbay::Plant &plant, const ivs::IngestConfigurationSummary &configuration)
{
    return Words::labelled(plant.labelOf(configuration.arn).label, serviceName(plant, configuration));
}

QString serviceName(const patchbay::Plant &plant, const ivs::IngestConfigurationSummary &configuration)
{
    return Words::name(configuration.name, configuration.arn, plant.encodersNamed(configuration.name));
}

QString unreadEncoderName(const patchbay::Plant &plant, const QString &arn)
{
    const QString label = plant.labelOf(arn).label;
    return label.isEmpty() ? Words::unreadEncoder(arn) : label;
}

QString pastEncoderName(const QString &name, const QString &arn)
{
    return Words::name(name, arn, 1);
}

QString pastStageName(const QString &name, const QString &arn)
{
    if (arn.isEmpty())
        return {};
    return name.isEmpty() ? Words::unread(arn) : name;
}

} // namespace ui
