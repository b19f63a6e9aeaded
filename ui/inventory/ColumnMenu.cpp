// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/ColumnMenu.h"

#include <QHeaderView>

namespace ui {

ColumnMenu::ColumnMenu(QHeaderView &header, QList<int> fixed, QWidget *parent)
    : QMenu(tr("&Columns"), parent)
    , m_header(header)
    , m_fixed(std::move(fixed))
{
    connect(this, &QMenu::aboutToShow, this, &ColumnMenu::fill);
    header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&header, &QHeaderView::customContextMenuRequested, this,
            [this](const QPoint &at) { popup(m_header.viewport()->mapToGlobal(at)); });
    fill();
}

void ColumnMenu::fill()
{
    clear();
    for (int visual = 0; visual < m_header.count(); ++visual) {
        const int column = m_header.logicalIndex(visual);
        QAction *action = addAction(m_header.model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!m_header.isSectionHidden(column));
        action->setEnabled(!m_fixed.contains(column));
        connect(action, &QAction::toggled, this,
                [this, column](bool shown) { m_header.setSectionHidden(column, !shown); });
    }
    addSeparator();
    addAction(tr("&Default columns"), this, &ColumnMenu::defaultsRequested);
}

} // namespace ui
