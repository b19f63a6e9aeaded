// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/BoardTiles.h"

#include "patchbay/plant/Plant.h"
#include "patchbay/plant/Protection.h"
#include "text/NaturalKey.h"
#include "ui/wallboard/ShortNames.h"
#include "ui/words/Names.h"

#include <QHash>

#include <algorithm>
#include <string>
#include <tuple>
#include <utility>

namespace ui {

namespace {

using patchbay::PlanStanding;
using State = BoardCell::State;

class Tiles {
public:
    explicit Tiles(const patchbay::Plant &plant)
        : m_plant(plant)
    {
    }

    BoardTile &on(const QString &stageArn, const QString &pastName = {})
    {
        const auto known = m_places.constFind(stageArn);
        if (known != m_places.cend())
            return m_tiles[*known];
        m_places.insert(stageArn, m_tiles.size());
        BoardTile &tile = m_tiles.emplace_back();
        tile.name = boardStageName(m_plant, stageArn, pastName);
        for (const auto &source : m_plant.sources().all()) {
            if (const auto protection = patchbay::protectionOn(m_plant, {source->id(), stageArn}))
                tile.protectedBy = protection->by;
        }
        tile.mark = m_plant.markOf(stageArn);
        return tile;
    }

    std::vector<BoardTile> take()
    {
        shorten();
        std::vector<std::pair<std::tuple<bool, std::string>, std::size_t>> order;
        for (std::size_t index = 0; index < m_tiles.size(); ++index) {
            const BoardTile &tile = m_tiles[index];
            order.push_back({{tile.mark != patchbay::StageMark::OnAir, text::naturalKey(tile.name)}, index});
        }
        std::ranges::sort(order);
        std::vector<BoardTile> sorted;
        for (const auto &[key, index] : order)
            sorted.push_back(std::move(m_tiles[index]));
        return sorted;
    }

private:
    /// The form that is common on the whole board, so that one number is one encoder; else that of each tile.
    void shorten()
    {
        QStringList all;
        for (const BoardTile &tile : m_tiles) {
            for (const BoardCell &cell : tile.cells)
                all += cell.name;
        }
        const ShortNames ofAll(all);
        for (BoardTile &tile : m_tiles) {
            std::ranges::sort(tile.cells, {}, [](const BoardCell &cell) { return text::naturalKey(cell.name); });
            QStringList own;
            for (const BoardCell &cell : tile.cells)
                own += cell.name;
            const ShortNames names = ofAll.haveForm() ? ofAll : ShortNames(own);
            for (BoardCell &cell : tile.cells)
                cell.name = names.of(cell.name);
        }
    }

    const patchbay::Plant &m_plant;
    QHash<QString, std::size_t> m_places; ///< by the stage's ARN
    std::vector<BoardTile> m_tiles;
};

bool isLiveAsPlanned(PlanStanding standing)
{
    return standing == PlanStanding::AsPlanned || standing == PlanStanding::OneLeg;
}

State stateOf(PlanStanding standing)
{
    if (standing == PlanStanding::Unknown)
        return State::Unknown;
    if (standing == PlanStanding::WrongStage)
        return State::Elsewhere;
    return patchbay::isProblem(standing) ? State::Wrong : State::Live;
}

QString nameOf(const patchbay::Plant &plant, const QString &encoderArn, const QString &pastName)
{
    const patchbay::Configuration *const now = plant.find(plant.idOf(encoderArn));
    return now ? serviceName(plant, now->summary) : pastEncoderName(pastName, encoderArn);
}

void fillAsPlanned(Tiles &tiles, const patchbay::Plant &plant, const patchbay::Plan &plan)
{
    for (const patchbay::SceneBinding &each : plan.scene()->bindings) {
        if (each.stageArn.isEmpty())
            continue;
        const PlanStanding standing = plan.of(each.encoderArn);
        BoardTile &tile = tiles.on(each.stageArn, each.stageName);
        tile.of += 1;
        tile.live += isLiveAsPlanned(standing) ? 1 : 0;
        tile.isWrong |= patchbay::isProblem(standing);
        tile.isUnknown |= standing == PlanStanding::Unknown;
        tile.unknown += standing == PlanStanding::Unknown ? 1 : 0;
        const patchbay::PlanProblem *const problem = plan.problemOf(each.encoderArn);
        const bool isElsewhere = problem && standing == PlanStanding::WrongStage;
        tile.cells.push_back({nameOf(plant, each.encoderArn, each.encoderName), stateOf(standing),
                              isElsewhere ? boardStageName(plant, problem->stage) : QString()});
    }
    for (const patchbay::PlanProblem &each : plan.problems()) {
        if (each.standing != PlanStanding::Unexpected || each.stage.isEmpty())
            continue;
        BoardTile &tile = tiles.on(each.stage);
        tile.isWrong = true;
        tile.extra += 1;
        tile.cells.push_back({nameOf(plant, each.encoderArn, each.encoderName), State::Extra});
    }
}

void fillAsBound(Tiles &tiles, const patchbay::Plant &plant)
{
    for (int row = 0; row < plant.rowCount(); ++row) {
        const ivs::IngestConfigurationSummary &encoder = plant.at(row).summary;
        if (encoder.stageArn.isEmpty())
            continue;
        const bool isStale = plant.sourceAt(row).silence().isStale();
        BoardTile &tile = tiles.on(encoder.stageArn);
        tile.of += 1;
        tile.live += encoder.isActive() && !isStale ? 1 : 0;
        tile.unknown += isStale ? 1 : 0;
        tile.isUnknown |= isStale;
        tile.cells.push_back({serviceName(plant, encoder),
                              isStale                  ? State::Unknown
                                  : encoder.isActive() ? State::Live
                                                       : State::Idle});
    }
}

} // namespace

QString boardStageName(const patchbay::Plant &plant, const QString &stageArn, const QString &pastName)
{
    if (stageArn.isEmpty())
        return {};
    for (const auto &source : plant.sources().all()) {
        const patchbay::StageId id{source->id(), stageArn};
        if (plant.findStage(id) || plant.nameOfGoneStage(id))
            return stageName(plant, id);
    }
    return pastStageName(pastName, stageArn);
}

std::vector<BoardTile> boardTiles(const patchbay::Plant &plant, const patchbay::Plan &plan)
{
    Tiles tiles(plant);
    if (plan.isChosen())
        fillAsPlanned(tiles, plant, plan);
    else
        fillAsBound(tiles, plant);
    return tiles.take();
}

} // namespace ui
