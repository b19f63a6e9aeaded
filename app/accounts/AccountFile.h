// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>
#include <vector>

namespace accounts {

/// The saved accounts as JSON. Accounts of the environment are left out.
QByteArray toJson(const std::vector<Account> &accounts);

/// Every account in the text. Unknown members are ignored; the error says, for a log, what is wrong with the text.
tl::expected<std::vector<Account>, QString> accountsFromJson(const QByteArray &json);

} // namespace accounts
