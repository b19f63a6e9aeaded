// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/CopyActs.h"

#include "text/Isolate.h"
#include "text/TabSeparated.h"
#include "ui/inventory/Column.h"
#include "ui/inventory/InventoryModel.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/ShownCells.h"
#include "ui/widgets/ActionHint.h"
#include "ui/widgets/Clipboard.h"

#include <QMenu>

namespace ui {

CopyActs::CopyActs(InventoryTable &table)
    : QObject(&table)
    , m_table(table)
    , m_rows(tr("Copy &rows"), this)
    , m_names(tr("Copy &name"), this)
    , m_arns(tr("Cop&y ARN"), this)
    , m_url(tr("Copy &URL"), this)
    , m_key(tr("Copy k&ey"), this)
{
    m_rows.setShortcut(QKeySequence::Copy);
    m_rows.setShortcutContext(Qt::WidgetShortcut);
    table.addAction(&m_rows);
    connect(&m_rows, &QAction::triggered, this, &CopyActs::copyRows);
    connect(&m_names, &QAction::triggered, this, &CopyActs::copyNames);
    connect(&m_arns, &QAction::triggered, this, &CopyActs::copyArns);
    connect(&m_url, &QAction::triggered, this,
            [this] { Q_EMIT urlRequested(m_table.selectedEncoders().constFirst()); });
    connect(&m_key, &QAction::triggered, this,
            [this] { Q_EMIT keyRequested(m_table.selectedEncoders().constFirst()); });
    update();
}

void CopyActs::addTo(QMenu &menu)
{
    menu.addActions({&m_url, &m_key});
    menu.addSeparator();
    menu.addActions({&m_rows, &m_names, &m_arns});
}

void CopyActs::update()
{
    const auto selected = m_table.selectedRows().size();
    const QString none = selected == 0 ? tr("Select one encoder first.") : QString();
    for (QAction *const action : {&m_rows, &m_names, &m_arns})
        setObstacle(*action, none);
    const QString notOne = selected > 1 ? tr("It copies from one encoder at a time. Select one.") : none;
    setObstacle(m_url, notOne);
    setObstacle(m_key, notOne);
    if (selected != 1)
        return;
    if (rawOfSelected(int(Column::Stage)).toString().isEmpty())
        setObstacle(m_url, tr("It has no stage, so it has no URL."));
    if (rawOfSelected(int(Column::Redundant)).toBool())
        setObstacle(m_key, tr("It has a key for each leg. Copy them in the details."));
}

QVariant CopyActs::rawOfSelected(int column) const
{
    return m_table.model()->index(m_table.selectedRows().front(), column).data(InventoryModel::RawRole);
}

QString CopyActs::text() const
{
    QString lines;
    for (const QStringList &cells : shownCells(m_table, m_table.selectedRows()))
        lines += text::tabSeparated(cells);
    return lines;
}

void CopyActs::copyRows()
{
    const auto rows = m_table.selectedRows().size();
    if (rows == 0)
        return;
    clipboard::put(text());
    Q_EMIT copied(tr("%Ln rows copied.", nullptr, static_cast<int>(rows)));
}

void CopyActs::copyNames() const
{
    QStringList names;
    for (const int row : m_table.selectedRows())
        names.append(text::withoutIsolates(m_table.model()->index(row, int(Column::Name)).data().toString()));
    clipboard::put(names.join(u'\n'));
}

void CopyActs::copyArns() const
{
    QStringList arns;
    for (const patchbay::EncoderId &encoder : m_table.selectedEncoders())
        arns.append(encoder.arn);
    clipboard::put(arns.join(u'\n'));
}

} // namespace ui
