// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/StagesTable.h"

#include "ui/appearance/Colors.h"
#include "ui/stages/StageColumns.h"
#include "ui/stages/StagesModel.h"
#include "ui/tally/Tally.h"
#include "ui/tally/TallyDelegate.h"
#include "ui/widgets/Clipboard.h"

#include <QMenu>

#include <algorithm>

namespace ui {

namespace {

/// What matters less is quieter, and what is amiss has its colour.
class StageCells final : public TallyDelegate {
public:
    explicit StageCells(QObject *parent)
        : TallyDelegate(StagesModel::TallyRole, parent)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        TallyDelegate::initStyleOption(option, index);
        const bool isAlternate = option->features & QStyleOptionViewItem::Alternate;
        const auto ground = isAlternate ? QPalette::AlternateBase : QPalette::Base;
        if (option->state & QStyle::State_Selected)
            return;
        if (index.data(StagesModel::WeakRole).toBool())
            option->palette.setColor(QPalette::Text, secondaryText(option->palette, ground));
        else if (index.data(StagesModel::TallyRole) == int(Tally::Missing))
            option->palette.setColor(QPalette::Text, tallyColor(Tally::Missing, option->palette, ground));
    }
};

} // namespace

StagesTable::StagesTable(StagesModel &model, QWidget *parent)
    : RowTable(StagesModel::Name, parent)
    , m_model(model)
    , m_copyArns(tr("C&opy ARN"))
{
    setAccessibleName(tr("Stages"));
    setItemDelegate(new StageCells(this));
    setModel(&model);
    m_columns = new StageColumns(*this, model);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            m_place = current.row();
    });
    connect(&model, &QAbstractItemModel::layoutChanged, this, &StagesTable::keepPlace);
    connect(&m_copyArns, &QAction::triggered, this, &StagesTable::copyArns);
}

/// Who has deleted a stage goes on where it was; nothing is selected for it.
void StagesTable::keepPlace()
{
    if (currentIndex().isValid() || m_place < 0 || m_model.rowCount() == 0)
        return;
    selectionModel()->setCurrentIndex(m_model.index(std::min(m_place, m_model.rowCount() - 1), StagesModel::Name),
                                      QItemSelectionModel::NoUpdate);
}

void StagesTable::resizeEvent(QResizeEvent *event)
{
    RowTable::resizeEvent(event);
    Q_EMIT scrolled();
}

void StagesTable::scrollContentsBy(int dx, int dy)
{
    RowTable::scrollContentsBy(dx, dy);
    Q_EMIT scrolled();
}

std::vector<int> StagesTable::rowsInSight() const
{
    std::vector<int> rows;
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    for (int row = first; first >= 0 && row <= (last < 0 ? m_model.rowCount() - 1 : last); ++row)
        rows.push_back(row);
    return rows;
}

void StagesTable::select(const patchbay::StageId &stage)
{
    if (const int row = m_model.rowOf(stage); row >= 0)
        selectOnly(row);
}

QList<patchbay::StageId> StagesTable::selectedStages() const
{
    QList<patchbay::StageId> stages;
    for (const int row : selectedRows())
        stages += m_model.at(row).id;
    return stages;
}

void StagesTable::copyArns()
{
    QStringList arns;
    for (const patchbay::StageId &stage : selectedStages())
        arns += stage.arn;
    if (arns.isEmpty())
        return;
    clipboard::put(arns.join(u'\n'));
    Q_EMIT copied(tr("%Ln ARNs copied.", nullptr, int(arns.size())));
}

void StagesTable::addToRowMenu(QMenu &menu)
{
    m_copyArns.setEnabled(!selectedRows().empty());
    menu.addAction(&m_copyArns);
    menu.addSeparator();
    m_columns->addTo(menu);
}

QList<Shortcut> StagesTable::shortcuts()
{
    return {
        {tr("Details of the stage"), keyName(Qt::Key_Enter)},
        {tr("Menu of the stage"), anyOf({tr("Menu key"), keyName(Qt::SHIFT | Qt::Key_F10)})},
        {tr("Copy rows"), keyName(QKeySequence::Copy)},
    };
}

} // namespace ui
