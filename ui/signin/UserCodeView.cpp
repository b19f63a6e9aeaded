// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/signin/UserCodeView.h"

#include "ui/appearance/Fonts.h"
#include "ui/signin/Browser.h"
#include "ui/widgets/Clipboard.h"
#include "ui/widgets/ElidedField.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace ui {

UserCodeView::UserCodeView(QWidget *parent)
    : QWidget(parent)
    , m_code(new ElidedField)
    , m_page(new ElidedField)
{
    auto *const grid = new QGridLayout(this);
    grid->setContentsMargins({});
    m_code->setFont(scaledFont(1.6, QFont::DemiBold));
    const auto add = [&](int row, const QString &label, ElidedField *field) {
        auto *const caption = new QLabel(label);
        caption->setBuddy(field);
        field->setAccessibleName(label);
        grid->addWidget(caption, row, 0);
        grid->addWidget(field, row, 1);
    };
    const auto addButton = [&](int row, int column, const QString &label, auto act) {
        auto *const button = new QPushButton(label);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, act);
        grid->addWidget(button, row, column);
    };
    add(0, tr("Code"), m_code);
    add(1, tr("Address"), m_page);
    addButton(0, 2, tr("C&opy code"), [this] { clipboard::put(m_shown.code); });
    addButton(1, 2, tr("Copy &address"), [this] { clipboard::put(m_shown.page.toString()); });
    addButton(1, 3, tr("Open &page"), [this] { openInBrowser(m_shown.pageWithCode); });
    grid->setColumnStretch(1, 1);
}

void UserCodeView::setCode(const accounts::SsoUserCode &code)
{
    m_shown = code;
    m_code->setValue(code.code);
    m_page->setValue(code.page.toString());
    // Both may have to be typed on another device.
    const int letter = fontMetrics().averageCharWidth();
    const int address = m_page->fontMetrics().horizontalAdvance(m_page->text()) + 4 * letter;
    m_page->setMinimumWidth(std::min(address, 64 * letter));
}

} // namespace ui
