// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SourceProblemsDialog.h"

#include "ui/desk/SourceMessages.h"
#include "ui/widgets/DialogFooter.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

SourceProblemsDialog::SourceProblemsDialog(QWidget *parent)
    : Dialog(parent)
    , m_list(new QWidget)
    , m_column(new QVBoxLayout(m_list))
    , m_none(new QLabel(tr("No source that is shown has a problem now.")))
{
    setWindowTitle(tr("Sources that could not be read"));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->addWidget(m_none);
    m_column->addStretch();
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
    giveBackAllBut({}); // they are not the dialog's
}

/// Both are in one order, so that what is here already is found in its place.
void SourceProblemsDialog::setSources(const std::vector<SourceMessages *> &sources)
{
    giveBackAllBut(sources);
    m_none->setVisible(sources.empty());
    int place = m_column->indexOf(m_none);
    for (SourceMessages *const messages : sources) {
        if (m_column->indexOf(messages) != ++place)
            m_column->insertWidget(place, messages);
        messages->setNamed(true);
        messages->show();
    }
}

void SourceProblemsDialog::giveBackAllBut(const std::vector<SourceMessages *> &sources)
{
    const auto here = m_list->findChildren<SourceMessages *>(QString(), Qt::FindDirectChildrenOnly);
    for (SourceMessages *const messages : here) {
        if (std::ranges::find(sources, messages) != sources.end())
            continue;
        messages->hide();
        messages->setParent(parentWidget());
    }
}

} // namespace ui
