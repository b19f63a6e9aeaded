// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/ProfileDialog.h"

#include "accounts/profiles/ProfileFiles.h"
#include "ui/accounts/ProfilesModel.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/FoundRows.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/words/ProfileWords.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

ProfileDialog::ProfileDialog(const accounts::ProfileFiles &files, QWidget *parent)
    : Dialog(parent)
    , m_files(files)
    , m_model(new ProfilesModel(files, this))
    , m_found(new FoundRows(*m_model, this))
    , m_table(makeTable())
    , m_sentence(new SentenceLabel)
{
    setWindowTitle(tr("Add from a profile"));
    auto *const find = new SearchField(tr("Clear search"));
    find->setPlaceholderText(tr("Find a profile"));
    find->setAccessibleName(tr("Find"));
    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("&Cancel"));
    m_add = footer->addAct(tr("&Add"));
    footer->setDefault(m_add);
    const QSize letter(fontMetrics().averageCharWidth(), fontMetrics().height());
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(letter.height(), letter.height(), letter.height(), letter.height());
    column->setSpacing(letter.height() * 3 / 4);
    column->addWidget(find);
    column->addWidget(m_table, 1);
    column->addWidget(m_sentence);
    column->addWidget(footer);
    connect(find, &QLineEdit::textChanged, m_found, &FoundRows::find);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ProfileDialog::update);
    connect(m_table, &QTableView::activated, this, &ProfileDialog::choose);
    connect(m_add, &QPushButton::clicked, this, &ProfileDialog::choose);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_found, signal, this, &ProfileDialog::update);
    connect(m_found, &QAbstractItemModel::dataChanged, this, &ProfileDialog::update);
    resize(QSize(letter.width() * 110, letter.height() * 26).boundedTo(screenRoom(*this)));
    if (m_found->rowCount() > 0)
        m_table->selectRow(0);
    update();
    find->setFocus();
}

QTableView *ProfileDialog::makeTable()
{
    auto *const table = new QTableView;
    table->setModel(m_found);
    table->setItemDelegate(new NameDelegate(table));
    table->setAccessibleName(tr("Profiles"));
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideMiddle);
    table->verticalHeader()->hide();
    QHeaderView *const head = table->horizontalHeader();
    head->setHighlightSections(false);
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setStretchLastSection(true);
    const int letter = fontMetrics().averageCharWidth();
    table->setColumnWidth(ProfilesModel::Name, letter * 32);
    table->setColumnWidth(ProfilesModel::Way, letter * 28);
    table->setColumnWidth(ProfilesModel::Region, letter * 16);
    return table;
}

QString ProfileDialog::profile() const
{
    const QModelIndex current = m_found->mapToSource(m_table->currentIndex());
    return current.isValid() ? m_model->at(current.row()).name : QString();
}

void ProfileDialog::update()
{
    const QModelIndex current = m_found->mapToSource(m_table->currentIndex());
    const accounts::Profile *const profile = current.isValid() ? &m_model->at(current.row()) : nullptr;
    m_add->setEnabled(profile && profile->chain);
    if (m_model->rowCount() == 0)
        m_sentence->setText(noProfilesSentence(m_files));
    else if (profile && !profile->chain)
        m_sentence->setText(problemSentence(profile->chain.error()));
    else
        m_sentence->setText(filesSentence(m_files));
}

void ProfileDialog::choose()
{
    if (m_add->isEnabled())
        accept();
}

} // namespace ui
