// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/TableColumns.h"

#include "ui/inventory/ListedTags.h"
#include "ui/tally/MoveSign.h"

#include <QDataStream>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <array>
#include <chrono>

namespace ui {

namespace {

/// Those that are shown when they are needed.
constexpr std::array whenNeeded{Column::Plan,   Column::Problem, Column::Group, Column::Outside, Column::Account,
                                Column::Region, Column::Tag1,    Column::Tag2,  Column::Tag3};

bool isShownWhenNeeded(Column column)
{
    return std::ranges::find(whenNeeded, column) != whenNeeded.end();
}

/// The one that stands before it in the first order.
Column predecessorOf(Column column)
{
    return *(std::ranges::find(firstOrder, column) - 1);
}

/// What a live encoder says of its move in bold, with a sign at either end, and what others say.
int widthOfStates(const QTableView &table)
{
    using patchbay::LiveMove;
    const auto moveIn = [](LiveMove::Phase phase) {
        LiveMove move;
        move.phase = phase;
        move.since = QDateTime::currentDateTimeUtc().addSecs(-59 * 60);
        move.offAir = std::chrono::minutes(59);
        return move;
    };
    QFont bold = table.font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const QString live = tallyWord(Tally::Live);
    const int sign = table.fontMetrics().height() * 5 / 4; // with the gap beside it
    const int badge =
        badgeSize(shortWithMove(tallyWord(Tally::OnAir), moveIn(LiveMove::Phase::InTurn)), metrics).width() + sign;
    const int inTurn = sign + metrics.horizontalAdvance(shortWithMove(live, moveIn(LiveMove::Phase::InTurn))) + sign;
    const int back = sign + metrics.horizontalAdvance(shortWithMove(live, moveIn(LiveMove::Phase::Back)));
    const int notBack =
        sign + table.fontMetrics().horizontalAdvance(shortWithMove(live, moveIn(LiveMove::Phase::NotBack)));
    return std::max({badge, inTurn, back, notBack});
}

/// Wide enough for this many ordinary characters.
int charactersFor(Column column)
{
    switch (column) {
    case Column::State:
        return 0; // its words are known: widthOfStates()
    case Column::Name:
        return 18;
    case Column::Stage:
        return 15;
    case Column::Protocol:
        return 8;
    case Column::User:
        return 12;
    case Column::Participant:
        return 13;
    case Column::Redundant:
        return 9;
    case Column::Account:
        return 11;
    case Column::Region:
        return 9;
    case Column::Group:
        return 10;
    case Column::Tag1:
    case Column::Tag2:
    case Column::Tag3:
        return 13;
    case Column::Problem:
        return 20; // two of them
    case Column::Plan:
        return 20; // "planned on rehearsal"
    case Column::Outside:
        return 9; // "19:03:10"; of another day the date is in the tooltip too
    case Column::Arn:
        return 40; // hidden at first: the details and the tooltip of the name have it
    }
    Q_UNREACHABLE();
}

} // namespace

TableColumns::TableColumns(QTableView &table)
    : QObject(&table)
    , m_table(table)
    , m_widths(*table.horizontalHeader(), [this](int column) { return leastWidth(Column(column)); })
{
    reset();
}

bool TableColumns::staysShown(Column column)
{
    return column == Column::State || column == Column::Name;
}

QByteArray TableColumns::saveState() const
{
    QByteArray state;
    QDataStream stream(&state, QDataStream::WriteOnly);
    stream << m_widths.areOwn() << m_table.horizontalHeader()->saveState() << quint32(m_unwished.bits())
           << quint32(columnCount) << QStringList(m_tagKeys.begin(), m_tagKeys.end());
    return state;
}

bool TableColumns::restoreState(const QByteArray &state)
{
    QDataStream stream(state);
    bool ownWidths = false;
    QByteArray header;
    stream >> ownWidths >> header;
    if (stream.status() != QDataStream::Ok || !m_table.horizontalHeader()->restoreState(header))
        return false;
    m_widths.setOwn(ownWidths); // first: what is hidden and placed below changes none of them
    quint32 unwished = 0;
    stream >> unwished;
    quint32 known = stream.status() == QDataStream::Ok ? quint32(Column::Group) : quint32(Column::Account);
    m_unwished = Columns::of(stream.status() == QDataStream::Ok ? unwished : 0);
    if (quint32 written = 0; (stream >> written).status() == QDataStream::Ok)
        known = written;
    QStringList kept;
    stream >> kept;
    TagKeys keys;
    for (std::size_t i = 0; stream.status() == QDataStream::Ok && i < keys.size(); ++i)
        keys[i] = kept.value(qsizetype(i));
    placeNew(int(known));
    for (int column = 0; column < columnCount; ++column) {
        if (staysShown(Column(column)))
            m_table.setColumnHidden(column, false);
    }
    setTagKeys(keys); // shows what is needed, and fits
    return true;
}

/// Those that an older version, which had `known` columns, knew nothing of. As in the first order: behind all others
/// nobody would see them.
void TableColumns::placeNew(int known)
{
    QHeaderView *const header = m_table.horizontalHeader();
    for (const Column column : whenNeeded) {
        if (int(column) < known)
            continue;
        const int from = header->visualIndex(int(column));
        const int left = header->visualIndex(int(predecessorOf(column)));
        header->moveSection(from, from < left ? left : left + 1);
        header->resizeSection(int(column), leastWidth(column));
    }
}

void TableColumns::reset()
{
    QHeaderView *const header = m_table.horizontalHeader();
    for (int position = 0; position < columnCount; ++position) {
        const Column column = firstOrder[std::size_t(position)];
        m_table.setColumnHidden(int(column), column == Column::Arn);
        header->moveSection(header->visualIndex(int(column)), position);
    }
    m_unwished = {};
    m_widths.setOwn(false);
    setTagKeys({});
}

/// Whether there is a scroll bar or not: columns keep their places while a filter is typed.
void TableColumns::fit()
{
    m_widths.fit(m_table.contentsRect().width() - m_table.verticalScrollBar()->sizeHint().width());
}

void TableColumns::setShownWhenNeeded(Column column, bool isNeeded)
{
    if (isNeeded)
        m_needed.add(column);
    else
        m_needed.remove(column);
    showWhatIsNeeded();
    fit();
}

bool TableColumns::isNeeded(Column column) const
{
    return !isShownWhenNeeded(column) || m_needed.has(column);
}

void TableColumns::setWished(Column column, bool isWished)
{
    if (isShownWhenNeeded(column)) {
        if (isWished)
            m_unwished.remove(column);
        else
            m_unwished.add(column);
    }
    m_table.setColumnHidden(int(column), !isWished);
}

void TableColumns::setTags(ListedTags &tags)
{
    m_tags = &tags;
    setTagKeys(m_tagKeys);
}

bool TableColumns::isTagShown(const QString &key) const
{
    return std::ranges::find(m_tagKeys, key) != m_tagKeys.end();
}

bool TableColumns::canShowTag() const
{
    return isTagShown({});
}

void TableColumns::setTagShown(const QString &key, bool isShown)
{
    TagKeys keys = m_tagKeys;
    if (isTagShown(key) != isShown)
        *std::ranges::find(keys, isShown ? QString() : key) = isShown ? key : QString();
    setTagKeys(keys);
}

void TableColumns::setTagKeys(const TagKeys &keys)
{
    m_tagKeys = keys;
    if (m_tags)
        m_tags->setKeys(keys);
    for (const Column column : tagColumns) {
        if (keys[std::size_t(tagNumberOf(column))].isEmpty())
            m_needed.remove(column);
        else
            m_needed.add(column);
        m_unwished.remove(column);
    }
    showWhatIsNeeded();
    fit();
    m_table.horizontalHeader()->viewport()->update(); // a heading may be another
}

void TableColumns::showWhatIsNeeded()
{
    for (const Column column : whenNeeded)
        m_table.setColumnHidden(int(column), !m_needed.has(column) || m_unwished.has(column));
}

/// The heading must fit, with the mark of the sorting beside it.
int TableColumns::leastWidth(Column column) const
{
    const QFontMetrics metrics = m_table.fontMetrics();
    const int text =
        column == Column::State ? widthOfStates(m_table) : metrics.averageCharWidth() * charactersFor(column);
    return std::max(text, m_table.horizontalHeader()->sectionSizeHint(int(column))) + metrics.height();
}

} // namespace ui
