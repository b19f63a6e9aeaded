// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/StageSetDialog.h"

#include "text/Isolate.h"
#include "ui/appearance/Density.h"
#include "ui/tally/Tally.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/NameDelegate.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int arnRole = Qt::UserRole;

} // namespace

StageSetDialog::StageSetDialog(const std::vector<GridStage> &stages, const StageSet &set, QWidget *parent)
    : Dialog(parent)
    , m_before(set)
    , m_list(new QListWidget)
    , m_up(new QPushButton(tr("Move &up")))
    , m_down(new QPushButton(tr("Move &down")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Stages of the crosspoint"));
    m_list->setAccessibleName(tr("Stages"));
    m_list->setItemDelegate(new NameDelegate(m_list));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setMinimumSize(fontMetrics().averageCharWidth() * 52, fontMetrics().height() * 18);
    for (const GridStage &stage : stages)
        addStage(stage, !set.hidden.contains(stage.id.arn));
    auto *const all = new QPushButton(tr("&All"));
    auto *const none = new QPushButton(tr("&None"));
    auto *const side = new QVBoxLayout;
    for (QPushButton *const button : {m_up, m_down, all, none}) {
        button->setAutoDefault(false);
        side->addWidget(button);
    }
    side->addStretch();
    auto *const middle = new QHBoxLayout;
    middle->addWidget(m_list, 1);
    middle->addLayout(side);
    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("Cancel"));
    m_show = footer->addAct(QString());
    auto *const column = new QVBoxLayout(this);
    column->addLayout(middle, 1);
    column->addWidget(footer);
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    connect(all, &QPushButton::clicked, this, [this] { tickAll(true); });
    connect(none, &QPushButton::clicked, this, [this] { tickAll(false); });
    connect(m_list, &QListWidget::itemChanged, this, &StageSetDialog::follow);
    connect(m_list, &QListWidget::currentRowChanged, this, &StageSetDialog::follow);
    connect(m_show, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(this->set());
        accept();
    });
    m_list->setCurrentRow(0);
    follow();
}

void StageSetDialog::addStage(const GridStage &stage, bool isShown)
{
    QString words = stage.name;
    for (const QString &more : {markSign(stage.mark), stage.source}) {
        if (!more.isEmpty())
            words = text::filled(tr("%1 · %2", "a stage, its mark, or whose it is"), words, more);
    }
    auto *const item = new QListWidgetItem(words, m_list);
    item->setFlags((item->flags() | Qt::ItemIsUserCheckable) & ~Qt::ItemIsDropEnabled);
    item->setCheckState(isShown ? Qt::Checked : Qt::Unchecked);
    item->setData(arnRole, stage.id.arn);
    item->setSizeHint(QSize(0, listRowHeight(fontMetrics())));
    item->setToolTip(stage.id.arn);
}

void StageSetDialog::tickAll(bool areShown)
{
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setCheckState(areShown ? Qt::Checked : Qt::Unchecked);
}

void StageSetDialog::move(int by)
{
    const int row = m_list->currentRow();
    const int next = row + by;
    if (row < 0 || next < 0 || next >= m_list->count())
        return;
    m_list->insertItem(next, m_list->takeItem(row));
    m_list->setCurrentRow(next);
}

int StageSetDialog::ticked() const
{
    int count = 0;
    for (int row = 0; row < m_list->count(); ++row)
        count += m_list->item(row)->checkState() == Qt::Checked ? 1 : 0;
    return count;
}

void StageSetDialog::follow()
{
    m_show->setText(tr("Show %Ln stages", nullptr, ticked()));
    m_up->setEnabled(m_list->currentRow() > 0);
    m_down->setEnabled(m_list->currentRow() >= 0 && m_list->currentRow() < m_list->count() - 1);
}

/// What is said of stages that are not here now stays: their source may only be closed.
StageSet StageSetDialog::set() const
{
    StageSet set{{}, m_before.hidden};
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *const item = m_list->item(row);
        const QString arn = item->data(arnRole).toString();
        set.order += arn;
        if (item->checkState() == Qt::Checked)
            set.hidden.remove(arn);
        else
            set.hidden.insert(arn);
    }
    for (const QString &arn : m_before.order) {
        if (!set.order.contains(arn))
            set.order += arn;
    }
    return set;
}

} // namespace ui
