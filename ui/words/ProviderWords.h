// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/ProviderError.h"
#include "ui/words/ErrorText.h"

/// Why a profile gave nothing to sign with.
namespace ui::providers {

/// Title, what happened, advice and remedies. `error` is the client's, whose cause this is.
ErrorText failed(const accounts::ProviderError &why, const aws::Error &error, const ErrorContext &context);

/// Whether these words say more than those of the error's own kind: not where the way to AWS failed.
bool isBetterSaid(const accounts::ProviderError &why, const aws::Error &error);

/// For a list: "sign-in ended", "needs a code".
QString shortly(const accounts::ProviderError &why);

} // namespace ui::providers
