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
bool listsAllOf(const Locality &locality, const Source &source)
{
    const Inventory &inventory = source.inventory();
    if (inventory.isReadingFirst() || inventory.lastError() || inventory.stages().lastError())
        return false;
    return Locality::of(source) == locality;
}

bool isListed(const Locality &locality, const Plant &plant)
{
    return std::ranges::any_of(plant.sources().all(),
                               [&locality](const auto &source) { return listsAllOf(locality, *source); });
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
            ++m_named[{Locality::of(binding.stageArn), binding.stageName}];
            ++m_marked[{Locality::of(binding.stageArn), binding.mark}];
        }
    }

    bool isThere(const QString &arn) const { return m_there.contains(arn); }
    bool isOnlyOneNamed(const QString &arn, const QString &name) const
    {
        return !name.isEmpty() && m_named.at({Locality::of(arn), name}) == 1;
    }
    bool isOnlyOneMarked(const QString &arn, StageMark mark) const
    {
        return mark != StageMark::None && m_marked.at({Locality::of(arn), mark}) == 1;
    }

private:
    QSet<QString> m_there;
    std::map<std::pair<Locality, QString>, int> m_named;
    std::map<std::pair<Locality, StageMark>, int> m_marked;
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

/// Of a stage.
Refound whyNotFound(const SourceId &id, const Plant &plant)
{
    const Source *const source = plant.source(id);
    const bool isRead = source && !source->inventory().isReadingFirst() && !source->inventory().stages().lastError();
    return isRead ? Refound::No : Refound::NotListed;
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
    if (!found)
        stage.refound = whyNotFound(stage.source, plant);
    stage.use = {stage.source, found.value_or(QString())};
    stage.isTaken = found && !stage.isElsewhere;
}

/// What it says still holds.
bool isSettled(const MappedStage &stage, const Plant &plant)
{
    return stage.use.isNone() ? stage.isChosen : plant.findStage(stage.use) != nullptr;
}

/// The one encoder of this name; of those in the same account and region first.
EncoderId onlyOneNamed(const QString &name, const Locality &locality, const QMultiHash<QString, EncoderId> &named)
{
    const QList<EncoderId> all = named.values(name);
    QList<EncoderId> near;
    std::ranges::copy_if(all, std::back_inserter(near),
                         [&locality](const EncoderId &id) { return Locality::of(id.arn) == locality; });
    const QList<EncoderId> &fitting = near.isEmpty() ? all : near;
    return fitting.size() == 1 ? fitting.constFirst() : EncoderId();
}

} // namespace

SceneMapping::SceneMapping(Scene scene, const Plant &plant, const Labels &labels)
    : m_scene(std::move(scene))
{
    look(plant, labels);
}

void SceneMapping::look(const Plant &plant, const Labels &labels)
{
    m_there.clear();
    for (const SceneBinding &binding : m_scene.bindings)
        m_there.push_back(plant.idOf(binding.encoderArn));
    findEncoders(plant);
    findStages(plant, labels);
}

void SceneMapping::findEncoders(const Plant &plant)
{
    const std::vector<MappedEncoder> before = std::exchange(m_encoders, {});
    const QHash<QString, std::size_t> rowsBefore = std::exchange(m_encoderRows, {});
    if (std::ranges::none_of(m_there, &EncoderId::isNull))
        return;
    const QMultiHash<QString, EncoderId> named = encodersByName(plant);
    std::map<std::pair<Locality, QString>, int> uses; // of a name in the scene
    QSet<QString> there;
    for (std::size_t i = 0; i < m_there.size(); ++i) {
        ++uses[{Locality::of(m_scene.bindings[i].encoderArn), m_scene.bindings[i].encoderName}];
        there.insert(m_there[i].arn);
    }
    const auto isSettled = [&plant, &there](const MappedEncoder &encoder) {
        return encoder.use.isNull() ? encoder.isChosen : plant.find(encoder.use) && !there.contains(encoder.use.arn);
    };
    std::map<Locality, bool> isLocalityListed;
    for (std::size_t i = 0; i < m_there.size(); ++i) {
        if (!m_there[i].isNull())
            continue;
        const SceneBinding &binding = m_scene.bindings[i];
        const Locality locality = Locality::of(binding.encoderArn);
        MappedEncoder encoder{binding.encoderArn, binding.encoderName};
        const auto row = rowsBefore.constFind(encoder.arn);
        const MappedEncoder *const earlier = row == rowsBefore.constEnd() ? nullptr : &before[*row];
        if (earlier && isSettled(*earlier)) {
            encoder = *earlier;
        } else if (!binding.encoderName.isEmpty() && uses[{locality, binding.encoderName}] == 1) {
            const EncoderId found = onlyOneNamed(binding.encoderName, locality, named);
            encoder.use = there.contains(found.arn) ? EncoderId() : found;
            encoder.refound = Refound::ByName;
            encoder.isTaken = !encoder.use.isNull() && !encoder.isElsewhere() && !(earlier && earlier->isChosen);
        }
        if (encoder.use.isNull()) {
            if (!isLocalityListed.contains(locality))
                isLocalityListed[locality] = isListed(locality, plant);
            encoder.refound = isLocalityListed[locality] ? Refound::No : Refound::NotListed;
        }
        m_encoderRows.insert(encoder.arn, m_encoders.size());
        m_encoders.push_back(std::move(encoder));
    }
}

void SceneMapping::findStages(const Plant &plant, const Labels &labels)
{
    const SavedStages saved(m_scene, m_there, plant);
    const std::vector<MappedStage> before = std::exchange(m_stages, {});
    const QHash<StageId, std::size_t> rowsBefore = std::exchange(m_stageRows, {});
    for (std::size_t i = 0; i < m_scene.bindings.size(); ++i) {
        const SceneBinding &binding = m_scene.bindings[i];
        const EncoderId encoder = encoderOf(i);
        const StageId key{encoder.source, binding.stageArn};
        if (encoder.isNull() || key.isNone() || plant.findStage(key))
            continue;
        if (!m_stageRows.contains(key)) {
            MappedStage stage{binding.stageArn, binding.stageName, binding.mark, encoder.source};
            stage.isElsewhere = Locality::of(encoder.arn) != Locality::of(binding.stageArn);
            const auto row = rowsBefore.constFind(key);
            const MappedStage *const earlier = row == rowsBefore.constEnd() ? nullptr : &before[*row];
            if (earlier && isSettled(*earlier, plant)) {
                stage = *earlier;
                if (stage.refound == Refound::NotListed)
                    stage.refound = whyNotFound(stage.source, plant);
            } else {
                find(stage, saved, plant, labels);
                stage.isTaken = stage.isTaken && !(earlier && earlier->isChosen);
            }
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

const MappedStage *SceneMapping::mappedStage(const StageId &key) const
{
    const auto row = m_stageRows.constFind(key);
    return row == m_stageRows.constEnd() ? nullptr : &m_stages[*row];
}

EncoderId SceneMapping::encoderOf(std::size_t binding) const
{
    const MappedEncoder *const mapped = mappedEncoder(binding);
    return mapped ? mapped->use : m_there[binding];
}

void SceneMapping::setEncoder(const QString &arn, const EncoderId &use, bool isTaken, const Plant &plant,
                              const Labels &labels)
{
    const auto row = m_encoderRows.constFind(arn);
    if (row == m_encoderRows.constEnd())
        return;
    MappedEncoder &encoder = m_encoders[*row];
    encoder.use = use;
    encoder.isTaken = isTaken && !use.isNull();
    encoder.isChosen = true;
    findStages(plant, labels);
}

void SceneMapping::takeEncoders(const QStringList &arns, bool isTaken)
{
    for (const QString &arn : arns) {
        const auto row = m_encoderRows.constFind(arn);
        if (row == m_encoderRows.constEnd())
            continue;
        MappedEncoder &encoder = m_encoders[*row];
        encoder.isTaken = isTaken && !encoder.use.isNull();
        encoder.isChosen = encoder.isChosen || !encoder.use.isNull();
    }
}

void SceneMapping::setStage(const StageId &key, const QString &stageArn, bool isTaken)
{
    const auto row = m_stageRows.constFind(key);
    if (row == m_stageRows.constEnd())
        return;
    MappedStage &stage = m_stages[*row];
    stage.use.arn = stageArn;
    stage.isTaken = isTaken;
    stage.isChosen = true;
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
        const MappedStage *const stage = mappedStage({encoder.source, binding.stageArn});
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
