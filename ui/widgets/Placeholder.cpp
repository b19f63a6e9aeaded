// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Placeholder.h"

#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"

#include <QEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

Placeholder::Placeholder(QWidget *parent)
    : QFrame(parent)
    , m_column(new QWidget(this))
    , m_title(new SentenceLabel(this))
    , m_text(new SecondaryLabel({}, this))
    , m_busy(new QProgressBar(this))
    , m_button(new QPushButton(this))
{
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
    }
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_busy->setRange(0, 0);
    m_busy->setTextVisible(false);
    m_busy->setAccessibleName(tr("Reading"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    setFrameStyle(QFrame::StyledPanel | QFrame::Sunken);

    auto *layout = new QVBoxLayout(m_column);
    layout->addStretch(2);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addSpacing(fontMetrics().height() / 2);
    layout->addWidget(m_busy, 0, Qt::AlignHCenter);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    auto *middle = new QHBoxLayout(this);
    middle->addStretch(1);
    middle->addWidget(m_column, 100); // as wide as it may be
    middle->addStretch(1);
    updateLook();
}

void Placeholder::setFace(const Face &face)
{
    m_title->setText(face.title);
    m_text->setText(face.text);
    m_text->setVisible(!face.text.isEmpty());
    m_busy->setVisible(face.busy);
    m_button->setText(face.button);
    m_button->setVisible(!face.button.isEmpty());
    setFocusProxy(face.button.isEmpty() ? nullptr : m_button);
}

void Placeholder::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateLook();
}

void Placeholder::updateLook()
{
    QFont big = font();
    big.setPointSizeF(font().pointSizeF() * 1.35);
    big.setWeight(QFont::DemiBold);
    m_title->setFont(big);
    m_column->setMaximumWidth(fontMetrics().averageCharWidth() * 90);
    m_busy->setFixedWidth(fontMetrics().averageCharWidth() * 28);
    m_busy->setFixedHeight(fontMetrics().height() / 3);
}

} // namespace ui
