// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/FormRows.h"

#include "ui/appearance/Colors.h"

#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>

namespace ui {

namespace {

/// Text of second rank in any palette.
class HintLabel final : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (const QColor wanted = secondaryText(parentWidget()->palette());
            palette().color(QPalette::WindowText) != wanted) {
            QPalette changed = palette();
            changed.setColor(QPalette::WindowText, wanted);
            setPalette(changed);
        }
        QLabel::paintEvent(event);
    }
};

} // namespace

void addFormRow(QFormLayout *form, const QString &label, QWidget *field)
{
    auto *caption = new QLabel(label);
    caption->setBuddy(field);
    field->setAccessibleName(QString(label).remove(u'&'));
    form->addRow(caption, field);
}

QLabel *addFormHint(QFormLayout *form, const QString &text)
{
    auto *hint = new HintLabel(text);
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
