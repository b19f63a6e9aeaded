// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/SceneList.h"

#include "ui/widgets/FoundRows.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SecondaryLabel.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

namespace {

bool movesInList(int key)
{
    return key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown;
}

using Column = ScenesModel::Column;

int charactersFor(Column column)
{
    switch (column) {
    case Column::Name:
        return 0; // what is left
    case Column::Saved:
        return 22;
    case Column::Encoders:
        return 16;
    case Column::Plan:
        return 11;
    case Column::Slot:
        return 9;
    }
    Q_UNREACHABLE();
}

} // namespace

SceneList::SceneList(const patchbay::SceneStore &store, const std::optional<ScenesModel::Uses> &uses, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_model(new ScenesModel(store, uses, this))
    , m_found(new FoundRows(*m_model, this))
    , m_field(new SearchField(tr("Clear search")))
    , m_table(new QTreeView)
    , m_empty(new SecondaryLabel)
{
    m_field->setPlaceholderText(tr("Find a scene"));
    m_field->setAccessibleName(tr("Find"));
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    setUpTable();
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignCenter);
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 2);
    column->addWidget(m_field);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &typed) {
        m_found->find(typed);
        follow();
    });
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &SceneList::follow);
    follow();
}

void SceneList::setUpTable()
{
    m_table->setModel(m_found);
    m_table->setItemDelegate(new NameDelegate(m_table));
    m_table->setAccessibleName(tr("Scenes"));
    m_table->setRootIsDecorated(false);
    m_table->setUniformRowHeights(true);
    m_table->setAlternatingRowColors(true);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    // The names have what room the others leave, and none of it is out of sight.
    m_table->header()->setStretchLastSection(false);
    m_table->header()->setSectionResizeMode(int(Column::Name), QHeaderView::Stretch);
    const int character = fontMetrics().averageCharWidth();
    for (int column = int(Column::Saved); column < m_model->columnCount(); ++column)
        m_table->header()->resizeSection(column, character * charactersFor(Column(column)));
    m_table->setMinimumHeight(fontMetrics().height() * 8);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SceneList::follow);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this] {
        if (m_act)
            m_act();
    });
}

QString SceneList::fileName() const
{
    return m_table->currentIndex().data(ScenesModel::FileNameRole).toString();
}

const patchbay::Scene *SceneList::scene() const
{
    const patchbay::SceneStore::Entry *const entry = m_model->entry(fileName());
    return entry && entry->scene ? &*entry->scene : nullptr;
}

void SceneList::mark(const QString &fileName)
{
    const int row = m_model->rowOf(fileName);
    const QModelIndex index = row < 0 ? QModelIndex() : m_found->mapFromSource(m_model->index(row, 0));
    if (index.isValid())
        m_table->setCurrentIndex(index);
}

void SceneList::markFirst()
{
    m_table->setCurrentIndex(m_found->index(0, 0));
}

QString SceneList::whyEmpty() const
{
    if (m_model->rowCount() > 0)
        return tr("No scene is called so.");
    if (!m_store.isRead())
        return tr("The folder of the scenes has not answered yet.");
    return tr("There are no scenes yet. “Save scene…” keeps which encoder is on which stage.");
}

void SceneList::follow()
{
    const bool hasRows = m_found->rowCount() > 0;
    m_table->setVisible(hasRows);
    m_empty->setVisible(!hasRows);
    m_empty->setText(whyEmpty());
    if (!m_table->currentIndex().isValid())
        markFirst();
    Q_EMIT markChanged();
}

bool SceneList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        auto *const key = static_cast<QKeyEvent *>(event);
        if (movesInList(key->key()) && key->modifiers() == Qt::NoModifier) {
            QCoreApplication::sendEvent(m_table, key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace ui
