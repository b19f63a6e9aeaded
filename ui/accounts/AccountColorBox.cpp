// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountColorBox.h"

#include "ui/appearance/Swatch.h"
#include "ui/words/AccountWords.h"

namespace ui {

AccountColorBox::AccountColorBox(QWidget *parent)
    : QComboBox(parent)
{
    addItem(tr("None"));
    for (const accounts::AccountColor color : accounts::accountColors)
        addItem(swatch(color), colorName(color), static_cast<int>(color));
    setToolTip(tr("By which the rows of this account are told from others"));
}

std::optional<accounts::AccountColor> AccountColorBox::color() const
{
    const QVariant chosen = currentData();
    return chosen.isValid() ? std::optional(static_cast<accounts::AccountColor>(chosen.toInt())) : std::nullopt;
}

void AccountColorBox::setColor(std::optional<accounts::AccountColor> color)
{
    setCurrentIndex(color ? findData(static_cast<int>(*color)) : 0);
}

} // namespace ui
