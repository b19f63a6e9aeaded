// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/NextStep.h"

#include <QEvent>
#include <QPushButton>

namespace ui {

NextStep::NextStep(QPushButton &button)
    : m_button(button)
{
    setTextFormat(Qt::PlainText);
    button.installEventFilter(this);
}

void NextStep::setStep(const QString &step, const QString &why)
{
    m_step = step;
    m_why = why;
    say();
}

void NextStep::lead()
{
    window()->setAttribute(Qt::WA_KeyboardFocusChange); // what shows the focus
    m_button.setFocus(Qt::OtherFocusReason);
}

bool NextStep::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        say();
    return QLabel::eventFilter(watched, event);
}

void NextStep::say()
{
    const bool isSaid = m_button.hasFocus() && m_button.isEnabled() && !m_step.isEmpty();
    setText(isSaid ? m_step : QString());
    m_button.setAccessibleDescription(isSaid ? m_why + u' ' + m_step : m_why);
}

} // namespace ui
