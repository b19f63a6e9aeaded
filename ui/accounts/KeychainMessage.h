// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Keychain.h"
#include "ui/messages/MessageBar.h"

#include <functional>

namespace ui {

/// What a person can do about it; an action that is not set is not offered.
struct KeychainRemedies {
    std::function<void()> unlock; ///< offered when it is locked, instead of tryAgain
    std::function<void()> tryAgain;
    std::function<void()> keepForThisRun;
    std::function<void()> enterKey; ///< alone when the entry is missing, else the second choice
};

/// The message for a bar: what is the matter, `whatItMeans`, and the remedies that help.
Message keychainMessage(const QString &id, const accounts::KeychainError &error, const QString &whatItMeans,
                        const KeychainRemedies &remedies);

} // namespace ui
