// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/details/DetailsForm.h"

#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/details/Captions.h"
#include "ui/details/SecretText.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/IconButton.h"

#include <QAction>
#include <QGridLayout>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>
#include <memory>

namespace ui {

namespace {

/// Of one line of text in so much height, as QLineEdit has it, and SecretText.
int baselineIn(int height, const QFontMetrics &font)
{
    return (height - font.height() + 1) / 2 + font.ascent();
}

enum Column { CaptionColumn, ValueColumn, RevealColumn, CopyColumn, ColumnCount };

} // namespace

DetailsForm::DetailsForm(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(0);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(ValueColumn, 1);
    // Rows with a button and rows without are equally high.
    const std::unique_ptr<QToolButton> button(iconButton(IconName::Copy, {}));
    m_rowHeight = button->sizeHint().height();
}

void DetailsForm::addHeading(const QString &text)
{
    QLabel *const heading = sectionHeading(text, this);
    heading->setContentsMargins(0, fontMetrics().height(), 0, fontMetrics().descent());
    m_grid->addWidget(heading, m_rows++, CaptionColumn, 1, ColumnCount);
}

void DetailsForm::addNote(const QString &text)
{
    m_grid->addWidget(caption(text, this), m_rows++, CaptionColumn);
}

ElidedField *DetailsForm::addField(const QString &captionText, const CopyWords &words, Face face)
{
    auto *field = new ElidedField(this);
    field->setAccessibleName(captionText);
    if (face == Face::FixedWidth)
        field->setFont(fixedWidthFont());
    addCaption(captionText, field);
    m_grid->addWidget(field, m_rows, ValueColumn, 1, 2);
    QToolButton *const copy = addCopyButton(words.thing);
    copy->setEnabled(false);
    connect(field, &QLineEdit::textChanged, copy, [copy](const QString &text) { copy->setEnabled(!text.isEmpty()); });
    connect(copy, &QToolButton::clicked, field, [this, field, said = words.copied] {
        clipboard::put(field->text());
        Q_EMIT copied(said);
    });
    ++m_rows;
    return field;
}

ElidedField *DetailsForm::addMenu(const QString &captionText, QMenu &menu)
{
    auto *const field = new ElidedField(this);
    field->setAccessibleName(captionText);
    addCaption(captionText, field);
    m_grid->addWidget(field, m_rows, ValueColumn, 1, 2);
    auto *const button = new QToolButton(this);
    const QString name = menu.title().remove(u'&');
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setArrowType(Qt::DownArrow);
    button->setAutoRaise(true);
    button->setFixedHeight(m_rowHeight);
    // Not as its menu: a style draws another arrow for that.
    connect(button, &QToolButton::clicked, &menu,
            [button, &menu] { menu.popup(button->mapToGlobal(button->rect().bottomLeft())); });
    const QAction *const action = menu.menuAction();
    connect(action, &QAction::changed, button, [button, action] { button->setEnabled(action->isEnabled()); });
    button->setEnabled(action->isEnabled());
    m_grid->addWidget(button, m_rows++, CopyColumn, Qt::AlignTop);
    return field;
}

DetailsForm::SecretRow DetailsForm::addSecret(const QString &captionText, const QString &thing)
{
    SecretRow row{};
    row.text = new SecretText(SecretText::revealTime, this);
    addCaption(captionText, row.text);
    m_grid->addWidget(row.text, m_rows, ValueColumn);

    const QString revealWord = text::filled(tr("Reveal %1"), thing);
    const QString hideWord = text::filled(tr("Hide %1"), thing);
    QToolButton *const reveal = iconButton(IconName::Eye, revealWord, this);
    row.reveal = reveal;
    m_grid->addWidget(reveal, m_rows, RevealColumn, Qt::AlignTop);
    connect(row.text, &SecretText::revealedChanged, reveal, [reveal, revealWord, hideWord](bool revealed) {
        setIconButton(*reveal, revealed ? IconName::EyeOff : IconName::Eye, revealed ? hideWord : revealWord);
    });
    row.copy = addCopyButton(thing);
    ++m_rows;
    return row;
}

void DetailsForm::addAct(QAction &act)
{
    auto *const button = new QPushButton(this);
    const auto follow = [button, &act] {
        button->setText(act.text());
        button->setToolTip(act.toolTip());
        button->setEnabled(act.isEnabled());
    };
    follow();
    connect(&act, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, &act, &QAction::trigger);
    m_grid->addWidget(button, m_rows++, CaptionColumn, 1, ColumnCount, Qt::AlignLeft);
}

int DetailsForm::safeWidth() const
{
    return minimumSizeHint().width() - m_widestCaption + widestCaption(font()) + captionGap();
}

void DetailsForm::removeRowsFrom(int row)
{
    for (; m_rows > row; --m_rows) {
        for (int column = 0; column < ColumnCount; ++column) {
            if (QLayoutItem *const item = m_grid->itemAtPosition(m_rows - 1, column))
                delete item->widget();
        }
        m_grid->setRowMinimumHeight(m_rows - 1, 0);
    }
}

void DetailsForm::addCaption(const QString &text, QWidget *value)
{
    QLabel *const label = caption(text, this);
    label->setBuddy(value);
    const int height = std::max(value->sizeHint().height(), m_rowHeight);
    value->setMinimumHeight(height);
    // On the value's first line, however many it has, and in whichever font.
    const int above = baselineIn(height, value->fontMetrics()) - label->fontMetrics().ascent();
    label->setContentsMargins(0, above, captionGap(), 0);
    label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_widestCaption = std::max(m_widestCaption, label->minimumSizeHint().width());
    m_grid->setRowMinimumHeight(m_rows, height);
    m_grid->addWidget(label, m_rows, CaptionColumn, Qt::AlignTop);
}

int DetailsForm::captionGap() const
{
    return fontMetrics().averageCharWidth() * 2;
}

QToolButton *DetailsForm::addCopyButton(const QString &thing)
{
    QToolButton *const copy = iconButton(IconName::Copy, text::filled(tr("Copy %1"), thing), this);
    m_grid->addWidget(copy, m_rows, CopyColumn, Qt::AlignTop);
    return copy;
}

} // namespace ui
