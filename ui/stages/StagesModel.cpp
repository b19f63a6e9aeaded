// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/StagesModel.h"

#include "text/Folding.h"
#include "text/Isolate.h"
#include "ui/stages/StageOrder.h"
#include "ui/stages/StageReader.h"
#include "ui/stages/StageTexts.h"
#include "ui/tally/Tally.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/NameMatch.h"
#include "ui/words/TagSearch.h"

#include <QSet>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// As often as an eye follows.
constexpr std::chrono::milliseconds pace{100};

/// Numbers one below the other, and what follows them apart from them.
Qt::AlignmentFlag alignmentOf(int column)
{
    const bool isNumber = column == StagesModel::Places || column == StagesModel::Encoders
        || column == StagesModel::Live || column == StagesModel::Planned;
    return isNumber ? Qt::AlignRight : column == StagesModel::Recording ? Qt::AlignHCenter : Qt::AlignLeft;
}

} // namespace

StagesModel::StagesModel(const patchbay::Plant &plant, const StageReader &reader, QObject *parent)
    : RearrangedModel(parent)
    , m_plant(plant)
    , m_reader(reader)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pace);
    connect(&m_soon, &QTimer::timeout, this, &StagesModel::update);
    connect(&plant, &patchbay::Plant::namesChanged, this, &StagesModel::updateSoon);
    connect(&plant, &patchbay::Plant::sourceChanged, this, &StagesModel::updateSoon);
    connect(&plant, &patchbay::Plant::rowsAppended, this, &StagesModel::updateSoon);
    connect(&plant, &patchbay::Plant::rowsChanged, this, &StagesModel::updateSoon);
    connect(&plant, &patchbay::Plant::rowsRemoved, this, &StagesModel::updateSoon);
    connect(&reader, &StageReader::read, this, &StagesModel::updateSoon);
}

void StagesModel::follow(const patchbay::Plan &plan)
{
    m_plan = &plan;
    connect(&plan, &patchbay::Plan::chosen, this, &StagesModel::updateSoon);
    connect(&plan, &patchbay::Plan::standingsChanged, this, &StagesModel::updateSoon);
    updateSoon();
}

void StagesModel::show(const QList<patchbay::SourceId> &sources)
{
    m_sources = sources;
    if (m_isWatched)
        update();
    else
        m_isOutdated = true;
}

void StagesModel::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (isWatched && m_isOutdated)
        update();
}

void StagesModel::updateSoon()
{
    if (!m_isWatched)
        m_isOutdated = true;
    else if (!m_soon.isActive())
        m_soon.start();
}

void StagesModel::setFilter(const QString &typed)
{
    m_words = text::wordsOf(text::unquoted(typed));
    m_areTagsSearched = asksForTags(typed);
    listThose(m_all);
}

void StagesModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCountOf)
        return;
    m_sortColumn = Column(column);
    m_order = order;
    listThose(m_all);
}

void StagesModel::update()
{
    m_soon.stop();
    m_isOutdated = false;
    listThose(stagesNow());
}

/// A stage that two entries of one AWS account reach is listed once.
std::vector<ShownStage> StagesModel::stagesNow() const
{
    const auto encoders = boundEncoders(m_plant);
    const auto amiss = m_plan ? amissByStage(*m_plan, m_plant) : QHash<QString, QStringList>();
    std::vector<ShownStage> stages;
    QSet<QString> listed;
    for (const patchbay::SourceId &id : m_sources) {
        const patchbay::Source *const source = m_plant.source(id);
        if (!source)
            continue;
        for (const ivs::StageSummary &stage : m_plant.stagesOf(id)) {
            if (listed.contains(stage.arn))
                continue;
            listed.insert(stage.arn);
            stages.push_back(shownStage(m_plant, *source, stage, encoders.value(stage.arn), m_reader));
            if (!m_plan)
                continue;
            stages.back().plan = m_plan->countsOn(stage.arn);
            stages.back().amiss = amiss.value(stage.arn);
        }
    }
    return stages;
}

/// Whatever somebody holds stays with its stage, in the list or out of it; only what is another is told to be.
void StagesModel::listThose(std::vector<ShownStage> stages)
{
    QHash<QString, ShownStage> before;
    std::vector<patchbay::StageId> rows;
    for (int row = 0; row < rowCount(); ++row) {
        before.insert(at(row).id.arn, at(row));
        rows.push_back(at(row).id);
    }
    beginRearranging();
    m_all = std::move(stages);
    std::ranges::stable_sort(m_all, [this](const ShownStage &a, const ShownStage &b) { return isBefore(a, b); });
    m_listed.clear();
    for (int i = 0; i < total(); ++i) {
        if (isFound(m_all[std::size_t(i)]))
            m_listed.push_back(i);
    }
    endRearranging([this, &rows](int row) { return rowOf(rows[std::size_t(row)]); });
    for (int row = 0; row < rowCount(); ++row) {
        const auto known = before.constFind(at(row).id.arn);
        if (known != before.cend() && *known != at(row))
            Q_EMIT dataChanged(index(row, 0), index(row, columnCountOf - 1));
    }
    Q_EMIT changed();
}

bool StagesModel::isFound(const ShownStage &stage) const
{
    return m_words.empty() || text::areIn(m_words, searchKey(stage, m_areTagsSearched));
}

/// What is alike stands in the order of names, whichever way the rest goes.
bool StagesModel::isBefore(const ShownStage &a, const ShownStage &b) const
{
    const auto order = compared(a, b, m_sortColumn);
    if (order != 0)
        return (order < 0) == (m_order == Qt::AscendingOrder);
    const auto names = compared(a, b, Name);
    return names != 0 ? names < 0 : a.id.arn < b.id.arn;
}

int StagesModel::rowOf(const patchbay::StageId &stage) const
{
    const auto row =
        std::ranges::find_if(m_listed, [&](int number) { return m_all[std::size_t(number)].id.arn == stage.arn; });
    return row == m_listed.end() ? -1 : int(row - m_listed.begin());
}

bool StagesModel::areSomeProtected() const
{
    return std::ranges::any_of(m_all, [](const ShownStage &stage) { return stage.protection.has_value(); });
}

int StagesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || isRearranging() ? 0 : int(m_listed.size());
}

int StagesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columnCountOf;
}

QVariant StagesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ShownStage &stage = at(index.row());
    const auto column = Column(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return stageText(stage, column);
    case Qt::AccessibleTextRole:
        return spokenStageText(stage, column);
    case Qt::ToolTipRole:
        return plainToolTip(column == Name || column == Mark ? stage.name + u'\n' + stage.id.arn
                                                             : spokenStageText(stage, column));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | alignmentOf(column));
    case TallyRole:
        if (column == Planned && !stage.amiss.isEmpty())
            return int(Tally::Missing);
        return column == Mark && stage.mark == patchbay::StageMark::OnAir ? QVariant(int(Tally::OnAir)) : QVariant();
    case WeakRole:
        return (column == Encoders && stage.bound == 0) || (column == Live && stage.live == 0)
            || (column == Places && stage.places.count == 0) || (column == Recording && stage.recorded != Recorded::Yes)
            || column == Account || column == Region
            || (column == Planned && stage.amiss.isEmpty() && stage.plan.asPlanned == stage.plan.planned);
    default:
        return {};
    }
}

QVariant StagesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole && section < rowCount() ? QVariant(at(section).name) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | alignmentOf(section));
    if (role != Qt::DisplayRole)
        return {};
    return stageHeading(Column(section));
}

/// Whichever column is current, what is typed is a name.
QModelIndexList StagesModel::match(const QModelIndex &start, int role, const QVariant &value, int hits,
                                   Qt::MatchFlags flags) const
{
    const auto names = nameMatch(start.siblingAtColumn(Name), role, value, hits, flags);
    return names ? *names : RearrangedModel::match(start, role, value, hits, flags);
}

} // namespace ui
