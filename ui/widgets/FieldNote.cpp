// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/FieldNote.h"

#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SeveritySign.h"

#include <QHBoxLayout>
#include <QLabel>

namespace ui {

FieldNote::FieldNote(QWidget &field, QWidget *parent)
    : QWidget(parent)
    , m_field(field)
    , m_sign(new SeveritySign(Severity::Attention))
    , m_problem(new QLabel)
    , m_note(new SecondaryLabel)
{
    auto *const row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(fontMetrics().averageCharWidth());
    row->addWidget(m_sign, 0, Qt::AlignTop);
    for (QLabel *const label : {m_problem, static_cast<QLabel *>(m_note)}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setMinimumHeight(fontMetrics().lineSpacing());
        row->addWidget(label, 1);
    }
    say({}, {});
}

void FieldNote::say(const QString &problem, const QString &note)
{
    const bool isWrong = !problem.isEmpty();
    m_sign->setVisible(isWrong);
    m_problem->setVisible(isWrong);
    m_note->setVisible(!isWrong);
    m_problem->setText(problem);
    m_note->setText(note);
    m_field.setAccessibleDescription(isWrong ? problem : note);
}

} // namespace ui
