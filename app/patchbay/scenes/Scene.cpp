// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/scenes/Scene.h"

#include "ivs/Arn.h"
#include "patchbay/labels/Labels.h"
#include "patchbay/patch/Patch.h"
#include "patchbay/plant/Plant.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

using Kind = files::ListFault::Kind;

constexpr int fileVersion = 1;
constexpr qsizetype longestNameThere = 128; // service model: IngestConfigurationName, StageName
constexpr qsizetype longestWord = 40; // a mark, a time

const QString nameName = u"name"_s;
const QString savedName = u"saved"_s;
const QString bindingsName = u"bindings"_s;
const QString encoderName = u"encoder"_s;
const QString encoderNameName = u"encoderName"_s;
const QString stageName = u"stage"_s;
const QString stageNameName = u"stageName"_s;
const QString markName = u"mark"_s;

bool isArnOf(ivs::Arn::Type type, const QString &text)
{
    const auto arn = ivs::Arn::parse(text);
    return arn && arn->type == type;
}

SceneBinding bindingOf(files::ListEntry &entry)
{
    SceneBinding binding{entry.neededText(encoderName, ivs::Arn::longest),
                         entry.text(encoderNameName, longestNameThere), entry.text(stageName, ivs::Arn::longest),
                         entry.text(stageNameName, longestNameThere)};
    const auto mark = markOfKeptText(entry.text(markName, longestWord));
    entry.end();
    if (!isArnOf(ivs::Arn::Type::IngestConfiguration, binding.encoderArn))
        entry.refuse(Kind::NotUnderstood, encoderName);
    const bool isNone = binding.stageArn.isEmpty();
    if (!isNone
        && (!isArnOf(ivs::Arn::Type::Stage, binding.stageArn)
            || Locality::of(binding.stageArn) != Locality::of(binding.encoderArn)))
        entry.refuse(Kind::NotUnderstood, stageName);
    if (isNone && !binding.stageName.isEmpty())
        entry.refuse(Kind::Missing, stageName);
    if (!mark || (isNone && *mark != StageMark::None))
        entry.refuse(Kind::NotUnderstood, markName);
    binding.mark = mark.value_or(StageMark::None);
    return binding;
}

QJsonObject written(const SceneBinding &binding)
{
    QJsonObject entry{{encoderName, binding.encoderArn}};
    for (const auto &[name, value] :
         {std::pair(encoderNameName, binding.encoderName), std::pair(stageName, binding.stageArn),
          std::pair(stageNameName, binding.stageName), std::pair(markName, keptText(binding.mark))}) {
        if (!value.isEmpty())
            entry[name] = value;
    }
    return entry;
}

void sort(std::vector<SceneBinding> &bindings)
{
    std::ranges::sort(bindings, {}, &SceneBinding::encoderArn);
}

QString nameOf(const StageId &stage, const Plant &plant)
{
    if (const ivs::StageSummary *const known = plant.findStage(stage))
        return known->name;
    return plant.nameOfGoneStage(stage).value_or(QString());
}

/// A file that somebody else has made may tell parts of a second, which are not written again.
QDateTime wholeSeconds(const QDateTime &time)
{
    return time.addMSecs(-time.time().msec());
}

} // namespace

tl::expected<Scene, files::ListFault> Scene::fromJson(const QByteArray &json)
{
    const auto file = files::ListFile::fromJson(json, fileVersion);
    if (!file)
        return tl::unexpected(file.error());
    files::ListEntry head = file->head({bindingsName});
    Scene scene;
    scene.name = head.neededText(nameName, longestName);
    scene.saved = wholeSeconds(QDateTime::fromString(head.neededText(savedName, longestWord), Qt::ISODate).toUTC());
    head.end();
    if (scene.name.trimmed().isEmpty())
        head.refuse(Kind::Missing, nameName);
    if (!scene.saved.isValid())
        head.refuse(Kind::NotUnderstood, savedName);
    if (const auto fault = head.fault())
        return tl::unexpected(*fault);
    auto entries = file->entries(bindingsName, mostBindings);
    if (!entries)
        return tl::unexpected(entries.error());
    QSet<QString> encoders;
    for (files::ListEntry &entry : *entries) {
        SceneBinding binding = bindingOf(entry);
        if (encoders.contains(binding.encoderArn))
            entry.refuse(Kind::Repeated, encoderName);
        if (entry.fault())
            return tl::unexpected(*entry.fault());
        encoders.insert(binding.encoderArn);
        scene.bindings.push_back(std::move(binding));
    }
    sort(scene.bindings);
    return scene;
}

QByteArray Scene::json() const
{
    QJsonArray entries;
    for (const SceneBinding &binding : bindings)
        entries.append(written(binding));
    return files::listFile(fileVersion, {{nameName, name}, {savedName, saved.toUTC().toString(Qt::ISODate)}},
                           {{bindingsName, entries}});
}

Scene Scene::ofNow(const Plant &plant, const std::vector<EncoderId> &encoders, const Labels &labels)
{
    return after({}, plant, encoders, labels);
}

Scene Scene::after(const Patch &patch, const Plant &plant, const std::vector<EncoderId> &encoders, const Labels &labels)
{
    QHash<QString, QString> aims;
    for (const Rebind &rebind : patch.items)
        aims.insert(rebind.encoder.arn, rebind.to.arn);
    Scene scene;
    scene.saved = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch(), Qt::UTC);
    QSet<QString> arns;
    for (const EncoderId &id : encoders) {
        const Configuration *const known = plant.find(id);
        if (!known || arns.contains(id.arn))
            continue;
        arns.insert(id.arn);
        const QString stage = aims.value(id.arn, known->summary.stageArn);
        scene.bindings.push_back(
            {id.arn, known->summary.name, stage, nameOf({id.source, stage}, plant), labels.markOf(stage)});
    }
    sort(scene.bindings);
    return scene;
}

bool Scene::replaceEncoder(const QString &oldArn, const QString &newArn, const QString &newName)
{
    const auto old = std::ranges::find(bindings, oldArn, &SceneBinding::encoderArn);
    if (old == bindings.end())
        return false;
    if (std::ranges::find(bindings, newArn, &SceneBinding::encoderArn) != bindings.end()) {
        bindings.erase(old);
        return true;
    }
    old->encoderArn = newArn;
    old->encoderName = newName;
    sort(bindings);
    return true;
}

} // namespace patchbay
