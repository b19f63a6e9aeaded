// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/inventory/ColumnMenu.h"

#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/ListedTags.h"
#include "ui/inventory/TableColumns.h"
#include "ui/widgets/ActionHint.h"

#include <QHeaderView>
#include <QInputDialog>

#include <algorithm>
#include <utility>

namespace ui {

ColumnMenu::ColumnMenu(QWidget *parent)
    : QMenu(tr("&Columns"), parent)
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &ColumnMenu::fill);
    follow(nullptr);
}

void ColumnMenu::follow(InventoryTable *table)
{
    m_table = table;
    setObstacle(*menuAction(), table ? QString() : tr("The list is not shown."));
    fill();
}

void ColumnMenu::fill()
{
    clear();
    if (!m_table)
        return;
    const QHeaderView *const header = m_table->horizontalHeader();
    TableColumns *const columns = &m_table->columns();
    for (int visual = 0; visual < header->count(); ++visual) {
        const int column = header->logicalIndex(visual);
        if (std::ranges::find(tagColumns, Column(column)) != tagColumns.end())
            continue; // they have a menu of their own
        QAction *const action = addAction(header->model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        setObstacle(*action,
                    TableColumns::staysShown(Column(column)) ? tr("It is what a row is known by.")
                        : !columns->isNeeded(Column(column)) ? tr("It is the same in all rows now.")
                                                             : QString());
        connect(action, &QAction::toggled, columns,
                [columns, column](bool isShown) { columns->setWished(Column(column), isShown); });
    }
    addSeparator();
    addTags(*columns);
    addAction(tr("&Default columns"), columns, &TableColumns::reset);
}

/// What no encoder has so far is not known: it can be typed.
void ColumnMenu::addTags(TableColumns &columns)
{
    ListedTags *const tags = columns.tags();
    if (!tags)
        return;
    QMenu *const menu = addMenu(tr("&Tags"));
    menu->setToolTipsVisible(true);
    QStringList keys = tags->knownKeys();
    for (const QString &shown : tags->keys()) {
        if (!shown.isEmpty() && !keys.contains(shown))
            keys.prepend(shown);
    }
    const QString full = columns.canShowTag() ? QString() : tr("Three tags have a column already. Hide one first.");
    for (const QString &key : std::as_const(keys)) {
        QAction *const action = menu->addAction(QString(key).replace(u'&', QStringLiteral("&&")));
        action->setCheckable(true);
        action->setChecked(columns.isTagShown(key));
        setObstacle(*action, action->isChecked() ? QString() : full);
        connect(action, &QAction::toggled, &columns,
                [&columns, key](bool isShown) { columns.setTagShown(key, isShown); });
    }
    if (!keys.isEmpty())
        menu->addSeparator();
    QAction *const other = menu->addAction(tr("&Other tag…"));
    setObstacle(*other, full);
    connect(other, &QAction::triggered, &columns, [&columns, table = m_table.data()] { askForTag(columns, *table); });
    QAction *const again = menu->addAction(tr("&Read tags again"), tags, &ListedTags::readAgain);
    const bool areRead = std::ranges::any_of(tags->keys(), [](const QString &key) { return !key.isEmpty(); });
    setObstacle(*again, areRead ? QString() : tr("They are read when one has a column."));
}

void ColumnMenu::askForTag(TableColumns &columns, QWidget &over)
{
    auto *const question = new QInputDialog(&over);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setWindowTitle(tr("Tag"));
    question->setLabelText(tr("Key of the tag:"));
    question->setOkButtonText(tr("&Show"));
    QObject::connect(question, &QInputDialog::textValueSelected, &columns, [&columns](const QString &key) {
        if (!key.trimmed().isEmpty() && columns.canShowTag())
            columns.setTagShown(key.trimmed(), true);
    });
    question->open();
}

} // namespace ui
