// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/ValueRows.h"

#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/appearance/Icon.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/IconButton.h"
#include "ui/widgets/SecondaryLabel.h"

#include <QGridLayout>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace ui {

ValueRows::ValueRows(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins({});
    m_grid->setColumnStretch(1, 1);
}

void ValueRows::add(const QString &caption)
{
    const Row row{new SecondaryLabel(caption), new ElidedField, nullptr};
    row.value->setAccessibleName(caption);
    m_grid->addWidget(row.caption, int(m_rows.size()), 0);
    m_grid->addWidget(row.value, int(m_rows.size()), 1);
    m_rows.push_back(row);
    set(int(m_rows.size()) - 1, {});
}

void ValueRows::addToCopy(const QString &caption)
{
    add(caption);
    Row &row = m_rows.back();
    row.value->setFont(fixedWidthFont());
    row.copy = iconButton(IconName::Copy, text::filled(tr("Copy %1", "RTMPS address, ARN"), caption));
    row.copy->hide();
    m_grid->addWidget(row.copy, int(m_rows.size()) - 1, 2);
    connect(row.copy, &QToolButton::clicked, this, [this, value = row.value, caption] {
        clipboard::put(value->text());
        Q_EMIT copied(text::filled(tr("%1 copied.", "RTMPS address, ARN"), caption));
    });
}

void ValueRows::set(int row, const QString &value)
{
    const Row &shown = m_rows[std::size_t(row)];
    shown.value->setValue(value);
    shown.value->setVisible(!value.isEmpty());
    shown.caption->setVisible(!value.isEmpty());
    if (shown.copy)
        shown.copy->setVisible(!value.isEmpty());
}

void ValueRows::clear()
{
    for (int row = 0; row < int(m_rows.size()); ++row)
        set(row, {});
}

QStringList ValueRows::lines() const
{
    QStringList lines;
    for (const Row &row : m_rows) {
        if (!row.value->text().isEmpty())
            lines += u"%1: %2"_s.arg(row.caption->text(), row.value->text());
    }
    return lines;
}

} // namespace ui
