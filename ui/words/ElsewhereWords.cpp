// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ElsewhereWords.h"

#include "text/Isolate.h"
#include "ui/words/Names.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ElsewhereWords)
};

} // namespace

QString elsewhereSentence(const patchbay::Plant &plant, const patchbay::EncoderId &encoder, const QString &name)
{
    const patchbay::Configuration *const known = plant.find(encoder);
    if (!known || !known->elsewhere.isSeen())
        return {};
    const QString on = stageName(plant, {encoder.source, known->elsewhere.stageArn});
    const QString at = timeText(known->elsewhere.at);
    return known->summary.stageArn.isEmpty()
        ? text::filled(Words::tr("%1 has no stage and publishes on %2, seen at %3.", "an encoder, a stage, a time"),
                       name, on, at)
        : text::filled(Words::tr("%1 is bound to %2 and publishes on %3, seen at %4.",
                                 "an encoder, its stage, another stage, a time"),
                       name, stageName(plant, {encoder.source, known->summary.stageArn}), on, at);
}

} // namespace ui
