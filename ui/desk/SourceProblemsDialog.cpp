// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SourceProblemsDialog.h"

#include "ui/appearance/Fonts.h"
#include "ui/desk/PlantProblems.h"
#include "ui/widgets/DialogFooter.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

SourceProblemsDialog::SourceProblemsDialog(QWidget *parent)
    : Dialog(parent)
    , m_column(new QVBoxLayout)
    , m_list(new QWidget)
{
    setWindowTitle(tr("Sources that could not be read"));
    m_list->setLayout(m_column);
    m_column->setContentsMargins(0, 0, 0, 0);
    auto *const room = new QScrollArea;
    room->setFrameShape(QFrame::NoFrame);
    room->setWidgetResizable(true);
    room->setWidget(m_list);
    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("&Close"));
    auto *const layout = new QVBoxLayout(this);
    layout->addWidget(room, 1);
    layout->addWidget(footer);
    resize(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 24);
}

SourceProblemsDialog::~SourceProblemsDialog()
{
    setSources({}); // the bars are not the dialog's
}

void SourceProblemsDialog::setSources(const std::vector<SourceMessages> &sources)
{
    const auto bars = m_list->findChildren<MessageBar *>(QString(), Qt::FindDirectChildrenOnly);
    for (MessageBar *const bar : bars) {
        bar->setParent(parentWidget());
        bar->hide();
    }
    qDeleteAll(m_list->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly));
    while (QLayoutItem *const item = m_column->takeAt(0))
        delete item;
    for (const SourceMessages &messages : sources) {
        auto *const name = new QLabel(messages.name, m_list);
        name->setTextFormat(Qt::PlainText);
        name->setFont(scaledFont(1.0, QFont::DemiBold));
        m_column->addWidget(name);
        m_column->addWidget(messages.bar);
        name->show();
        messages.bar->show();
    }
    if (sources.empty())
        m_column->addWidget(new QLabel(tr("All of them are read again."), m_list));
    m_column->addStretch();
}

} // namespace ui
