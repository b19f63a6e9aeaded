// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/FormRows.h"

#include "ui/widgets/SecondaryLabel.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

namespace ui {

QLabel *captionOf(const QString &label, QWidget *field)
{
    auto *caption = new QLabel(label);
    caption->setBuddy(field);
    field->setAccessibleName(QString(label).remove(u'&'));
    return caption;
}

void addFormRow(QFormLayout *form, const QString &label, QWidget *field)
{
    form->addRow(captionOf(label, field), field);
}

QLabel *addFormHint(QFormLayout *form, const QString &text)
{
    auto *hint = new SecondaryLabel(text);
    hint->setWordWrap(true);
    form->addRow(nullptr, hint);
    return hint;
}

QScrollArea *scrolledForm(QWidget *form)
{
    auto *room = new QScrollArea;
    room->setFrameShape(QFrame::NoFrame);
    room->setWidgetResizable(true);
    room->setWidget(form);
    room->setFocusPolicy(Qt::NoFocus);
    room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    room->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    room->setMinimumSize(form->minimumSizeHint().width() + room->verticalScrollBar()->sizeHint().width(),
                         room->fontMetrics().height() * 6);
    return room;
}

} // namespace ui
