// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/Caller.h"
#include "ivs/ReadAnswers.h"

namespace ui {

/// Who signs, as a person says it: "role Operator", "user ada".
QString callerName(const QString &arn);
/// "1234 5678 9012"
QString awsAccountName(const QString &digits);
/// "Signed in as role Operator, account 1234 5678 9012."
QString callerSentence(const accounts::Caller &caller);
/// "list ✓   read ✓   stages ✓   participants ✗ not allowed   rebind: untried"
QString readsSentence(const ivs::ReadAnswers &answers);

/// The IAM policy with the least that this program needs; with what it writes, or without.
enum class PolicyRights { ReadOnly, Full };
QString iamPolicy(PolicyRights rights);

} // namespace ui
