// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tags/TagTable.h"

#include "ivs/Limits.h"
#include "text/Isolate.h"
#include "ui/widgets/NamesAsTyped.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QScopedValueRollback>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

enum Columns { KeyColumn, ValueColumn, ColumnCount };

bool isReserved(const QString &key)
{
    return key.startsWith("aws:"_L1, Qt::CaseInsensitive);
}

} // namespace

TagTable::TagTable(QWidget *parent)
    : QTableWidget(0, ColumnCount, parent)
{
    setHorizontalHeaderLabels({tr("Key"), tr("Value")});
    horizontalHeader()->setSectionResizeMode(KeyColumn, QHeaderView::Interactive);
    horizontalHeader()->setSectionResizeMode(ValueColumn, QHeaderView::Stretch);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->resizeSection(KeyColumn, fontMetrics().averageCharWidth() * 24);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 3 / 2);
    setAccessibleName(tr("Tags"));
    setTabKeyNavigation(false); // Tab leads on to the buttons, as everywhere
    setSelectionBehavior(SelectRows);
    setEditTriggers(AllEditTriggers);
    setItemDelegate(new NamesAsTyped(this));
    connect(this, &QTableWidget::itemChanged, this, [this] {
        if (m_isFilling)
            return;
        keepEmptyRow();
        Q_EMIT edited();
    });
}

void TagTable::setTags(const QMap<QString, QString> &tags)
{
    {
        const QScopedValueRollback filling(m_isFilling, true);
        setRowCount(0);
        for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag)
            addRow(tag.key(), tag.value());
    }
    keepEmptyRow();
    setCurrentCell(0, tags.isEmpty() ? KeyColumn : ValueColumn);
    Q_EMIT edited();
}

void TagTable::addRow(const QString &key, const QString &value)
{
    const int row = rowCount();
    insertRow(row);
    for (const int column : {KeyColumn, ValueColumn}) {
        auto *const item = new QTableWidgetItem(column == KeyColumn ? key : value);
        if (isReserved(key)) {
            item->setFlags(Qt::ItemIsSelectable);
            item->setToolTip(tr("AWS sets it."));
        }
        setItem(row, column, item);
    }
}

void TagTable::keepEmptyRow()
{
    const QScopedValueRollback filling(m_isFilling, true);
    const int last = rowCount() - 1;
    if (last < 0 || !text(last, KeyColumn).isEmpty() || !text(last, ValueColumn).isEmpty())
        addRow({}, {});
}

QString TagTable::text(int row, int column) const
{
    const QTableWidgetItem *const cell = item(row, column);
    const QString text = cell ? cell->text() : QString();
    return column == KeyColumn ? text.trimmed() : text;
}

QMap<QString, QString> TagTable::tags() const
{
    QMap<QString, QString> tags;
    for (int row = 0; row < rowCount(); ++row) {
        if (const QString key = text(row, KeyColumn); !key.isEmpty())
            tags.insert(key, text(row, ValueColumn));
    }
    return tags;
}

QString TagTable::problem() const
{
    using ivs::limits::TagProblem;
    QSet<QString> keys;
    for (int row = 0; row < rowCount(); ++row) {
        const QString key = text(row, KeyColumn);
        const QString value = text(row, ValueColumn);
        if ((key.isEmpty() && value.isEmpty()) || !(item(row, KeyColumn)->flags() & Qt::ItemIsEditable))
            continue;
        if (const auto problem = ivs::limits::problemOfTag(key, value)) {
            switch (*problem) {
            case TagProblem::KeyMissing:
                return text::filled(tr("The value %1 has no key."), value);
            case TagProblem::KeyTooLong:
                return text::filled(tr("The key %1 is longer than %2 characters."), key,
                                    QLocale().toString(ivs::limits::tagKeyLength));
            case TagProblem::KeyReserved:
                return text::filled(tr("The key %1 begins with “aws:”, which is AWS’s own."), key);
            case TagProblem::ValueTooLong:
                return text::filled(tr("The value of %1 is longer than %2 characters."), key,
                                    QLocale().toString(ivs::limits::tagValueLength));
            }
        }
        if (keys.contains(key))
            return text::filled(tr("The key %1 is there twice."), key);
        keys.insert(key);
    }
    const int count = int(tags().size());
    return count > ivs::limits::tagCount
        ? tr("%Ln tags: AWS takes %L1 at most.", nullptr, count).arg(ivs::limits::tagCount)
        : QString();
}

bool TagTable::canRemove() const
{
    const auto indexes = selectedIndexes();
    return std::ranges::any_of(indexes, [this](const QModelIndex &index) {
        return (index.flags() & Qt::ItemIsEditable)
            && (!text(index.row(), KeyColumn).isEmpty() || !text(index.row(), ValueColumn).isEmpty());
    });
}

void TagTable::removeSelected()
{
    {
        const QScopedValueRollback filling(m_isFilling, true);
        for (int row = rowCount() - 1; row >= 0; --row) {
            if (item(row, KeyColumn)->isSelected() && (item(row, KeyColumn)->flags() & Qt::ItemIsEditable))
                removeRow(row);
        }
    }
    keepEmptyRow();
    Q_EMIT edited();
}

void TagTable::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Delete) && canRemove())
        return removeSelected();
    QTableWidget::keyPressEvent(event);
}

} // namespace ui
