// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/RegionList.h"

#include "accounts/Account.h"
#include "ui/accounts/AccountRules.h"
#include "ui/accounts/RegionBox.h"
#include "ui/widgets/SecondaryLabel.h"

#include <QAction>
#include <QGridLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>

namespace ui {

namespace {

constexpr int visibleRows = 3;

} // namespace

RegionList::RegionList(QWidget *parent)
    : QWidget(parent)
    , m_list(new QListWidget)
    , m_box(new RegionBox)
    , m_add(new QPushButton(tr("Add &region")))
    , m_remove(new QPushButton(tr("Remo&ve region")))
    , m_up(new QPushButton(tr("Move &up")))
{
    m_list->setAccessibleName(tr("Regions"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setTabKeyNavigation(false);
    m_list->setMinimumSize(fontMetrics().averageCharWidth() * 20,
                           fontMetrics().height() * visibleRows + 2 * m_list->frameWidth());
    m_list->setSizePolicy(QSizePolicy::Preferred,
                          QSizePolicy::Ignored); // no higher than that, or the buttons beside it
    m_box->setAccessibleName(tr("Region to add"));
    m_box->setToolTip(tr("Choose a region, or type one."));
    // Its example is read whole.
    const int arrow = 2 * m_box->fontMetrics().height();
    m_box->setMinimumWidth(m_box->fontMetrics().horizontalAdvance(m_box->lineEdit()->placeholderText()) + arrow);
    makeButtons();

    auto *hint = new SecondaryLabel(tr("The first is opened at a start."));
    hint->setWordWrap(true);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(fontMetrics().height() / 2);
    grid->setVerticalSpacing(fontMetrics().height() / 4);
    grid->addWidget(m_box, 0, 0);
    grid->addWidget(m_add, 0, 1);
    grid->addWidget(m_list, 1, 0, 2, 1);
    grid->addWidget(m_up, 1, 1);
    grid->addWidget(m_remove, 2, 1);
    grid->addWidget(hint, 1, 2);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(2, 2);

    connect(m_box, &QComboBox::editTextChanged, this, [this] {
        updateButtons();
        Q_EMIT typed();
    });
    // Not when one is chosen: who goes through the known ones by the arrow keys would add each.
    connect(m_box->lineEdit(), &QLineEdit::editingFinished, this, &RegionList::add);
    connect(m_list, &QListWidget::currentRowChanged, this, &RegionList::updateButtons);
    updateButtons();
}

void RegionList::makeButtons()
{
    for (QPushButton *button : {m_add, m_remove, m_up})
        button->setAutoDefault(false);
    auto *removeByKey = new QAction(m_list);
    removeByKey->setShortcut(QKeySequence::Delete);
    removeByKey->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(removeByKey);
    connect(removeByKey, &QAction::triggered, this, &RegionList::remove);
    connect(m_add, &QPushButton::clicked, this, &RegionList::add);
    connect(m_remove, &QPushButton::clicked, this, &RegionList::remove);
    connect(m_up, &QPushButton::clicked, this, &RegionList::moveUp);
}

QStringList RegionList::regions() const
{
    QStringList regions;
    for (int row = 0; row < m_list->count(); ++row)
        regions.append(m_list->item(row)->text());
    return regions;
}

void RegionList::setRegions(const QStringList &regions)
{
    const QSignalBlocker quiet(m_box);
    m_box->setRegion({});
    if (regions != this->regions()) {
        const int row = m_list->currentRow();
        m_list->clear();
        m_list->addItems(regions);
        m_list->setCurrentRow(qBound(0, row, static_cast<int>(regions.size()) - 1));
    }
    updateButtons();
}

QString RegionList::reason() const
{
    if (m_box->region().isEmpty() && m_list->count() > 0)
        return {};
    return rules::regionReason(m_box->region());
}

void RegionList::type(const QString &region)
{
    m_box->setRegion(region);
}

void RegionList::showField()
{
    m_box->setFocus(Qt::OtherFocusReason);
    m_box->lineEdit()->selectAll();
}

void RegionList::setEditable(bool editable, const QString &hint)
{
    m_editable = editable;
    m_box->setEnabled(editable);
    m_list->setToolTip(hint);
    updateButtons();
}

QWidget *RegionList::field() const
{
    return m_box;
}

void RegionList::add()
{
    const QString region = m_box->region();
    if (region.isEmpty() || !rules::regionReason(region).isEmpty())
        return;
    m_box->setRegion({});
    const QStringList before = regions();
    const qsizetype known = before.indexOf(region);
    if (known < 0)
        m_list->addItem(region);
    m_list->setCurrentRow(known < 0 ? m_list->count() - 1 : static_cast<int>(known));
    if (known < 0)
        Q_EMIT edited();
}

void RegionList::remove()
{
    if (!m_editable || m_list->currentRow() < 0)
        return;
    delete m_list->takeItem(m_list->currentRow());
    updateButtons();
    Q_EMIT edited();
}

void RegionList::moveUp()
{
    const int row = m_list->currentRow();
    m_list->insertItem(row - 1, m_list->takeItem(row));
    m_list->setCurrentRow(row - 1);
    Q_EMIT edited();
}

void RegionList::updateButtons()
{
    const bool canAdd = m_editable && !m_box->region().isEmpty() && rules::regionReason(m_box->region()).isEmpty();
    m_add->setEnabled(canAdd);
    m_remove->setEnabled(m_editable && m_list->currentRow() >= 0);
    m_up->setEnabled(m_editable && m_list->currentRow() > 0);
}

} // namespace ui
