// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/journal/JournalTable.h"

#include "ui/journal/JournalModel.h"
#include "ui/widgets/NameDelegate.h"

#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

namespace ui {

namespace {

using Column = JournalModel::Column;

/// Wide enough for this many ordinary characters; all of them fit a window of 1280 pixels beside the details.
int charactersFor(Column column)
{
    switch (column) {
    case Column::Time:
        return 20; // with a day
    case Column::Who:
        return 12;
    case Column::Encoder:
    case Column::From:
    case Column::To:
        return 14;
    case Column::Result:
        return 37;
    case Column::Account:
    case Column::Region:
        return 11;
    case Column::Run:
        return 22;
    }
    Q_UNREACHABLE();
}

/// What a row is known by.
bool staysShown(int column)
{
    return Column(column) == Column::Time || Column(column) == Column::Encoder;
}

} // namespace

JournalTable::JournalTable(JournalModel &model, QWidget *parent)
    : RowTable(0, parent)
    , m_model(model)
{
    setAccessibleName(tr("Journal"));
    setItemDelegate(new NameDelegate(this));
    setModel(&model);
    setUpHeader();
    layOutColumns();
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { keepPlace(first, last); });
}

void JournalTable::setUpHeader()
{
    QHeaderView *const header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setTextElideMode(Qt::ElideRight);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &JournalTable::openHeaderMenu);
}

/// As they are at first.
void JournalTable::layOutColumns()
{
    QHeaderView *const header = horizontalHeader();
    for (int column = 0; column < JournalModel::columnCountOf; ++column) {
        setColumnHidden(column, false);
        header->moveSection(header->visualIndex(column), column);
        header->resizeSection(column, fontMetrics().averageCharWidth() * charactersFor(Column(column)));
    }
}

QByteArray JournalTable::saveColumns() const
{
    return horizontalHeader()->saveState();
}

void JournalTable::restoreColumns(const QByteArray &state)
{
    if (state.isEmpty() || !horizontalHeader()->restoreState(state))
        return;
    for (int column = 0; column < JournalModel::columnCountOf; ++column) {
        if (staysShown(column))
            setColumnHidden(column, false);
    }
}

/// Who is at the top sees what is new; who reads further down goes on reading.
void JournalTable::keepPlace(int first, int last)
{
    QScrollBar *const bar = verticalScrollBar();
    if (first > 0 || bar->value() == 0)
        return;
    const int place = bar->value() + (last + 1) * verticalHeader()->defaultSectionSize();
    updateGeometries(); // the bar knows of the new rows only then
    bar->setValue(place);
}

void JournalTable::openHeaderMenu(const QPoint &at)
{
    auto *const menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < JournalModel::columnCountOf; ++column) {
        QAction *const action = menu->addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(!staysShown(column));
        connect(action, &QAction::toggled, this, [this, column](bool isShown) { setColumnHidden(column, !isShown); });
    }
    menu->addSeparator();
    menu->addAction(tr("&Default columns"), this, &JournalTable::layOutColumns);
    menu->popup(horizontalHeader()->viewport()->mapToGlobal(at));
}

QList<Shortcut> JournalTable::shortcuts()
{
    return {
        {tr("Details of the row"), keyName(Qt::Key_Enter)},
        {tr("Menu of the row"), anyOf({tr("Menu key"), keyName(Qt::SHIFT | Qt::Key_F10)})},
        {tr("Copy rows"), keyName(QKeySequence::Copy)},
    };
}

} // namespace ui
