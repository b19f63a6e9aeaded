// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/csv/PatchSheet.h"

#include "patchbay/csv/BindingsCsv.h"
#include "patchbay/csv/LabelsCsv.h"
#include "patchbay/plant/Plant.h"
#include "text/Csv.h"
#include "text/NaturalKey.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

/// What a row is ordered by, made once.
struct Ranked {
    bool hasNoStage = false;
    std::string stage;
    std::string encoder;
    PatchSheetRow row;
};

PatchSheetRow rowOf(const Plant &plant, int row)
{
    const ivs::IngestConfigurationSummary &summary = plant.at(row).summary;
    const Source::Identity &source = plant.sourceAt(row).identity();
    const ivs::StageSummary *const stage = plant.findStage({plant.idAt(row).source, summary.stageArn});
    return {.stageArn = summary.stageArn,
            .stage = stage ? stage->name : QString(),
            .mark = plant.markOf(summary.stageArn),
            .encoderArn = summary.arn,
            .encoder = summary.name,
            .label = plant.labelOf(summary.arn),
            .protocol = summary.ingestProtocol.text(),
            .user = summary.userId,
            .isRedundant = summary.redundantIngest,
            .account = source.accountName,
            .region = source.id.region};
}

QStringList cellsOf(const PatchSheetRow &row, PatchSheetOrder order)
{
    const QString mark = row.mark == StageMark::None ? QString() : tableText(row.mark);
    const QStringList stage{row.stageArn.isEmpty() ? noStageText : row.stage, mark};
    const QStringList encoder{row.encoder, row.label.label, row.label.group, row.label.contact};
    const QStringList rest{
        row.protocol, row.isRedundant ? u"yes"_s : u"no"_s, row.user, row.account, row.region, row.encoderArn,
        row.stageArn};
    return order == PatchSheetOrder::ByStage ? stage + encoder + rest : encoder + stage + rest;
}

QStringList headings(PatchSheetOrder order)
{
    const QStringList stage{u"stage"_s, headingOf(Column::Mark)};
    const QStringList encoder{u"encoder"_s, headingOf(Column::Label), headingOf(Column::Group),
                              headingOf(Column::Contact)};
    const QStringList rest{u"protocol"_s, u"redundant"_s,   u"user"_s,     u"account"_s,
                           u"region"_s,   u"encoder ARN"_s, u"stage ARN"_s};
    return order == PatchSheetOrder::ByStage ? stage + encoder + rest : encoder + stage + rest;
}

} // namespace

std::vector<PatchSheetRow> patchSheet(const Plant &plant, PatchSheetOrder order,
                                      const std::function<bool(int row)> &isWanted)
{
    std::vector<Ranked> ranked;
    for (int row = 0; row < plant.rowCount(); ++row) {
        if (!isWanted(row))
            continue;
        PatchSheetRow each = rowOf(plant, row);
        ranked.push_back({each.stageArn.isEmpty(), text::naturalKey(each.stage), text::naturalKey(each.encoder), each});
    }
    const auto byEncoder = [](const Ranked &a, const Ranked &b) {
        return std::tie(a.encoder, a.row.encoderArn) < std::tie(b.encoder, b.row.encoderArn);
    };
    const auto byStage = [&byEncoder](const Ranked &a, const Ranked &b) {
        const auto keyOf = [](const Ranked &each) { return std::tie(each.hasNoStage, each.stage, each.row.stageArn); };
        return keyOf(a) == keyOf(b) ? byEncoder(a, b) : keyOf(a) < keyOf(b);
    };
    if (order == PatchSheetOrder::ByStage)
        std::ranges::sort(ranked, byStage);
    else
        std::ranges::sort(ranked, byEncoder);
    std::vector<PatchSheetRow> rows;
    rows.reserve(ranked.size());
    for (Ranked &each : ranked)
        rows.push_back(std::move(each.row));
    return rows;
}

QByteArray patchSheetCsv(const std::vector<PatchSheetRow> &rows, PatchSheetOrder order, QChar separator)
{
    std::vector<QStringList> table{headings(order)};
    for (const PatchSheetRow &row : rows)
        table.push_back(cellsOf(row, order));
    return text::csv(table, separator);
}

} // namespace patchbay
