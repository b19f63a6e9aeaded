// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stagechoice/StageTickList.h"

#include "patchbay/plant/Plant.h"
#include "ui/stagechoice/StageTicksModel.h"
#include "ui/tally/TallyDelegate.h"
#include "ui/widgets/FoundRows.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SelectedTicks.h"

#include <QHeaderView>
#include <QShortcut>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

StageTickList::StageTickList(const patchbay::Plant &plant, const patchbay::SourceId &source, QWidget *parent)
    : QWidget(parent)
    , m_stages(new StageTicksModel(plant, source, this))
    , m_found(new FoundRows(*m_stages, this))
    , m_field(new SearchField(tr("Clear search")))
    , m_nothing(new SecondaryLabel(tr("No stage matches.")))
    , m_table(new QTreeView)
{
    m_field->setPlaceholderText(tr("Find a stage"));
    m_field->setAccessibleName(tr("Find"));
    layOutTable();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(fontMetrics().height() / 2);
    column->addWidget(m_field);
    column->addWidget(m_nothing);
    column->addWidget(m_table, 1);
    m_nothing->hide();
    connect(m_field, &QLineEdit::textChanged, this, &StageTickList::find);
    const auto onKey = [this](Qt::Key key, QWidget *widget, void (StageTickList::*act)()) {
        connect(new QShortcut(key, widget, {}, {}, Qt::WidgetShortcut), &QShortcut::activated, this, act);
    };
    onKey(Qt::Key_Space, m_table, &StageTickList::tickSelected); // a tree ticks the current row alone
    // Enter chooses here; it would press the button of the dialog, which nobody means who looks for a stage.
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        onKey(key, m_table, &StageTickList::tickSelected);
        onKey(key, m_field, &StageTickList::takeFound);
    }
}

void StageTickList::layOutTable()
{
    m_table->setModel(m_found);
    m_table->setItemDelegate(new TallyDelegate(StageTicksModel::tallyRole, m_table));
    m_table->setAccessibleName(tr("Stages"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setTextElideMode(Qt::ElideMiddle);
    QHeaderView *const header = m_table->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(int(StageTicksModel::Column::Name), QHeaderView::Stretch);
}

void StageTickList::find(const QString &typed)
{
    m_found->find(typed);
    m_nothing->setVisible(!typed.isEmpty() && m_found->rowCount() == 0);
}

/// Ticks the one that was looked for; among several a person chooses.
void StageTickList::takeFound()
{
    if (m_field->text().isEmpty() || m_found->rowCount() == 0)
        return;
    const QModelIndex first = m_found->index(0, 0);
    if (m_found->rowCount() == 1) {
        m_stages->tick({m_stages->arnAt(m_found->mapToSource(first).row())});
        m_field->selectAll(); // for the next one
    } else {
        m_table->setCurrentIndex(first);
        m_table->setFocus();
    }
}

void StageTickList::tickSelected()
{
    const auto ticks = SelectedTicks::of(*m_table);
    QStringList arns;
    for (const QModelIndex &row : ticks.rows)
        arns.append(m_stages->arnAt(m_found->mapToSource(row).row()));
    m_stages->tick(arns, ticks.areOn);
}

void StageTickList::tick(const QString &stageArn)
{
    m_stages->tick({stageArn});
    for (int row = 0; row < m_stages->rowCount(); ++row) {
        if (m_stages->arnAt(row) == stageArn)
            m_table->scrollTo(m_found->mapFromSource(m_stages->index(row, 0)), QAbstractItemView::PositionAtCenter);
    }
}

void StageTickList::takeFocus()
{
    m_table->setFocus();
}

QWidget *StageTickList::field() const
{
    return m_field;
}

void StageTickList::setRowsInSight(int rows)
{
    m_table->setMinimumHeight(fontMetrics().height() * (rows + 1) * 3 / 2);
}

} // namespace ui
