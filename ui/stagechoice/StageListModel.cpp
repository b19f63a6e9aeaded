// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stagechoice/StageListModel.h"

#include "ivs/Arn.h"
#include "text/Folding.h"
#include "text/NaturalKey.h"
#include "ui/tally/Tally.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/NameMatch.h"
#include "ui/words/Names.h"
#include "ui/words/PlaceWords.h"
#include "ui/words/ProtectionWords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

bool looksLikeArn(const QString &text)
{
    return text.contains(u':') || text.contains(u'/');
}

} // namespace

StageListModel::StageListModel(const patchbay::Plant &plant, const patchbay::StageId &current, QObject *parent)
    : RearrangedModel(parent)
    , m_plant(plant)
    , m_current(current)
{
    takeStages();
    listVisible();
    connect(&plant, &patchbay::Plant::namesChanged, this, [this](const patchbay::SourceId &source) {
        if (source.isNull() || source == m_current.source)
            reload();
    });
    connect(&plant, &patchbay::Plant::rowsChanged, this, &StageListModel::updatePlaces);
    connect(&plant, &patchbay::Plant::rowsAppended, this, &StageListModel::updatePlaces);
    connect(&plant, &patchbay::Plant::rowsRemoved, this, &StageListModel::updatePlaces);
}

void StageListModel::setCurrentStage(const QString &stageArn)
{
    if (stageArn == m_current.arn)
        return;
    m_current.arn = stageArn;
    updatePlaces();
}

void StageListModel::setFilter(const QString &typed)
{
    m_filter = text::unquoted(typed);
    m_words = text::wordsOf(m_filter);
    rearrange([this] { listVisible(); });
}

StageChoice StageListModel::choiceOf(const QString &typed) const
{
    const QString text = text::unquoted(typed);
    if (text.isEmpty())
        return {};
    if (text.size() > ivs::Arn::longest)
        return {StageChoice::Kind::TooLong, {}, {}};
    if (!looksLikeArn(text))
        return choiceOfName(text::visible(typed).trimmed());
    const auto arn = ivs::Arn::parse(text);
    if (!arn || arn->type != ivs::Arn::Type::Stage)
        return {StageChoice::Kind::NotAStageArn, {}, {}};
    return {StageChoice::Kind::Stage, text, {}};
}

/// A whole name, which may have quotation marks of its own, before one in quotation marks, before a part of one name
/// only.
StageChoice StageListModel::choiceOfName(const QString &typed) const
{
    const QString name = text::unquoted(typed);
    for (const QString &whole : {typed, name}) {
        if (const StageChoice choice = choiceOfWholeName(whole); choice.kind != StageChoice::Kind::UnknownName)
            return choice;
    }
    const auto alike =
        entriesWhere([words = text::wordsOf(name)](const Entry &entry) { return text::areIn(words, entry.key); });
    if (alike.empty())
        return {StageChoice::Kind::UnknownName, {}, name};
    return alike.size() == 1 ? StageChoice{StageChoice::Kind::Stage, alike.front()->arn, {}} : StageChoice();
}

/// As it is before the same name in other letters.
StageChoice StageListModel::choiceOfWholeName(const QString &name) const
{
    for (const auto sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        const auto named = entriesWhere([&](const Entry &entry) {
            return name.compare(entry.name, sensitivity) == 0 || name.compare(entry.shownName, sensitivity) == 0;
        });
        if (named.size() == 1)
            return {StageChoice::Kind::Stage, named.front()->arn, {}};
        if (!named.empty())
            return {StageChoice::Kind::SharedName, {}, name};
    }
    const std::string key = text::folded(name);
    const auto alike = entriesWhere([&](const Entry &entry) { return entry.key == key; });
    if (alike.empty() && (key == text::folded(tr("No stage")) || key == text::folded(tr("No stage (detach)"))))
        return {StageChoice::Kind::NoStage, {}, {}};
    if (alike.empty())
        return {StageChoice::Kind::UnknownName, {}, name};
    return alike.size() == 1 ? StageChoice{StageChoice::Kind::Stage, alike.front()->arn, {}} : StageChoice();
}

template <typename Predicate>
std::vector<const StageListModel::Entry *> StageListModel::entriesWhere(Predicate predicate) const
{
    std::vector<const Entry *> found;
    for (const Entry &entry : m_entries) {
        if (predicate(entry))
            found.push_back(&entry);
    }
    return found;
}

StageChoice StageListModel::choiceAt(int row) const
{
    const Entry *const entry = entryAt(row);
    return entry ? StageChoice{StageChoice::Kind::Stage, entry->arn, {}} : StageChoice();
}

int StageListModel::rowOf(const StageChoice &choice) const
{
    if (choice.kind != StageChoice::Kind::Stage)
        return -1;
    const auto row = std::find_if(m_visible.cbegin(), m_visible.cend(), [this, &choice](int index) {
        return m_entries[std::size_t(index)].arn == choice.stageArn;
    });
    return row == m_visible.cend() ? -1 : static_cast<int>(row - m_visible.cbegin());
}

int StageListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_visible.size());
}

int StageListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StageListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Entry &entry = m_entries[std::size_t(m_visible[std::size_t(index.row())])];
    switch (role) {
    case Qt::DisplayRole:
        return textOf(entry, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTipOf(entry));
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() < PlacesColumn ? Qt::AlignLeft : Qt::AlignRight));
    case StageArnRole:
        return entry.arn;
    case TallyRole:
        return index.column() == MarkColumn && markOf(entry) == patchbay::StageMark::OnAir ? QVariant(int(Tally::OnAir))
                                                                                           : QVariant();
    default:
        return {};
    }
}

QModelIndexList StageListModel::match(const QModelIndex &start, int role, const QVariant &value, int hits,
                                      Qt::MatchFlags flags) const
{
    const auto names = nameMatch(start, role, value, hits, flags);
    return names ? *names : RearrangedModel::match(start, role, value, hits, flags);
}

QString StageListModel::toolTipOf(const Entry &entry) const
{
    QStringList lines{entry.shownName, entry.arn};
    if (const auto protection = patchbay::protectionOn(m_plant, {m_current.source, entry.arn}))
        lines += protectedSentence(*protection);
    return lines.join(u'\n');
}

QString StageListModel::textOf(const Entry &entry, int column) const
{
    switch (column) {
    case NameColumn:
        return entry.shownName;
    case MarkColumn:
        return markSign(markOf(entry));
    case PlacesColumn:
        return placesUsed(placesOn(entry));
    case HereColumn:
        if (entry.arn == m_current.arn)
            return tr("is here now");
        if (patchbay::protectionOn(m_plant, {m_current.source, entry.arn}))
            return tr("protected");
        return placesOn(entry).isFull() ? tr("full") : QString();
    default:
        return {};
    }
}

patchbay::PlacesUsed StageListModel::placesOn(const Entry &entry) const
{
    return m_plant.placesOn({m_current.source, entry.arn});
}

patchbay::StageMark StageListModel::markOf(const Entry &entry) const
{
    return m_plant.markOf(entry.arn);
}

void StageListModel::reload()
{
    rearrange([this] {
        takeStages();
        listVisible();
    });
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

/// Whatever somebody holds stays with its stage, in the list or out of it.
void StageListModel::rearrange(const std::function<void()> &change)
{
    beginRearranging();
    std::vector<StageChoice> before;
    for (int row = 0; row < rowCount(); ++row)
        before.push_back(choiceAt(row));
    change();
    endRearranging([&](int row) { return rowOf(before[std::size_t(row)]); });
}

void StageListModel::takeStages()
{
    m_entries.clear();
    const std::vector<ivs::StageSummary> &stages = m_plant.stagesOf(m_current.source);
    m_entries.reserve(stages.size());
    for (const ivs::StageSummary &stage : stages) {
        const QString shown = stageName(m_plant, {m_current.source, stage.arn});
        m_entries.push_back({stage.arn, stage.name, shown, text::folded(shown), text::naturalKey(shown)});
    }
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) {
        return a.sortKey != b.sortKey ? a.sortKey < b.sortKey : a.arn < b.arn;
    });
}

void StageListModel::listVisible()
{
    m_visible.clear();
    for (int i = 0; i < static_cast<int>(m_entries.size()); ++i) {
        if (matches(m_entries[std::size_t(i)]))
            m_visible.push_back(i);
    }
}

void StageListModel::updatePlaces()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, PlacesColumn), index(rowCount() - 1, HereColumn), {Qt::DisplayRole});
}

bool StageListModel::matches(const Entry &entry) const
{
    return looksLikeArn(m_filter) ? entry.arn.compare(m_filter, Qt::CaseInsensitive) == 0
                                  : text::areIn(m_words, entry.key);
}

const StageListModel::Entry *StageListModel::entryAt(int row) const
{
    if (row < 0 || row >= static_cast<int>(m_visible.size()))
        return nullptr;
    return &m_entries[std::size_t(m_visible[std::size_t(row)])];
}

} // namespace ui
