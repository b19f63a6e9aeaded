// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rotation/StepRow.h"

#include "text/Isolate.h"
#include "ui/widgets/SentenceLabel.h"

#include <QGridLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

StepRow::StepRow(int number, const QString &title, const QString &buttonLabel, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
    , m_title(title)
    , m_sign(new QLabel)
    , m_heading(new QLabel(title))
    , m_sentence(new SentenceLabel)
{
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(fontMetrics().averageCharWidth() * 2);
    grid->setVerticalSpacing(fontMetrics().height() / 4);
    m_sign->setMinimumWidth(fontMetrics().horizontalAdvance(u"99"_s));
    m_sign->setAlignment(Qt::AlignTop | Qt::AlignHCenter);
    m_heading->setTextFormat(Qt::PlainText);
    grid->addWidget(m_sign, 0, 0);
    grid->addWidget(m_heading, 0, 1);
    grid->addWidget(m_sentence, 1, 1);
    if (!buttonLabel.isEmpty()) {
        m_button = new QPushButton(buttonLabel);
        m_button->setAutoDefault(false);
        grid->addWidget(m_button, 0, 2, 2, 1, Qt::AlignTop);
    }
    setState(State::Later);
}

void StepRow::setState(State state)
{
    const bool isDone = state == State::Done;
    m_sign->setText(isDone ? u"✓"_s : QLocale().toString(m_number));
    QFont font = this->font();
    font.setBold(state == State::Current);
    m_heading->setFont(font);
    m_sign->setFont(font);
    m_heading->setAccessibleName(isDone ? text::filled(tr("%1, done", "a step"), m_title) : m_title);
}

void StepRow::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
}

} // namespace ui
