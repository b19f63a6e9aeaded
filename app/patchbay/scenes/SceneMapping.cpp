// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/scenes/SceneMapping.h"

#include "patchbay/labels/Labels.h"
#include "patchbay/plant/Plant.h"

#include <QMultiHash>
#include <QSet>

#include <algorithm>
#include <map>
#include <optional>

namespace patchbay {

namespace {

/// All that the source has of it was read.
bool listsAllOf(const Place &place, const Source &source)
{
    const Inventory &inventory = source.inventory();
    if (inventory.isReadingFirst() || inventory.lastError() || inventory.stages().lastError())
        return false;
    const auto &encoders = inventory.configurations();
    const auto &stages = inventory.stages().all();
    return (!encoders.isEmpty() && placeOf(encoders.constFirst().summary.arn) == place)
        || (!stages.empty() && placeOf(stages.front().arn) == place);
}

bool isListed(const Place &place, const Plant &plant)
{
    return std::ranges::any_of(plant.sources().all(),
                               [&place](const auto &source) { return listsAllOf(place, *source); });
}

QMultiHash<QString, EncoderId> encodersByName(const Plant &plant)
{
    QMultiHash<QString, EncoderId> named;
    named.reserve(plant.rowCount());
    for (int row = 0; row < plant.rowCount(); ++row)
        named.insert(plant.at(row).summary.name, plant.idAt(row));
    return named;
}

/// How many stages of a scene, and which of them are there still.
class SavedStages final {
public:
    SavedStages(const Scene &scene, const std::vector<EncoderId> &there, const Plant &plant)
    {
        QSet<QString> seen;
        for (std::size_t i = 0; i < scene.bindings.size(); ++i) {
            const SceneBinding &binding = scene.bindings[i];
            if (!there[i].isNull() && plant.findStage({there[i].source, binding.stageArn}))
                m_there.insert(binding.stageArn);
            if (binding.stageArn.isEmpty() || seen.contains(binding.stageArn))
                continue;
            seen.insert(binding.stageArn);
            ++m_named[{placeOf(binding.stageArn), binding.stageName}];
            ++m_marked[{placeOf(binding.stageArn), binding.mark}];
        }
    }

    bool isThere(const QString &arn) const { return m_there.contains(arn); }
    bool isOnlyOneNamed(const QString &arn, const QString &name) const
    {
        return !name.isEmpty() && m_named.at({placeOf(arn), name}) == 1;
    }
    bool isOnlyOneMarked(const QString &arn, StageMark mark) const
    {
        return mark != StageMark::None && m_marked.at({placeOf(arn), mark}) == 1;
    }

private:
    QSet<QString> m_there;
    std::map<std::pair<Place, QString>, int> m_named;
    std::map<std::pair<Place, StageMark>, int> m_marked;
};

/// The one for which `fits` holds, where there is one only and the scene has it for none but this.
template <typename Fits>
std::optional<QString> onlyOne(const std::vector<ivs::StageSummary> &stages, const SavedStages &saved, Fits fits)
{
    const auto first = std::ranges::find_if(stages, fits);
    if (first == stages.end() || std::find_if(first + 1, stages.end(), fits) != stages.end()
        || saved.isThere(first->arn))
        return std::nullopt;
    return first->arn;
}

void find(MappedStage &stage, const SavedStages &saved, const Plant &plant, const Labels &labels)
{
    const auto &there = plant.stagesOf(stage.source);
    std::optional<QString> found;
    if (saved.isOnlyOneNamed(stage.arn, stage.name)) {
        found = onlyOne(there, saved, [&stage](const ivs::StageSummary &each) { return each.name == stage.name; });
        stage.refound = Refound::ByName;
    }
    if (!found && saved.isOnlyOneMarked(stage.arn, stage.mark)) {
        found = onlyOne(there, saved, [&stage, &labels](const ivs::StageSummary &each) {
            return labels.markOf(each.arn) == stage.mark;
        });
        stage.refound = Refound::ByMark;
    }
    if (!found) {
        const Source *const source = plant.source(stage.source);
        const bool isRead =
            source && !source->inventory().isReadingFirst() && !source->inventory().stages().lastError();
        stage.refound = isRead ? Refound::No : Refound::NotListed;
    }
    stage.use = {stage.source, found.value_or(QString())};
    stage.isTaken = found && !stage.isElsewhere;
}

} // namespace

SceneMapping::SceneMapping(Scene scene, const Plant &plant, const Labels &labels)
    : m_scene(std::move(scene))
{
    for (const SceneBinding &binding : m_scene.bindings)
        m_there.push_back(plant.idOf(binding.encoderArn));
    findEncoders(plant);
    findStages(plant, labels);
}

void SceneMapping::findEncoders(const Plant &plant)
{
    if (std::ranges::none_of(m_there, &EncoderId::isNull))
        return;
    const QMultiHash<QString, EncoderId> named = encodersByName(plant);
    std::map<std::pair<Place, QString>, int> uses; // of a name in the scene
    QSet<QString> there;
    for (std::size_t i = 0; i < m_there.size(); ++i) {
        ++uses[{placeOf(m_scene.bindings[i].encoderArn), m_scene.bindings[i].encoderName}];
        there.insert(m_there[i].arn);
    }
    std::map<Place, bool> isPlaceListed;
    for (std::size_t i = 0; i < m_there.size(); ++i) {
        if (!m_there[i].isNull())
            continue;
        const SceneBinding &binding = m_scene.bindings[i];
        const Place place = placeOf(binding.encoderArn);
        MappedEncoder encoder{binding.encoderArn, binding.encoderName};
        if (!binding.encoderName.isEmpty() && uses[{place, binding.encoderName}] == 1) {
            const QList<EncoderId> all = named.values(binding.encoderName);
            QList<EncoderId> near;
            std::ranges::copy_if(all, std::back_inserter(near),
                                 [&place](const EncoderId &id) { return placeOf(id.arn) == place; });
            const QList<EncoderId> &fitting = near.isEmpty() ? all : near;
            if (fitting.size() == 1 && !there.contains(fitting.constFirst().arn))
                encoder.use = fitting.constFirst();
        }
        if (encoder.use.isNull()) {
            if (!isPlaceListed.contains(place))
                isPlaceListed[place] = isListed(place, plant);
            encoder.refound = isPlaceListed[place] ? Refound::No : Refound::NotListed;
        } else {
            encoder.refound = Refound::ByName;
            encoder.isTaken = !encoder.isElsewhere();
        }
        m_encoderRows.insert(encoder.arn, m_encoders.size());
        m_encoders.push_back(std::move(encoder));
    }
}

/// What a person has chosen of a stage stays.
void SceneMapping::findStages(const Plant &plant, const Labels &labels)
{
    const SavedStages saved(m_scene, m_there, plant);
    const std::vector<MappedStage> before = std::exchange(m_stages, {});
    const QHash<StageKey, std::size_t> rowsBefore = std::exchange(m_stageRows, {});
    for (std::size_t i = 0; i < m_scene.bindings.size(); ++i) {
        const SceneBinding &binding = m_scene.bindings[i];
        const EncoderId encoder = encoderOf(i);
        if (encoder.isNull() || binding.stageArn.isEmpty() || plant.findStage({encoder.source, binding.stageArn}))
            continue;
        const StageKey key(binding.stageArn, encoder.source);
        if (!m_stageRows.contains(key)) {
            MappedStage stage{binding.stageArn, binding.stageName, binding.mark, encoder.source};
            stage.isElsewhere = placeOf(encoder.arn) != placeOf(binding.stageArn);
            if (rowsBefore.contains(key))
                stage = before[rowsBefore[key]];
            else
                find(stage, saved, plant, labels);
            stage.encoders = 0;
            m_stageRows.insert(key, m_stages.size());
            m_stages.push_back(std::move(stage));
        }
        ++m_stages[m_stageRows[key]].encoders;
    }
}

const MappedEncoder *SceneMapping::mappedEncoder(std::size_t binding) const
{
    const auto row = m_encoderRows.constFind(m_scene.bindings[binding].encoderArn);
    return row == m_encoderRows.constEnd() ? nullptr : &m_encoders[*row];
}

const MappedStage *SceneMapping::mappedStage(const StageKey &key) const
{
    const auto row = m_stageRows.constFind(key);
    return row == m_stageRows.constEnd() ? nullptr : &m_stages[*row];
}

EncoderId SceneMapping::encoderOf(std::size_t binding) const
{
    const MappedEncoder *const mapped = mappedEncoder(binding);
    return mapped ? mapped->use : m_there[binding];
}

void SceneMapping::setEncoder(std::size_t index, const EncoderId &use, bool isTaken, const Plant &plant,
                              const Labels &labels)
{
    m_encoders[index].use = use;
    m_encoders[index].isTaken = isTaken && !use.isNull();
    findStages(plant, labels);
}

void SceneMapping::setStage(std::size_t index, const QString &stageArn, bool isTaken)
{
    m_stages[index].use.arn = stageArn;
    m_stages[index].isTaken = isTaken;
}

RecalledScene SceneMapping::recalled(const Plant &plant) const
{
    using Reason = RecalledScene::Reason;
    RecalledScene recalled{{m_scene.name, {}}, {}};
    QSet<QString> encoders;
    for (std::size_t i = 0; i < m_scene.bindings.size(); ++i) {
        const SceneBinding &binding = m_scene.bindings[i];
        const EncoderId encoder = encoderOf(i);
        const MappedEncoder *const mapped = mappedEncoder(i);
        const MappedStage *const stage = mappedStage({binding.stageArn, encoder.source});
        if (encoder.isNull() || (mapped && !mapped->isTaken)) {
            recalled.leftOut.push_back({binding, Reason::Encoder});
        } else if (stage && !stage->isTaken) {
            recalled.leftOut.push_back({binding, Reason::Stage});
        } else if (encoders.contains(encoder.arn)) {
            recalled.leftOut.push_back({binding, Reason::Repeated});
        } else {
            encoders.insert(encoder.arn);
            const Configuration *const now = plant.find(encoder);
            recalled.patch.items.push_back(Rebind::of(encoder, now ? now->summary.stageArn : QString(),
                                                      stage ? stage->use.arn : binding.stageArn));
        }
    }
    return recalled;
}

} // namespace patchbay
