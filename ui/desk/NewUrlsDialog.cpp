// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/NewUrlsDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "text/TabSeparated.h"
#include "ui/appearance/Fonts.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/words/Names.h"
#include "ui/words/UrlWords.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace ui {

namespace {

enum Column { Encoder, Stage, Url, ColumnCount };
constexpr int arnRole = Qt::UserRole;
constexpr int urlRole = Qt::UserRole + 1;
constexpr int plainRole = Qt::UserRole + 2; ///< of every column: what is copied
constexpr QSize sizeInCharacters(100, 22);

} // namespace

NewUrlsDialog::NewUrlsDialog(const patchbay::Plant &plant, QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_list(new QTreeWidget)
    , m_copied(new QLabel)
    , m_footer(new DialogFooter(*this))
    , m_copyUrl(m_footer->addTool(tr("Copy &URL")))
    , m_copyAll(m_footer->addTool(tr("Copy &list")))
    , m_done(m_footer->addTool(tr("&Done")))
{
    setWindowTitle(tr("New URLs"));
    auto *const what =
        new QLabel(tr("Give these encoders the URL of their stage. One that is live there leaves the list by itself."));
    what->setWordWrap(true);
    m_list->setColumnCount(ColumnCount);
    m_list->setHeaderLabels({tr("Encoder"), tr("Stage"), tr("URL")});
    m_list->setAccessibleName(tr("Encoders that need a new URL"));
    m_list->setItemDelegate(new NameDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAlternatingRowColors(true);
    m_list->setTextElideMode(Qt::ElideMiddle);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &NewUrlsDialog::updateButtons);

    auto *const column = new QVBoxLayout(this);
    const int margin = fontMetrics().height();
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(margin * 3 / 4);
    column->addWidget(what);
    column->addWidget(m_list, 1);
    fillFooter();
    column->addWidget(m_footer);
    const QSize letter(fontMetrics().averageCharWidth(), fontMetrics().height());
    resize(QSize(sizeInCharacters.width() * letter.width(), sizeInCharacters.height() * letter.height())
               .boundedTo(screenRoom(*this)));
    m_list->setColumnWidth(Encoder, width() / 4);
    m_list->setColumnWidth(Stage, width() / 5);
    m_list->setFocus();
}

void NewUrlsDialog::fillFooter()
{
    m_copyUrl->setToolTip(tr("Copies the URL of the encoder that is selected"));
    m_copyAll->setToolTip(tr("Copies encoder, stage and URL of each, a line for each"));
    m_done->setToolTip(tr("Takes those that are selected off the list: they have their URL"));
    connect(m_copyUrl, &QPushButton::clicked, this, &NewUrlsDialog::copyUrl);
    connect(m_copyAll, &QPushButton::clicked, this, &NewUrlsDialog::copyAll);
    connect(m_done, &QPushButton::clicked, this, &NewUrlsDialog::giveSelected);
    m_footer->addBeside(m_copied, 1);
    m_footer->addLeave(tr("&Close"));
}

QTreeWidgetItem *NewUrlsDialog::itemOf(const QString &configurationArn) const
{
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        if (m_list->topLevelItem(row)->data(Encoder, arnRole).toString() == configurationArn)
            return m_list->topLevelItem(row);
    }
    return nullptr;
}

void NewUrlsDialog::setNeeds(const std::vector<patchbay::UrlNeed> &needs)
{
    for (int row = m_list->topLevelItemCount() - 1; row >= 0; --row) {
        const QString arn = m_list->topLevelItem(row)->data(Encoder, arnRole).toString();
        if (std::ranges::find(needs, arn, &patchbay::UrlNeed::configurationArn) == needs.end())
            delete m_list->takeTopLevelItem(row);
    }
    for (const patchbay::UrlNeed &need : needs) {
        QTreeWidgetItem *const known = itemOf(need.configurationArn);
        fill(known ? *known : *new QTreeWidgetItem(m_list), need);
    }
    updateButtons();
}

void NewUrlsDialog::fill(QTreeWidgetItem &item, const patchbay::UrlNeed &need) const
{
    const QString url = need.url.isEmpty() ? tr("not known: the addresses could not be compared") : need.url;
    item.setData(Encoder, arnRole, need.configurationArn);
    item.setData(Encoder, urlRole, need.url);
    const patchbay::EncoderId id = m_plant.idOf(need.configurationArn);
    const QStringList plain{encoderName(m_plant, id), stageName(m_plant, {id.source, need.stageArn}), url};
    for (int column = 0; column < ColumnCount; ++column) {
        item.setData(column, plainRole, plain[column]);
        item.setText(column, text::isolated(plain[column]));
    }
    item.setToolTip(Url, url);
    if (!need.url.isEmpty())
        item.setFont(Url, fixedWidthFont());
}

void NewUrlsDialog::updateButtons()
{
    const auto selected = m_list->selectedItems();
    m_copyUrl->setEnabled(selected.size() == 1 && !selected.constFirst()->data(Encoder, urlRole).toString().isEmpty());
    m_copyAll->setEnabled(m_list->topLevelItemCount() > 0);
    m_done->setEnabled(!selected.isEmpty());
    m_copied->clear();
}

void NewUrlsDialog::copyUrl()
{
    const QTreeWidgetItem *const item = m_list->selectedItems().constFirst();
    clipboard::put(item->data(Encoder, urlRole).toString());
    m_copied->setText(urlCopied(item->data(Encoder, plainRole).toString()));
}

void NewUrlsDialog::copyAll()
{
    QString lines;
    for (int row = 0; row < m_list->topLevelItemCount(); ++row) {
        const QTreeWidgetItem *const item = m_list->topLevelItem(row);
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells.append(item->data(column, plainRole).toString());
        lines += text::tabSeparated(cells);
    }
    clipboard::put(lines);
    m_copied->setText(tr("List copied."));
}

void NewUrlsDialog::giveSelected()
{
    QStringList arns; // each that is given leaves the list
    for (const QTreeWidgetItem *const item : m_list->selectedItems())
        arns += item->data(Encoder, arnRole).toString();
    for (const QString &arn : std::as_const(arns))
        Q_EMIT given(arn);
}

} // namespace ui
