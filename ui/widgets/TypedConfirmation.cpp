// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/TypedConfirmation.h"

#include "text/Isolate.h"
#include "ui/widgets/SentenceLabel.h"

#include <QBoxLayout>
#include <QLineEdit>

namespace ui {

TypedConfirmation::TypedConfirmation(QWidget *parent)
    : QWidget(parent)
    , m_label(new SentenceLabel)
    , m_field(new QLineEdit)
{
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(fontMetrics().height() / 4);
    column->addWidget(m_label);
    column->addWidget(m_field);
    setFocusProxy(m_field);
    hide();
    connect(m_field, &QLineEdit::textChanged, this, &TypedConfirmation::follow);
}

void TypedConfirmation::ask(const QString &sentence, const QString &expected)
{
    m_expected = expected;
    m_wasGiven = isGiven();
    setVisible(!expected.isEmpty());
    if (expected.isEmpty())
        return;
    const QString asked = text::filled(sentence, expected);
    m_label->setText(asked);
    m_field->setAccessibleName(asked);
}

void TypedConfirmation::clear()
{
    m_field->clear();
}

bool TypedConfirmation::isGiven() const
{
    return m_expected.isEmpty() || m_field->text().trimmed() == m_expected.trimmed();
}

void TypedConfirmation::follow()
{
    if (m_wasGiven == isGiven())
        return;
    m_wasGiven = isGiven();
    Q_EMIT givenChanged();
}

QString typedFor(const QString &name, int count)
{
    return count == 1 && !name.isEmpty() ? name : QString::number(count);
}

} // namespace ui
