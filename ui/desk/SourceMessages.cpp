// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SourceMessages.h"

#include "ui/appearance/Fonts.h"
#include "ui/messages/MessageBar.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {

SourceMessages::SourceMessages(const patchbay::SourceId &source, const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_name(new QLabel(name, this))
    , m_bar(new MessageBar(this))
{
    m_name->setTextFormat(Qt::PlainText);
    m_name->setFont(scaledFont(1.0, QFont::DemiBold));
    m_name->setMargin(fontMetrics().height() / 3);
    m_name->hide();
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_name);
    column->addWidget(m_bar);
    hide();
}

void SourceMessages::setNamed(bool isNamed)
{
    m_name->setVisible(isNamed);
    m_bar->setWhose(isNamed ? m_name->text() : QString());
}

} // namespace ui
