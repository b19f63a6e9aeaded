// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/DialogFooter.h"

#include "ui/widgets/SecondaryLabel.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

namespace ui {

DialogFooter::DialogFooter(QDialog &dialog)
    : m_beside(new QHBoxLayout)
    , m_buttons(new QDialogButtonBox)
{
    const int gap = fontMetrics().height() / 2;
    m_beside->setSpacing(gap);
    m_buttons->setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed); // the room is for what is beside it
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(gap);
    row->addLayout(m_beside, 1);
    row->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, &dialog, &QDialog::reject);
}

QPushButton *DialogFooter::addLeave(const QString &label)
{
    QPushButton *const button = m_buttons->addButton(label, QDialogButtonBox::RejectRole);
    button->setAutoDefault(false);
    setDefault(button);
    return button;
}

QPushButton *DialogFooter::addAct(const QString &label)
{
    // Stands where "accept" does; but that one the box makes the default by itself.
    QPushButton *const button = m_buttons->addButton(label, QDialogButtonBox::YesRole);
    button->setAutoDefault(false);
    return button;
}

void DialogFooter::setDefault(const QPushButton *button)
{
    for (QAbstractButton *const each : m_buttons->buttons())
        static_cast<QPushButton *>(each)->setDefault(each == button);
}

void DialogFooter::pressWithCtrlEnter(QPushButton *button, const QString &hint)
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *const shortcut = new QShortcut(Qt::CTRL | key, this);
        shortcut->setAutoRepeat(false); // it may be held down since the window before
        connect(shortcut, &QShortcut::activated, button, &QPushButton::click);
    }
    auto *const label = new SecondaryLabel(hint);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    addBeside(label, 1);
}

QPushButton *DialogFooter::addOther(const QString &label)
{
    QPushButton *const button = m_buttons->addButton(label, QDialogButtonBox::ActionRole);
    button->setAutoDefault(false);
    return button;
}

QPushButton *DialogFooter::addTool(const QString &label)
{
    auto *const button = new QPushButton(label);
    button->setAutoDefault(false);
    addBeside(button);
    return button;
}

void DialogFooter::addBeside(QWidget *widget, int stretch)
{
    m_beside->addWidget(widget, stretch);
}

} // namespace ui
