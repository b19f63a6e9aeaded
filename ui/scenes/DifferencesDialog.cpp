// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/scenes/DifferencesDialog.h"

#include "text/Isolate.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/NameDelegate.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SentenceLabel.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr QSize sizeInCharacters(104, 28);

} // namespace

DifferencesDialog::DifferencesDialog(std::vector<patchbay::SceneDifference> differences,
                                     const DifferencesModel::Headings &headings, QWidget *parent)
    : Dialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(text::filled(tr("Compare: %1"), headings.before));
    auto *const sentence = new SentenceLabel;
    const auto count = int(differences.size());
    sentence->setText(count == 0 ? tr("Every encoder is where it was.")
                                 : tr("%Ln encoders are elsewhere.", nullptr, count));
    auto *const table = new QTreeView;
    table->setModel(new DifferencesModel(std::move(differences), headings, this));
    table->setItemDelegate(new NameDelegate(table));
    table->setAccessibleName(tr("Differences"));
    table->setRootIsDecorated(false);
    table->setUniformRowHeights(true);
    table->setAlternatingRowColors(true);
    table->setTextElideMode(Qt::ElideMiddle);
    const int character = fontMetrics().averageCharWidth();
    table->header()->resizeSection(int(DifferencesModel::Column::Encoder), character * 34);
    table->header()->resizeSection(int(DifferencesModel::Column::Before), character * 32);
    table->setVisible(count > 0);
    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("&Close"));
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(sentence);
    column->addWidget(table, 1);
    column->addWidget(footer);
    if (count > 0)
        resize(
            QSize(character * sizeInCharacters.width(), line * sizeInCharacters.height()).boundedTo(screenRoom(*this)));
}

} // namespace ui
