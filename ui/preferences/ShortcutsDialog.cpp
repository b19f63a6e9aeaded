// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preferences/ShortcutsDialog.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

/// "&Rebind…" as "Rebind": the list says what keys do, not what menus ask for; "&&" is one ampersand.
QString plainText(const QAction &action)
{
    QString text;
    const QString written = action.text();
    for (qsizetype i = 0; i < written.size(); ++i) {
        if (written[i] == u'&' && ++i == written.size())
            break;
        text.append(written[i]);
    }
    return text.endsWith(u'…') ? text.chopped(1) : text;
}

QString keysOf(const QAction &action)
{
    QStringList keys;
    for (const QKeySequence &sequence : action.shortcuts())
        keys.append(sequence.toString(QKeySequence::NativeText));
    return keys.join(ShortcutsDialog::tr(" or ", "between two shortcuts"));
}

QTableWidget *tableOf(const QList<QAction *> &actions)
{
    auto *table = new QTableWidget(static_cast<int>(actions.size()), 2);
    table->setHorizontalHeaderLabels({ShortcutsDialog::tr("Action"), ShortcutsDialog::tr("Shortcut")});
    for (int row = 0; row < table->rowCount(); ++row) {
        table->setItem(row, 0, new QTableWidgetItem(plainText(*actions[row])));
        table->setItem(row, 1, new QTableWidgetItem(keysOf(*actions[row])));
    }
    table->setAccessibleName(ShortcutsDialog::tr("Shortcuts"));
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    return table;
}

} // namespace

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Shortcuts"));
    QList<QAction *> withKeys;
    std::copy_if(actions.begin(), actions.end(), std::back_inserter(withKeys),
                 [](const QAction *action) { return !action->shortcuts().isEmpty() && action->isVisible(); });

    auto *buttons = new QDialogButtonBox;
    auto *close = buttons->addButton(tr("&Close"), QDialogButtonBox::RejectRole);
    close->setAccessibleName(tr("Close"));
    close->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    const int margin = fontMetrics().height();
    layout->setContentsMargins(margin, margin, margin, margin);
    layout->setSpacing(margin);
    QTableWidget *const table = tableOf(withKeys);
    layout->addWidget(table, 1);
    layout->addWidget(buttons);
    close->setFocus();
    const int rows = std::clamp(table->rowCount(), 4, 18) + 2;
    resize(fontMetrics().averageCharWidth() * 72, table->verticalHeader()->defaultSectionSize() * rows + 4 * margin);
}

} // namespace ui
