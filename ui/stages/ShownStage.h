// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/labels/LabelSet.h"
#include "patchbay/plan/Plan.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/plant/Protection.h"

#include <QHash>
#include <QStringList>

#include <optional>
#include <string>

namespace ui {

class StageReader;

/// Whether participants of a stage are recorded, as far as somebody has read it.
enum class Recorded { NotRead, No, Yes };

/// A stage with all that a row tells of it.
struct ShownStage {
    patchbay::StageId id;
    QString name; ///< as it is shown
    QString realName; ///< as the service has it; may be empty
    patchbay::StageMark mark = patchbay::StageMark::None;
    patchbay::PlacesUsed places;
    int bound = 0; ///< encoders
    int live = 0; ///< of those
    Recorded recorded = Recorded::NotRead;
    patchbay::Plan::Counts plan = {}; ///< of the encoders that are planned on it
    QStringList amiss = {}; ///< of those, and of others that are on it: what is not as planned, a clause for each
    QString account;
    QMap<QString, QString> tags;
    std::optional<patchbay::Protection> protection = {};

    bool operator==(const ShownStage &) const = default;
};

/// How many encoders are bound to a stage, and how many of them publish.
struct BoundEncoders {
    int bound = 0;
    int live = 0;
};

/// By the ARN of the stage, once through all encoders of the plant.
QHash<QString, BoundEncoders> boundEncoders(const patchbay::Plant &plant);

ShownStage shownStage(const patchbay::Plant &plant, const patchbay::Source &source, const ivs::StageSummary &stage,
                      const BoundEncoders &encoders, const StageReader &reader);

/// What a search looks at, in its plain form: name, mark, account, region and ARN; its tags where they are
/// looked for (words/TagSearch.h).
std::string searchKey(const ShownStage &stage, bool withTags);

/// What is not as planned on each stage, by its ARN, as ShownStage has it. One on the wrong stage is amiss on both.
QHash<QString, QStringList> amissByStage(const patchbay::Plan &plan, const patchbay::Plant &plant);

/// The names of the encoders that are bound to a stage, in their order; those that publish first.
struct NamedEncoder {
    patchbay::EncoderId id;
    QString name; ///< as it is shown
    bool isLive = false;
};
QList<NamedEncoder> encodersOn(const patchbay::Plant &plant, const QString &stageArn);

} // namespace ui
