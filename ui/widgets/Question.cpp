// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/Question.h"

#include "ui/appearance/Fonts.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/GrowToFit.h"
#include "ui/widgets/SentenceLabel.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

Question::Question(const Text &text, QWidget *parent)
    : Dialog(parent)
    , m_question(new SentenceLabel)
    , m_meaning(new SentenceLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(text.title);
    m_question->setFont(scaledFont(1.15, QFont::Bold));
    setQuestion(text.question, text.meaning);
    auto *const footer = new DialogFooter(*this);
    QPushButton *const leave = footer->addLeave(text.leave.isEmpty() ? tr("&Cancel") : text.leave);
    leave->setToolTip(tr("Closes without a change"));
    connect(footer->addAct(text.act), &QPushButton::clicked, this, &QDialog::accept);
    m_instead = footer->addOther(text.instead);
    setInstead(text.instead);
    connect(m_instead, &QPushButton::clicked, this, [this] {
        reject();
        Q_EMIT insteadChosen();
    });
    const int line = fontMetrics().height();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(m_question);
    column->addWidget(m_meaning);
    column->addStretch();
    column->addWidget(footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    leave->setFocus();
}

void Question::setInstead(const QString &label)
{
    m_instead->setText(label);
    m_instead->setVisible(!label.isEmpty());
}

void Question::setQuestion(const QString &question, const QString &meaning)
{
    m_question->setText(question);
    m_meaning->setText(meaning);
    if (isVisible())
        growToFit(*this);
}

} // namespace ui
