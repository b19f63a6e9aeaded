// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/Fonts.h"
#include "ui/details/DetailsPanel.h"
#include "ui/details/DetailsSheet.h"
#include "ui/details/ProblemStrip.h"
#include "ui/tally/TallyLabel.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/SecondaryLabel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>
#include <QStyle>
#include <QToolButton>

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

DetailsPanel::DetailsPanel(patchbay::Plant &plant, SecretClipboard &clipboard, Words words, QWidget *parent)
    : QWidget(parent)
    , m_plant(plant)
    , m_clipboard(clipboard)
    , m_words(std::move(words))
    , m_reader(plant)
    , m_revealing(plant)
    , m_copying(plant)
    , m_pages(new QStackedLayout(this))
    , m_placeholder(new SecondaryLabel)
{
    setAccessibleName(tr("Details"));
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setWordWrap(true);
    m_placeholder->setMargin(fontMetrics().height());
    m_pages->addWidget(m_placeholder);
    m_pages->addWidget(makeContent());
    showPrompt();
    connectReading();
    connectPlant();
}

QWidget *DetailsPanel::makeContent()
{
    m_name = new ElidedField;
    m_name->setFont(scaledFont(1.35, QFont::DemiBold));
    m_name->setTextMargins(-2, 0, 0, 0); // flush with the captions below
    m_name->setAccessibleName(tr("Name"));
    m_copyName = iconButton(IconName::Copy, tr("Copy name"));
    connect(m_copyName, &QToolButton::clicked, this, [this] {
        clipboard::put(m_name->text());
        Q_EMIT statusText(tr("Name copied."));
    });
    m_tally = new TallyLabel;
    m_reading = new SecondaryLabel(tr("Reading…"));
    m_message = new ProblemStrip;
    m_message->hide();
    m_sheet = new DetailsSheet;

    auto *name = new QHBoxLayout;
    name->setSpacing(0);
    name->addWidget(m_name, 1);
    name->addWidget(m_copyName, 0, Qt::AlignTop);
    auto *state = new QHBoxLayout;
    state->addWidget(m_tally);
    state->addStretch(1);
    state->addWidget(m_reading);

    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    const int gap = fontMetrics().height() / 2;
    layout->setSpacing(gap);
    layout->setContentsMargins(2 * gap, gap, gap, 0);
    layout->addLayout(name);
    layout->addLayout(state);
    layout->addWidget(m_message);
    QScrollArea *const area = scrolling(m_sheet);
    layout->addWidget(area, 1);
    // Always the same, so that the list beside it never moves.
    const QMargins margins = layout->contentsMargins();
    setMinimumWidth(m_sheet->safeWidth() + area->verticalScrollBar()->sizeHint().width() + margins.left()
                    + margins.right());
    return content;
}

QSize DetailsPanel::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 30};
}

} // namespace ui
