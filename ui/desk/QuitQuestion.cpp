// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/QuitQuestion.h"

#include "ui/appearance/Fonts.h"
#include "ui/widgets/DialogFooter.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

QuitQuestion::QuitQuestion(const QString &fact, const QString &meaning, QWidget *parent)
    : Dialog(parent)
    , m_fact(new QLabel(fact))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Quit IVS Patchbay"));
    m_fact->setFont(scaledFont(1.15, QFont::Bold));
    m_fact->setWordWrap(true);
    auto *const below = new QLabel(meaning);
    below->setWordWrap(true);

    auto *const footer = new DialogFooter(*this);
    QPushButton *const stay = footer->addLeave(tr("&Stay"));
    connect(footer->addAct(tr("&Quit")), &QPushButton::clicked, this, &QDialog::accept);

    const int line = fontMetrics().height();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line * 3 / 4);
    column->addWidget(m_fact);
    column->addWidget(below);
    column->addStretch();
    column->addWidget(footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * 64);
    stay->setFocus();
}

void QuitQuestion::setFact(const QString &fact)
{
    m_fact->setText(fact);
}

} // namespace ui
