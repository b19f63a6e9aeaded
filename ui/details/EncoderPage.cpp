// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/EncoderPage.h"

#include "ui/details/DetailsSheet.h"
#include "ui/details/EncoderHead.h"
#include "ui/details/ProblemStrip.h"

#include <QFrame>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {

namespace {

QScrollArea *scrolling(QWidget *content)
{
    auto *area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus); // what it holds takes the focus, and is scrolled to then
    area->setWidget(content);
    area->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    return area;
}

} // namespace

EncoderPage::EncoderPage(const patchbay::Plant &plant, QWidget *parent)
    : QWidget(parent)
    , m_head(new EncoderHead)
    , m_problem(new ProblemStrip)
    , m_elsewhereNotice(new ProblemStrip(ProblemStrip::Offers::Nothing))
    , m_legNotice(new ProblemStrip(ProblemStrip::Offers::Nothing))
    , m_errorNotice(new ProblemStrip(ProblemStrip::Offers::Nothing))
    , m_sheet(new DetailsSheet(plant))
{
    for (ProblemStrip *const strip : {m_problem, m_elsewhereNotice, m_legNotice, m_errorNotice})
        strip->hide();
    QScrollArea *const area = scrolling(m_sheet);
    auto *layout = new QVBoxLayout(this);
    const int gap = fontMetrics().height() / 2;
    layout->setSpacing(gap);
    layout->setContentsMargins(2 * gap, gap, gap, 0);
    layout->addWidget(m_head);
    for (ProblemStrip *const strip : {m_problem, m_elsewhereNotice, m_legNotice, m_errorNotice})
        layout->addWidget(strip);
    layout->addWidget(area, 1);
    const QMargins margins = layout->contentsMargins();
    m_safeWidth =
        m_sheet->form().safeWidth() + area->verticalScrollBar()->sizeHint().width() + margins.left() + margins.right();
}

} // namespace ui
