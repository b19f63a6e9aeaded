// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/csv/PlantCsv.h"

#include "patchbay/csv/BindingsCsv.h"
#include "patchbay/csv/LabelsCsv.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/plant/Plant.h"
#include "text/Csv.h"

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

/// In one language for all.
QStringList headings()
{
    return {headingOf(Column::Encoder),
            u"name"_s,
            headingOf(Column::Label),
            headingOf(Column::Group),
            headingOf(Column::Contact),
            headingOf(Column::Stage),
            u"stage name"_s,
            headingOf(Column::Mark),
            u"state"_s,
            u"protocol"_s,
            u"user"_s,
            u"participant"_s,
            u"redundant"_s,
            u"account"_s,
            u"region"_s};
}

QStringList cells(const Plant &plant, int row, const Labels &labels)
{
    const ivs::IngestConfigurationSummary &summary = plant.at(row).summary;
    const EncoderLabel label = labels.of(summary.arn);
    const ivs::StageSummary *const stage = plant.findStage({plant.idAt(row).source, summary.stageArn});
    const StageMark mark = labels.markOf(summary.stageArn);
    const Source::Identity &source = plant.sourceAt(row).identity();
    return {summary.arn,
            summary.name,
            label.label,
            label.group,
            label.contact,
            summary.stageArn.isEmpty() ? noStageText : summary.stageArn,
            stage ? stage->name : QString(),
            mark == StageMark::None ? QString() : tableText(mark),
            summary.state.text(),
            summary.ingestProtocol.text(),
            summary.userId,
            summary.participantId,
            summary.redundantIngest ? u"yes"_s : u"no"_s,
            source.accountName,
            source.id.region};
}

} // namespace

QByteArray plantCsv(const Plant &plant, const Labels &labels, QChar separator)
{
    std::vector<QStringList> rows{headings()};
    for (int row = 0; row < plant.rowCount(); ++row)
        rows.push_back(cells(plant, row, labels));
    return text::csv(rows, separator);
}

} // namespace patchbay
