// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/SsoSignIn.h"

#include <QString>

/// What is said while a person signs in with IAM Identity Center.
namespace ui {

/// Where the browser goes, and whose sign-in that is; the second may be empty.
QString signOnSentence(const QString &host, const QString &company);
/// The endpoint can't be used.
QString noSignOnSentence();
QString askingSentence();
QString waitingForBrowserSentence();
QString noBrowserSentence();
QString waitingForCodeSentence();
/// The sign-in leads to no account.
QString noAccountsSentence();
/// What came of it, and what to do now.
QString signOnFailedSentence(const accounts::SsoSignInError &error);

} // namespace ui
