// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/LabelChangeWords.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/words/MarkWords.h"
#include "ui/words/Names.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::LabelChangeWords)
};

QString nameOf(const patchbay::Plant &plant, const patchbay::EncoderId &encoder)
{
    const patchbay::Configuration *const known = plant.find(encoder);
    return known ? serviceName(plant, known->summary) : encoder.arn;
}

/// Empty where nothing changes.
QString change(const QString &field, const QString &before, const QString &after)
{
    if (before == after)
        return {};
    if (before.isEmpty())
        return text::filled(Words::tr("%1 “%2”", "label, “Tor 1”"), field, after);
    if (after.isEmpty())
        return text::filled(Words::tr("no %1, was “%2”", "label, “Tor 1”"), field, before);
    return text::filled(Words::tr("%1 “%2”, was “%3”"), field, after, before);
}

QString encoderLine(const QString &name, const patchbay::EncoderLabel &before, const patchbay::EncoderLabel &after)
{
    QStringList parts{change(Words::tr("label"), before.label, after.label),
                      change(Words::tr("group"), before.group, after.group),
                      change(Words::tr("contact"), before.contact, after.contact)};
    parts.removeAll(QString());
    return text::filled(Words::tr("%1: %2", "an encoder or stage, what would change"), name, parts.join(u"; "_s));
}

QString counts(const patchbay::LabelChanges &changes)
{
    const QString encoders = Words::tr("%Ln encoders", nullptr, int(changes.encoders.size()));
    const QString stages = Words::tr("%Ln stages", nullptr, int(changes.stages.size()));
    if (changes.stages.empty())
        return encoders;
    return changes.encoders.empty() ? stages : text::filled(Words::tr("%1 and %2"), encoders, stages);
}

} // namespace

QStringList labelChangeLines(const patchbay::LabelChanges &changes, const patchbay::Plant &plant,
                             const patchbay::SourceId &source)
{
    QStringList lines;
    for (const auto &[arn, label] : changes.encoders)
        lines += encoderLine(nameOf(plant, {source, arn}), plant.labelOf(arn), label);
    for (const auto &[arn, mark] : changes.stages) {
        const patchbay::StageId stage{source, arn};
        lines +=
            text::filled(Words::tr("%1: mark “%2”, was “%3”"), plant.findStage(stage) ? stageName(plant, stage) : arn,
                         markWord(mark), markWord(plant.markOf(arn)));
    }
    return lines;
}

QString labelChangeSummary(const patchbay::LabelChanges &changes, std::size_t problems)
{
    QStringList parts{changes.isEmpty()
                          ? Words::tr("Nothing would be changed")
                          : text::filled(Words::tr("Labels and marks of %1 would change"), counts(changes))};
    if (problems > 0)
        parts += Words::tr("%Ln lines have problems", nullptr, int(problems));
    return parts.join(u" · "_s);
}

QString labelsImported(const patchbay::LabelChanges &changes)
{
    return text::filled(Words::tr("Labels and marks of %1 are imported."), counts(changes));
}

} // namespace ui
