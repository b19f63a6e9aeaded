// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/CrosspointModel.h"

#include "patchbay/arming/Armed.h"
#include "patchbay/patch/OutsideChanges.h"
#include "patchbay/plan/Plan.h"
#include "text/Folding.h"
#include "text/Isolate.h"
#include "ui/widgets/ElidedField.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace ui {

namespace {

/// As often as an eye follows.
constexpr std::chrono::milliseconds pace{100};

} // namespace

CrosspointModel::CrosspointModel(const Show &show, QObject *parent)
    : RearrangedModel(parent)
    , m_plant(show.plant)
    , m_moves(show.moves)
    , m_cells(show.plant, show.armed, show.plan, m_moves, show.outside)
    , m_rows(show.plant)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pace);
    connect(&m_soon, &QTimer::timeout, this, &CrosspointModel::update);
    connect(&show.armed, &patchbay::Armed::changed, this, &CrosspointModel::tellEncoders);
    if (show.outside)
        connect(show.outside, &patchbay::OutsideChanges::changed, this,
                [this](const QString &arn) { tellEncoders({arn}); });
    connect(&show.plan, &patchbay::Plan::standingsChanged, this, &CrosspointModel::tellEncoders);
    connect(&show.plan, &patchbay::Plan::chosen, this, &CrosspointModel::tellAll);
    connect(&m_moves, &ShownMoves::changed, this, [this](const QString &arn) { tellEncoders({arn}); });
    connectPlant();
}

void CrosspointModel::connectPlant()
{
    const auto others = [this] { updateSoon(true); };
    connect(&m_plant, &patchbay::Plant::rowsAppended, this, others);
    connect(&m_plant, &patchbay::Plant::rowsRemoved, this, others);
    connect(&m_plant, &patchbay::Plant::namesChanged, this, others);
    connect(&m_plant, &patchbay::Plant::sourceChanged, this, others);
    connect(&m_plant, &patchbay::Plant::rowsChanged, this, &CrosspointModel::note);
    connect(&m_plant.sources(), &patchbay::Sources::silenceChanged, this, &CrosspointModel::tellAll);
}

/// Most changes are of a state or a stage: the rows stay as they are, unless that is what is looked for.
void CrosspointModel::note(const std::vector<patchbay::ConfigurationChange> &changes)
{
    QStringList arns;
    bool areRowsOthers = m_rows.isFiltered();
    for (const patchbay::ConfigurationChange &change : changes) {
        const ivs::IngestConfigurationSummary &summary = m_plant.at(change.row).summary;
        arns += summary.arn;
        areRowsOthers |= change.isLabelled || change.isOfAnotherSource || change.before.summary.name != summary.name
            || change.before.summary.stageArn.isEmpty() != summary.stageArn.isEmpty();
    }
    tellEncoders(arns);
    updateSoon(areRowsOthers);
}

void CrosspointModel::show(const QList<patchbay::SourceId> &sources, GridRows::HasRow hasRow)
{
    m_sources = sources;
    m_rows.setShown(std::move(hasRow));
    m_areRowsOutdated = true;
    m_isOutdated = true;
    if (m_isWatched)
        update();
}

void CrosspointModel::setWatched(bool isWatched)
{
    m_isWatched = isWatched;
    if (isWatched && m_isOutdated)
        update();
}

void CrosspointModel::updateSoon(bool areRowsOthers)
{
    m_areRowsOutdated |= areRowsOthers;
    m_isOutdated = true;
    if (m_isWatched && !m_soon.isActive())
        m_soon.start();
}

void CrosspointModel::setFilter(const QString &typed)
{
    m_rows.setFilter(typed);
    m_areRowsOutdated = true;
    update();
}

void CrosspointModel::setGroup(const std::optional<QString> &group)
{
    if (m_rows.group() == group)
        return;
    m_rows.setGroup(group);
    m_areRowsOutdated = true;
    update();
}

void CrosspointModel::setFolded(const QString &group, bool isFolded)
{
    m_rows.setFolded(group, isFolded);
    m_areRowsOutdated = true;
    update();
}

void CrosspointModel::setStageSet(const StageSet &set)
{
    m_set = set;
    update();
}

void CrosspointModel::setHindrances(const QHash<QString, TakeHindrance> &hindrances)
{
    const QHash<QString, TakeHindrance> before = m_cells.hindrances();
    if (before == hindrances)
        return;
    m_cells.setHindrances(hindrances);
    tellEncoders(before.keys() + hindrances.keys());
}

void CrosspointModel::update()
{
    m_soon.stop();
    m_isOutdated = false;
    if (std::exchange(m_areRowsOutdated, false))
        updateRows();
    updateStages();
    Q_EMIT changed();
}

/// Whatever somebody holds stays with its encoder, in the grid or out of it.
void CrosspointModel::updateRows()
{
    const std::vector<GridRow> before = m_rows.all();
    beginRearranging();
    m_rows.update();
    endRearranging([&](int row) {
        const GridRow &was = before[std::size_t(row)];
        return was.isGroup() ? m_rows.rowOfGroup(was.group) : m_rows.rowOf(was.encoder.arn);
    });
    if (before != m_rows.all())
        tellAll();
}

/// Numbers become others all the time; which stages there are, seldom.
void CrosspointModel::updateStages()
{
    m_allStages = inOrder(gridStages(m_plant, m_sources), m_set);
    std::vector<GridStage> stages;
    for (const GridStage &each : m_allStages) {
        if (!m_set.hidden.contains(each.id.arn))
            stages.push_back(each);
    }
    GridStage none;
    none.name = tr("no stage");
    none.places = {m_rows.withoutStage()};
    stages.push_back(none);
    if (std::ranges::equal(stages, m_stages, {}, &GridStage::id, &GridStage::id)) {
        const bool areSame = stages == m_stages;
        m_stages = std::move(stages);
        if (!areSame)
            Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    setStages(std::move(stages));
}

/// Whatever somebody holds stays with its stage, in the grid or out of it.
void CrosspointModel::setStages(std::vector<GridStage> stages)
{
    Q_EMIT layoutAboutToBeChanged();
    const QModelIndexList held = persistentIndexList();
    const std::vector<GridStage> before = std::exchange(m_stages, std::move(stages));
    QModelIndexList moved;
    moved.reserve(held.size());
    for (const QModelIndex &each : held) {
        const int column = columnOf(before[std::size_t(each.column())].id.arn);
        moved.append(column < 0 ? QModelIndex() : index(each.row(), column));
    }
    changePersistentIndexList(held, moved);
    Q_EMIT layoutChanged();
}

void CrosspointModel::tellEncoders(const QStringList &arns)
{
    int first = rowCount();
    int last = -1;
    for (const QString &arn : arns) {
        const int row = m_rows.rowOf(arn);
        if (row < 0)
            continue;
        first = std::min(first, row);
        last = std::max(last, row);
    }
    if (last < 0 || columnCount() == 0)
        return;
    Q_EMIT dataChanged(index(first, 0), index(last, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, first, last);
}

void CrosspointModel::tellAll()
{
    if (rowCount() == 0 || columnCount() == 0)
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
}

int CrosspointModel::columnOf(const QString &stageArn) const
{
    const auto found =
        std::ranges::find_if(m_stages, [&stageArn](const GridStage &each) { return each.id.arn == stageArn; });
    return found == m_stages.end() ? -1 : int(found - m_stages.begin());
}

QString CrosspointModel::sentenceAt(const QModelIndex &index) const
{
    return index.isValid() && !isRearranging() ? m_cells.sentence(row(index.row()), stage(index.column())) : QString();
}

int CrosspointModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || isRearranging() ? 0 : int(m_rows.all().size());
}

int CrosspointModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_stages.size());
}

QVariant CrosspointModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const GridRow &listed = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return listed.isGroup() ? QString() : m_cells.word(m_cells.encoderOf(listed.encoder), stage(index.column()));
    case Qt::AccessibleTextRole:
        return m_cells.spoken(listed, stage(index.column()));
    case Qt::ToolTipRole:
        return plainToolTip(sentenceAt(index));
    default:
        return {};
    }
}

QVariant CrosspointModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    if (orientation == Qt::Horizontal) {
        if (section < 0 || section >= columnCount())
            return {};
        const GridStage &head = stage(section);
        if (role == Qt::DisplayRole)
            return head.name;
        const QString said = spokenText(head);
        if (role == Qt::AccessibleTextRole || head.isNone())
            return said;
        return plainToolTip(head.source.isEmpty() ? said + u'\n' + head.id.arn
                                                  : said + u'\n' + head.source + u'\n' + head.id.arn);
    }
    if (section < 0 || section >= rowCount())
        return {};
    const GridRow &head = row(section);
    if (role == Qt::DisplayRole || head.isGroup())
        return head.title;
    const GridEncoder encoder = m_cells.encoderOf(head.encoder);
    const QString state = text::filled(tr("%1, %2", "an encoder, its state"), head.title, m_cells.stateWord(encoder));
    const QString said = encoder.isOffPlan()
        ? text::filled(tr("%1, %2", "an encoder and its state, wrong stage"), state, GridCells::offPlanWord(encoder))
        : state;
    return role == Qt::AccessibleTextRole ? QVariant(said) : QVariant(plainToolTip(said + u'\n' + head.encoder.arn));
}

/// Whichever column is current, what is typed is an encoder.
QModelIndexList CrosspointModel::match(const QModelIndex &start, int role, const QVariant &value, int hits,
                                       Qt::MatchFlags flags) const
{
    if (role != Qt::DisplayRole || !(flags & Qt::MatchStartsWith))
        return RearrangedModel::match(start, role, value, hits, flags);
    const std::string typed = text::folded(value.toString());
    for (int step = 0; step < rowCount() && start.isValid(); ++step) {
        const int number = (start.row() + step) % rowCount();
        const std::string title = text::folded(row(number).title);
        if (title.starts_with(typed) || title.find(" · " + typed) != std::string::npos) // behind a label
            return {index(number, start.column())};
    }
    return {};
}

} // namespace ui
