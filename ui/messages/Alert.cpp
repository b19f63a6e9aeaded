// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messages/Alert.h"

#include "ui/appearance/Fonts.h"
#include "ui/messages/AlertAccessibility.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/SentenceLabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QShowEvent>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int textWidthInCharacters = 70; // what happened and the usual names fit on a line

} // namespace

Alert::Alert(Severity severity, QWidget *parent)
    : Dialog(parent)
    , m_severity(severity)
    , m_layout(new QVBoxLayout(this))
    , m_column(new QVBoxLayout)
    , m_footer(new DialogFooter(*this))
    , m_sign(new QLabel)
    , m_heading(addSentence())
{
    showAsAlerts();
    m_heading->setFont(scaledFont(1.25, QFont::Bold));
    m_heading->setMinimumWidth(fontMetrics().averageCharWidth() * textWidthInCharacters);

    const int line = fontMetrics().height();
    auto *const body = new QHBoxLayout;
    body->setSpacing(line);
    body->addWidget(m_sign, 0, Qt::AlignTop);
    body->addLayout(m_column, 1);
    m_layout->setContentsMargins(line, line, line, line);
    m_layout->setSpacing(line);
    m_layout->addLayout(body);
    m_layout->addWidget(m_footer);
    m_layout->setSizeConstraint(QLayout::SetMinimumSize);
    updateSign();
}

SentenceLabel *Alert::addSentence()
{
    auto *const sentence = new SentenceLabel(this);
    sentence->setSelectable(true);
    m_column->addWidget(sentence);
    return sentence;
}

void Alert::say(const QString &heading, const QStringList &facts, const QString &advice)
{
    setWindowTitle(heading);
    setAccessibleName(heading);
    setAccessibleDescription(facts.join(u' '));
    m_heading->setText(heading);
    const QStringList texts = facts + QStringList{advice};
    while (m_sentences.size() < std::size_t(texts.size()))
        m_sentences.push_back(addSentence());
    for (std::size_t i = 0; i < m_sentences.size(); ++i) {
        const QString text = texts.value(qsizetype(i));
        m_sentences[i]->setText(text);
        m_sentences[i]->setVisible(!text.isEmpty());
    }
}

void Alert::putAboveHeading(QWidget *widget)
{
    m_column->insertWidget(0, widget, 0, Qt::AlignLeft);
}

void Alert::putAboveFooter(QWidget *widget)
{
    m_layout->insertWidget(m_layout->indexOf(m_footer), widget, 1);
}

void Alert::fitHeight()
{
    m_layout->activate();
    resize(width(), m_layout->totalHeightForWidth(width()));
}

void Alert::announceAgain()
{
    announce(this);
}

void Alert::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        updateSign();
    Dialog::changeEvent(event);
}

/// Qt takes two thirds of the screen at most, and leaves the height as it is for what it wanted to be as wide.
void Alert::showEvent(QShowEvent *event)
{
    if (!event->spontaneous() && height() < m_layout->totalHeightForWidth(width()))
        fitHeight();
    Dialog::showEvent(event);
}

void Alert::updateSign()
{
    m_sign->setPixmap(iconOf(m_severity).pixmap(QSize(2, 2) * fontMetrics().height(), devicePixelRatioF()));
}

} // namespace ui
