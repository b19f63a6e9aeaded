// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Credentials.h"

#include <QDateTime>

#include <optional>

namespace accounts {

/// What a provider found to sign with.
struct ResolvedCredentials {
    aws::Credentials key;
    QString accountId = {}; ///< empty: nobody said
    std::optional<QDateTime> expires = {}; ///< in UTC; nothing: they don't end by themselves

    bool operator==(const ResolvedCredentials &) const = default;
};

} // namespace accounts
