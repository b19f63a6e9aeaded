// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountColor.h"

#include <QMetaType>
#include <QPalette>

#include <functional>
#include <optional>

class QFontMetrics;
class QUuid;

namespace accounts {
class AccountStore;
}

namespace ui {

/// The bar before what is an account's: its rows, its name beside an encoder.
struct AccountMark {
    std::optional<accounts::AccountColor> color; ///< none: that of the text
    bool isProduction = false; ///< wider

    bool operator==(const AccountMark &) const = default;
};

/// How an account is marked, whenever something of it is drawn; nothing: it is not.
using MarkOf = std::function<std::optional<AccountMark>(const QUuid &account)>;
/// As the accounts say at that time; they outlive it.
MarkOf marksOf(const accounts::AccountStore &accounts);

/// In pixels, beside text of this size.
int widthOf(const AccountMark &mark, const QFontMetrics &metrics);
QColor colorOf(const AccountMark &mark, const QPalette &palette, QPalette::ColorRole ground);

} // namespace ui

Q_DECLARE_METATYPE(ui::AccountMark)
