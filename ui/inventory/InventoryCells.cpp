// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/InventoryCells.h"

#include "patchbay/plant/Plant.h"
#include "patchbay/plant/Source.h"
#include "text/Isolate.h"
#include "ui/inventory/InventoryRows.h"
#include "ui/tally/MoveSign.h"
#include "ui/words/ElsewhereWords.h"
#include "ui/words/Names.h"
#include "ui/words/OutsideWords.h"
#include "ui/words/ProblemWords.h"
#include "ui/words/ReadingWords.h"
#include "ui/words/TimeWords.h"
#include "ui/words/WorldWords.h"

#include <algorithm>

namespace ui {

namespace {

/// Of a source that is stale: what is shown is past, and why.
QString pastSentence(const patchbay::Source &source)
{
    const QString why = whyUnread(source);
    return why.isEmpty()
        ? InventoryCells::tr("There is no answer now. This is the last state that was told.")
        : text::filled(InventoryCells::tr("Nothing can be read now: %1. This is the last state that was told."), why);
}

/// That it was seen live on another stage than its own, in a sentence; empty where it was not.
QString elsewhereOf(const InventoryRows &rows, int row)
{
    const patchbay::EncoderId encoder{rows.source(row).id(), rows.summary(row).arn};
    return elsewhereSentence(rows.plant(), encoder, rows.text(row, Column::Name));
}

} // namespace

InventoryCells::InventoryCells(const InventoryRows &rows)
    : m_rows(rows)
{
}

QString InventoryCells::heading(Column column) const
{
    switch (column) {
    case Column::State:
        return tr("State");
    case Column::Name:
        return tr("Name");
    case Column::Stage:
        return tr("Stage");
    case Column::Protocol:
        return tr("Protocol");
    case Column::User:
        return tr("User");
    case Column::Participant:
        return tr("Participant");
    case Column::Redundant:
        return tr("Redundant");
    case Column::Arn:
        return tr("ARN");
    case Column::Account:
        return tr("Account");
    case Column::Region:
        return tr("Region");
    case Column::Group:
        return tr("Group");
    case Column::Problem:
        return tr("Problem");
    case Column::Plan:
        return tr("Plan");
    case Column::Outside:
        return tr("Changed outside");
    case Column::Tag1:
    case Column::Tag2:
    case Column::Tag3: {
        const QString key = m_rows.tags().keys()[std::size_t(tagNumberOf(column))];
        return key.isEmpty() ? tr("Tag") : key; // nobody sees it then, but assistive technology
    }
    }
    Q_UNREACHABLE();
}

QString InventoryCells::withSign(int row, QString (*signOf)(const aws::World &)) const
{
    const QString account = m_rows.text(row, Column::Account);
    const QString sign = m_areWorldsNamed ? signOf(m_rows.source(row).identity().world) : QString();
    return sign.isEmpty() ? account : text::filled(tr("%1 · %2", "an account, whose service it is of"), account, sign);
}

QString InventoryCells::shown(int row, Column column) const
{
    if (column == Column::Account)
        return withSign(row, shortSignOf);
    if (column == Column::State) {
        const QString state = stateWith(row, {shortPastWord, shortWithMove}, tr("%1, 1 leg", "LIVE"));
        const bool isElsewhere = isLive(tally(row)) && m_rows.plant().at(row).elsewhere.isSeen();
        return isElsewhere ? text::filled(tr("%1, elsewhere", "LIVE"), state) : state;
    }
    const QString text = m_rows.text(row, column);
    const patchbay::LiveMove *const move = column == Column::Stage ? m_rows.moves().of(row) : nullptr;
    const bool isOnTheWay = move && move->to.arn != m_rows.summary(row).stageArn;
    return isOnTheWay ? wayOf(text, stageName(m_rows.plant(), move->to)) : text;
}

QString InventoryCells::readOut(int row, Column column) const
{
    if (column == Column::Account)
        return withSign(row, signOf);
    if (column != Column::State)
        return shown(row, column);
    const QString state = stateWith(row, {pastWord, withMove}, tr("%1, one leg missing", "LIVE"));
    const patchbay::SeenElsewhere &elsewhere = m_rows.plant().at(row).elsewhere;
    if (!isLive(tally(row)) || !elsewhere.isSeen())
        return state;
    const QString stage = stageName(m_rows.plant(), {m_rows.source(row).id(), elsewhere.stageArn});
    return text::filled(tr("%1 on %2", "LIVE, a stage"), state, stage);
}

QString InventoryCells::stateWith(int row, const Said &said, const QString &legMissing) const
{
    if (isArmed(row))
        return tallyWord(Tally::Next);
    const QString word = m_rows.text(row, Column::State);
    const QString state = isLegMissing(row) ? text::filled(legMissing, word) : isPast(row) ? said.past(word) : word;
    const patchbay::LiveMove *const move = m_rows.moves().of(row);
    return move ? said.withMove(state, *move) : state;
}

QVariant InventoryCells::moveTally(int row) const
{
    const patchbay::LiveMove *const move = m_rows.moves().of(row);
    const bool isBeside =
        move && (move->phase == patchbay::LiveMove::Phase::Waits || move->phase == patchbay::LiveMove::Phase::InTurn);
    return isBeside ? QVariant(int(moveSign(*move).tally)) : QVariant();
}

/// What is wrong with a row is told by what it is known by, whichever columns are shown.
QString InventoryCells::toolTip(int row, Column column) const
{
    const QString about = toolTipOf(row, column);
    if (column != Column::State && column != Column::Name && column != Column::Problem)
        return about;
    const QString problems = problemSentences(m_rows.problems(row));
    if (problems.isEmpty())
        return about;
    return column == Column::Problem ? problems : about + u' ' + problems;
}

/// No list says when they change: how old they are is worth knowing.
QString InventoryCells::tagToolTip(int row, Column column) const
{
    const QDateTime asOf = m_rows.tags().asOf(row);
    if (!asOf.isValid())
        return tr("Its tags were not read yet.");
    const QString value = m_rows.text(row, column);
    const QString age = text::filled(tr("Read at %1.", "tags"), timeText(asOf));
    return value.isEmpty() ? age : value + u'\n' + age;
}

/// The list has no room for more than where it is.
QString InventoryCells::stageToolTip(int row) const
{
    QString is = m_rows.moves().of(row) ? shown(row, Column::Stage) : m_rows.summary(row).stageArn;
    if (const QString elsewhere = elsewhereOf(m_rows, row); !elsewhere.isEmpty())
        is = is.isEmpty() ? elsewhere : elsewhere + u'\n' + is;
    const auto outside = m_rows.outside().of(row);
    return outside ? is + u'\n' + changedOutside(*outside) : is;
}

QString InventoryCells::toolTipOf(int row, Column column) const
{
    if (column == Column::Stage)
        return stageToolTip(row);
    if (column == Column::Account)
        return withSign(row, signOf);
    if (std::ranges::find(tagColumns, column) != tagColumns.end())
        return tagToolTip(row, column);
    if (column == Column::Plan)
        return m_rows.plan().sentence(row);
    if (column == Column::Outside) {
        const auto outside = m_rows.outside().of(row);
        return outside ? changedOutside(*outside) : QString();
    }
    if (column != Column::State)
        return m_rows.text(row, column);
    switch (tally(row)) {
    case Tally::OnAir:
        return tr("An encoder publishes to a stage that is marked On air.");
    case Tally::Live:
        return m_rows.plant().at(row).elsewhere.isSeen() ? elsewhereOf(m_rows, row) : tr("An encoder publishes.");
    case Tally::Idle:
        return tr("Nothing arrives now.");
    case Tally::Next:
        return tr("What is taken next changes it.");
    case Tally::Waits:
        return tr("A change of it waits until it stops.");
    case Tally::Moving:
        return tr("It is being changed from here.");
    case Tally::Missing:
        return m_rows.moves().of(row) ? tr("It was cut, and does not come back by itself.")
                                      : m_rows.plan().sentence(row);
    case Tally::Unknown:
        return isPast(row) ? pastSentence(m_rows.source(row))
                           : tr("This program does not know the state that was told.");
    }
    Q_UNREACHABLE();
}

QVariant InventoryCells::raw(int row, Column column) const
{
    const auto &summary = m_rows.summary(row);
    switch (column) {
    case Column::State:
        return summary.state.text();
    case Column::Name:
        return summary.name;
    case Column::Stage:
        return summary.stageArn;
    case Column::Protocol:
        return summary.ingestProtocol.text();
    case Column::User:
        return summary.userId;
    case Column::Participant:
        return summary.participantId;
    case Column::Redundant:
        return summary.redundantIngest;
    case Column::Arn:
        return summary.arn;
    case Column::Account:
    case Column::Region:
        return m_rows.text(row, column);
    case Column::Group:
        return m_rows.label(row).group;
    case Column::Problem:
    case Column::Plan:
    case Column::Tag1:
    case Column::Tag2:
    case Column::Tag3:
        return m_rows.text(row, column);
    case Column::Outside:
        return m_rows.outside().of(row).value_or(QDateTime());
    }
    Q_UNREACHABLE();
}

Tally InventoryCells::tally(int row) const
{
    const patchbay::LiveMove *const move = m_rows.moves().of(row);
    if (move && move->isOffAir()) // which this program knows without AWS' answer
        return moveSign(*move).tally;
    if (isPast(row))
        return Tally::Unknown;
    return isArmed(row) ? Tally::Next : m_rows.tally(row);
}

bool InventoryCells::isMuted(int row, Column column) const
{
    if (isOfStale(row))
        return true;
    const auto &summary = m_rows.summary(row);
    switch (column) {
    case Column::State:
        return tally(row) == Tally::Idle || tally(row) == Tally::Unknown;
    case Column::Name:
        return summary.name.isEmpty();
    case Column::Stage:
        return summary.stageArn.isEmpty();
    case Column::Protocol:
    case Column::Participant:
    case Column::Arn:
        return true;
    case Column::Plan:
        return !isProblem(m_rows.plan().of(row));
    case Column::User:
    case Column::Redundant:
    case Column::Account:
    case Column::Region:
    case Column::Group:
    case Column::Problem:
    case Column::Tag1:
    case Column::Tag2:
    case Column::Tag3:
    case Column::Outside:
        return false;
    }
    Q_UNREACHABLE();
}

bool InventoryCells::isLegMissing(int row) const
{
    return m_rows.plant().at(row).isLegMissing && isLive(m_rows.tally(row)) && !isPast(row);
}

QVariant InventoryCells::mark(int row) const
{
    const auto mark = m_markOf ? m_markOf(m_rows.source(row).id().account) : std::nullopt;
    return mark ? QVariant::fromValue(*mark) : QVariant();
}

bool InventoryCells::isOfStale(int row) const
{
    return m_rows.source(row).silence().isStale();
}

/// What this program does itself is known without AWS' answer.
bool InventoryCells::isPast(int row) const
{
    return isOfStale(row) && m_rows.tally(row) != Tally::Moving;
}

/// Only what is idle, planned to be or not, and known to be: anything else is what a person has to see.
bool InventoryCells::isArmed(int row) const
{
    const Tally tally = m_rows.tally(row);
    return !m_armed.isEmpty() && m_armed.contains(m_rows.summary(row).arn)
        && (tally == Tally::Idle || tally == Tally::Missing) && !isPast(row);
}

} // namespace ui
