// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/appearance/AccountMark.h"

#include "accounts/AccountStore.h"
#include "ui/appearance/Colors.h"

#include <QFontMetrics>

#include <algorithm>

namespace ui {

MarkOf marksOf(const accounts::AccountStore &accounts)
{
    return [&accounts](const QUuid &id) -> std::optional<AccountMark> {
        const accounts::Account *const account = accounts.find(id);
        if (!account || !(account->color || account->production))
            return std::nullopt;
        return AccountMark{account->color, account->production};
    };
}

int widthOf(const AccountMark &mark, const QFontMetrics &metrics)
{
    const int narrow = std::max(2, metrics.height() / 7);
    return mark.isProduction ? 2 * narrow : narrow;
}

QColor colorOf(const AccountMark &mark, const QPalette &palette, QPalette::ColorRole ground)
{
    return mark.color ? accountColor(*mark.color, palette, ground) : palette.color(textRole(ground));
}

} // namespace ui
