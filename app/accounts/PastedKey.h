// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Credentials.h"

#include <optional>

namespace accounts {

/// An access key in a text that names its parts. What it doesn't name is empty.
struct PastedKey {
    aws::Credentials key;
    QString region;
};

/// Finds an access key in what people copy where they get one: lines for a shell (`export`, `set`, `$Env:` …), of
/// ~/.aws/credentials, or the JSON of `aws sts` and `aws iam create-access-key`. Nothing when no part is named there.
std::optional<PastedKey> pastedKey(const QString &text);

} // namespace accounts
