// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/patchsheet/PatchSheetDialog.h"

#include "patchbay/plant/Plant.h"
#include "ui/patchsheet/PatchSheetPage.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ReadingOnly.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SentenceLabel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>

#include <algorithm>

namespace ui {

using patchbay::PatchSheetOrder;

namespace {

constexpr QSize sizeInCharacters(116, 38);
/// More would take a moment to lay out, and nobody reads it here.
constexpr std::size_t mostShown = 1000;

} // namespace

PatchSheetDialog::PatchSheetDialog(const patchbay::Plant &plant, const std::function<bool(int row)> &isWanted,
                                   QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_isWanted(isWanted)
    , m_order(new QComboBox)
    , m_text(new QTextBrowser)
    , m_told(new SentenceLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(patchSheetTitle());
    setReadingOnly(*this);
    m_order->addItem(tr("By stage"), int(PatchSheetOrder::ByStage));
    m_order->addItem(tr("By encoder"), int(PatchSheetOrder::ByEncoder));
    m_order->setAccessibleName(tr("Order"));
    m_text->setAccessibleName(patchSheetTitle());
    m_text->setTabChangesFocus(true);
    layOut();
    connect(m_order, &QComboBox::currentIndexChanged, this, &PatchSheetDialog::fill);
    fill();
    m_text->setFocus(); // the arrows scroll
}

void PatchSheetDialog::layOut()
{
    const int line = fontMetrics().height();
    m_text->document()->setDefaultFont(font());
    m_text->document()->setDocumentMargin(line);
    auto *const order = new QHBoxLayout;
    auto *const caption = new QLabel(tr("&Order"));
    caption->setBuddy(m_order);
    order->addWidget(caption);
    order->addWidget(m_order);
    order->addStretch(1);

    auto *const footer = new DialogFooter(*this);
    const auto addTool = [footer, this](const QString &label, void (PatchSheetDialog::*request)()) {
        connect(footer->addTool(label), &QPushButton::clicked, this, request);
    };
    addTool(tr("&Print…"), &PatchSheetDialog::printRequested);
    addTool(tr("&Save as PDF…"), &PatchSheetDialog::pdfRequested);
    addTool(tr("Save as &CSV…"), &PatchSheetDialog::tableRequested);
    footer->addBeside(m_told, 1);
    footer->addLeave(tr("C&lose"))->setAccessibleName(tr("Close"));

    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addLayout(order);
    column->addWidget(m_text, 1);
    column->addWidget(footer);
    resize(QSize(fontMetrics().averageCharWidth() * sizeInCharacters.width(), line * sizeInCharacters.height())
               .boundedTo(screenRoom(*this)));
}

PatchSheetOrder PatchSheetDialog::order() const
{
    return PatchSheetOrder(m_order->currentData().toInt());
}

void PatchSheetDialog::fill()
{
    m_rows = patchbay::patchSheet(m_plant, order(), m_isWanted);
    std::ranges::for_each(m_rows, hideKeys);
    ui::write(m_rows, order(), m_plant, *m_text->document(), mostShown);
    m_text->moveCursor(QTextCursor::Start);
}

void PatchSheetDialog::write(QTextDocument &document) const
{
    ui::write(m_rows, order(), m_plant, document);
}

void PatchSheetDialog::tell(const QString &sentence)
{
    m_told->setText(sentence);
}

} // namespace ui
