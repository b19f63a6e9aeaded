// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/GridStages.h"

#include "text/Isolate.h"
#include "text/NaturalKey.h"
#include "ui/words/MarkWords.h"
#include "ui/words/Names.h"
#include "ui/words/PlaceWords.h"
#include "ui/words/ProtectionWords.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::GridStages)
};

const QString orderKey = u"order"_s;
const QString hiddenKey = u"hidden"_s;

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &each : array) {
        if (each.isString())
            texts += each.toString();
    }
    return texts;
}

/// In the order in which they matter.
int rankOf(patchbay::StageMark mark)
{
    return mark == patchbay::StageMark::None ? int(patchbay::StageMark::Rehearsal) + 1 : int(mark);
}

GridStage gridStage(const patchbay::Plant &plant, const patchbay::Source &source, const ivs::StageSummary &stage,
                    bool isSourceNamed)
{
    GridStage column;
    column.id = {source.id(), stage.arn};
    column.name = stageName(plant, column.id);
    column.mark = plant.markOf(stage.arn);
    column.protection = patchbay::protectionOn(plant, column.id);
    column.places = plant.placesOn(column.id);
    column.locality = patchbay::Locality::of(stage.arn);
    if (isSourceNamed) {
        column.source = text::filled(Words::tr("%1 · %2", "an account, a region"), source.identity().accountName,
                                     source.id().region);
        column.region = source.id().region;
    }
    return column;
}

} // namespace

StageSet StageSet::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QStringList hidden = textsOf(object.value(hiddenKey));
    return {textsOf(object.value(orderKey)), {hidden.cbegin(), hidden.cend()}};
}

QByteArray StageSet::json() const
{
    QStringList sorted(hidden.cbegin(), hidden.cend());
    sorted.sort();
    return QJsonDocument(QJsonObject{{orderKey, QJsonArray::fromStringList(order)},
                                     {hiddenKey, QJsonArray::fromStringList(sorted)}})
        .toJson(QJsonDocument::Compact);
}

/// A stage that two entries of one AWS account reach is listed once. Those of one region stand together: an encoder
/// goes to no others.
std::vector<GridStage> gridStages(const patchbay::Plant &plant, const QList<patchbay::SourceId> &sources)
{
    std::vector<std::pair<std::string, GridStage>> keyed;
    QSet<QString> listed;
    for (const patchbay::SourceId &id : sources) {
        const patchbay::Source *const source = plant.source(id);
        if (!source)
            continue;
        for (const ivs::StageSummary &stage : plant.stagesOf(id)) {
            if (listed.contains(stage.arn))
                continue;
            listed.insert(stage.arn);
            GridStage column = gridStage(plant, *source, stage, sources.size() > 1);
            keyed.emplace_back(text::naturalKey(column.name), std::move(column));
        }
    }
    std::ranges::stable_sort(keyed, [](const auto &a, const auto &b) {
        if (a.second.region != b.second.region)
            return a.second.region < b.second.region;
        const int first = rankOf(a.second.mark);
        const int second = rankOf(b.second.mark);
        return first != second ? first < second : a.first < b.first;
    });
    std::vector<GridStage> stages;
    stages.reserve(keyed.size());
    for (auto &each : keyed)
        stages.push_back(std::move(each.second));
    return stages;
}

std::vector<GridStage> inOrder(std::vector<GridStage> stages, const StageSet &set)
{
    QHash<QString, qsizetype> places;
    for (qsizetype place = 0; place < set.order.size(); ++place)
        places.insert(set.order[place], place);
    std::ranges::stable_sort(stages, [&](const GridStage &a, const GridStage &b) {
        return places.value(a.id.arn, set.order.size()) < places.value(b.id.arn, set.order.size());
    });
    return stages;
}

QString placesText(const GridStage &stage, std::optional<int> then)
{
    if (stage.isNone())
        return QLocale().toString(stage.places.count);
    const bool isAtLeast = !stage.places.areAllCounted && !stage.places.isFull();
    const auto counted = [isAtLeast](int count) {
        return isAtLeast ? text::filled(Words::tr("≥%1", "places: at least so many"), count)
                         : QLocale().toString(count);
    };
    const QString now = counted(stage.places.count);
    return then && *then != stage.places.count
        ? text::filled(Words::tr("%1→%2/%3", "places: now, then, of how many"), now, counted(*then),
                       ivs::maxPublishersPerStage)
        : text::filled(Words::tr("%1/%2", "places: now, of how many"), now, ivs::maxPublishersPerStage);
}

QString spokenText(const GridStage &stage)
{
    if (stage.isNone())
        return text::filled(Words::tr("%1, %2", "no stage, how many encoders"), stage.name,
                            Words::tr("%Ln encoders", nullptr, stage.places.count));
    QString text = stage.mark == patchbay::StageMark::None
        ? stage.name
        : text::filled(Words::tr("%1, %2", "a stage, its mark"), stage.name, markWord(stage.mark));
    text = text::filled(Words::tr("%1, %2", "a stage, how many places are used"), text, placesUsed(stage.places));
    return stage.protection
        ? text::filled(Words::tr("%1. %2", "a stage, who protects it"), text, protectedSentence(*stage.protection))
        : text;
}

} // namespace ui
