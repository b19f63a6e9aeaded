// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/messages/DetailsPart.h"

#include "ui/widgets/Clipboard.h"

#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace ui {

namespace {

constexpr int lines = 9;

} // namespace

DetailsPart::DetailsPart(const QString &details, std::function<QString()> title, QWidget *parent)
    : QWidget(parent)
{
    auto *const text = new QPlainTextEdit(details);
    text->setReadOnly(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    text->setTabChangesFocus(true);
    text->setAccessibleName(tr("Details"));
    text->setMinimumHeight(text->fontMetrics().lineSpacing() * lines);
    auto *const copy = new QPushButton(tr("Co&py details"));
    copy->setAutoDefault(false);
    copy->setToolTip(tr("Copies the details to the clipboard. Keys are left out."));
    connect(copy, &QPushButton::clicked, this,
            [details, title = std::move(title)] { clipboard::put(title() + u'\n' + details); });
    auto *const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(text, 1);
    column->addWidget(copy, 0, Qt::AlignLeft);
    hide();
}

QToolButton *DetailsPart::makeSwitch()
{
    auto *const button = new QToolButton;
    button->setText(tr("&Details"));
    button->setToolTip(tr("What AWS or the network said, for support"));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setArrowType(Qt::RightArrow);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    connect(button, &QToolButton::toggled, this, [this, button](bool isOpen) {
        button->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
        setVisible(isOpen);
        Q_EMIT toggled(isOpen);
    });
    return button;
}

} // namespace ui
