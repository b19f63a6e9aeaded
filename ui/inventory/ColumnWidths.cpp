// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/ColumnWidths.h"

#include "ui/inventory/Column.h"

#include <QEvent>
#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>

namespace ui {

namespace {

/// Further apart, a row is hard to follow with the eye; what is left over goes to the last column.
constexpr int mostTimesLeast = 2;

/// How much of the room to spare a column takes, compared with the others: names are longer than they look.
int shareOf(Column column)
{
    switch (column) {
    case Column::Name:
    case Column::Stage:
    case Column::User:
        return 3;
    case Column::Arn:
        return 4;
    case Column::Participant:
    case Column::Group:
    case Column::Problem:
    case Column::Plan:
    case Column::Tag1:
    case Column::Tag2:
    case Column::Tag3:
        return 1;
    case Column::State:
    case Column::Protocol:
    case Column::Redundant:
    case Column::Account:
    case Column::Region:
    case Column::Outside:
        return 0;
    }
    Q_UNREACHABLE();
}

} // namespace

ColumnWidths::ColumnWidths(QHeaderView &header, LeastWidth leastWidth, QObject *parent)
    : QObject(parent)
    , m_header(header)
    , m_leastWidth(std::move(leastWidth))
{
    connect(&m_header, &QHeaderView::sectionResized, this, &ColumnWidths::noteResize);
    m_header.viewport()->installEventFilter(this);
}

void ColumnWidths::fit(int room)
{
    m_room = room;
    if (m_areOwn)
        return;
    int spare = room;
    int shares = 0;
    for (int column = 0; column < m_header.count(); ++column) {
        if (m_header.isSectionHidden(column))
            continue;
        spare -= m_leastWidth(column);
        shares += shareOf(Column(column));
    }
    spare = std::max(0, spare);
    const QScopedValueRollback fitting(m_isFitting, true);
    for (int column = 0; column < m_header.count(); ++column) {
        const int least = m_leastWidth(column);
        const int share = shares > 0 ? spare * shareOf(Column(column)) / shares : 0;
        if (!m_header.isSectionHidden(column))
            m_header.resizeSection(column, std::min(least + share, least * mostTimesLeast));
    }
}

bool ColumnWidths::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick)
        m_isHeld = true;
    else if (event->type() == QEvent::MouseButtonRelease)
        m_isHeld = false;
    return QObject::eventFilter(watched, event);
}

/// The header tells of each change of a width, its own included: while it is held by the mouse, it is a person's.
void ColumnWidths::noteResize(int /*column*/, int before, int after)
{
    if (m_isFitting)
        return;
    if (before == 0 || after == 0) // hidden or shown
        fit(m_room);
    else
        m_areOwn = m_areOwn || m_isHeld;
}

} // namespace ui
