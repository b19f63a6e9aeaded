// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preferences/ShortcutsDialog.h"

#include "ui/widgets/ActionHint.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/ReadingOnly.h"
#include "ui/widgets/ScreenRoom.h"

#include <QAction>
#include <QHeaderView>
#include <QPushButton>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys.append(keyName(sequence));
    return anyOf(keys);
}

/// Titles have a ground of their own, whatever the palette is.
class TitleDelegate final : public NameDelegate {
public:
    using NameDelegate::NameDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        NameDelegate::initStyleOption(option, index);
        const auto *const table = qobject_cast<const QTableView *>(option->widget);
        if (table && table->columnSpan(index.row(), 0) > 1)
            option->backgroundBrush = option->palette.alternateBase();
    }
};

void setUp(QTableWidget *table)
{
    table->setItemDelegate(new TitleDelegate(table));
    table->setHorizontalHeaderLabels({ShortcutsDialog::tr("Action"), ShortcutsDialog::tr("Shortcut")});
    table->setAccessibleName(ShortcutsDialog::tr("Keyboard shortcuts"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Fixed);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    const int rowHeight = table->fontMetrics().height() * 3 / 2;
    table->verticalHeader()->setMinimumSectionSize(rowHeight);
    table->verticalHeader()->setDefaultSectionSize(rowHeight);
}

void addTitle(QTableWidget *table, const QString &title)
{
    const int row = table->rowCount();
    table->insertRow(row);
    auto *const item = new QTableWidgetItem(title);
    QFont font = table->font();
    font.setWeight(QFont::DemiBold);
    item->setFont(font);
    table->setItem(row, 0, item);
    table->setSpan(row, 0, 1, 2);
}

void addShortcut(QTableWidget *table, const Shortcut &shortcut)
{
    const int row = table->rowCount();
    table->insertRow(row);
    table->setItem(row, 0, new QTableWidgetItem(shortcut.action));
    table->setItem(row, 1, new QTableWidgetItem(shortcut.keys));
}

QTableWidget *tableOf(const std::vector<ShortcutGroup> &groups)
{
    auto *table = new QTableWidget(0, 2);
    setUp(table);
    for (const ShortcutGroup &group : groups) {
        addTitle(table, group.title);
        for (const Shortcut &shortcut : group.shortcuts)
            addShortcut(table, shortcut);
    }
    // Room between the longest and the scroll bar.
    table->resizeColumnToContents(1);
    table->setColumnWidth(1, table->columnWidth(1) + table->fontMetrics().height());
    return table;
}

int widestAction(const std::vector<ShortcutGroup> &groups, const QFontMetrics &metrics)
{
    int widest = 0;
    for (const ShortcutGroup &group : groups) {
        for (const Shortcut &shortcut : group.shortcuts)
            widest = std::max(widest, metrics.horizontalAdvance(shortcut.action));
    }
    return widest + metrics.height();
}

} // namespace

QList<Shortcut> shortcutsOf(const QList<QAction *> &actions)
{
    QList<Shortcut> shortcuts;
    for (const QAction *const action : actions) {
        if (!action->shortcuts().isEmpty() && action->isVisible())
            shortcuts.append({plainText(*action), keysOf(*action)});
    }
    return shortcuts;
}

ShortcutsDialog::ShortcutsDialog(const std::vector<ShortcutGroup> &groups, QWidget *parent)
    : Dialog(parent)
{
    setWindowTitle(tr("Keyboard shortcuts"));
    setReadingOnly(*this);
    auto *const footer = new DialogFooter(*this);
    QPushButton *const close = footer->addLeave(tr("&Close"));
    close->setAccessibleName(tr("Close"));

    auto *layout = new QVBoxLayout(this);
    const int margin = fontMetrics().height();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    QTableWidget *const table = tableOf(groups);
    layout->addWidget(table, 1);
    layout->addWidget(footer);
    close->setFocus();
    const int rows = std::clamp(table->rowCount(), 4, 18) + 2;
    const int columns = widestAction(groups, table->fontMetrics()) + table->columnWidth(1)
        + table->verticalScrollBar()->sizeHint().width();
    const QSize wanted(std::max(fontMetrics().averageCharWidth() * 72, columns + 3 * margin),
                       table->verticalHeader()->defaultSectionSize() * rows + 5 * margin);
    resize(wanted.boundedTo(screenRoom(*this)));
}

} // namespace ui
