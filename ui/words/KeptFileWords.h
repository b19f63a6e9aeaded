// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountStore.h"
#include "files/Settings.h"
#include "patchbay/patch/UrlNeeds.h"

namespace ui {

// The files of the configuration folder: what a person should know of them as they were found, and what is not kept
// in them now. `rateShare`: the part of AWS's request rates, in percent, that holds instead.

/// Nothing, normally.
QStringList foundSentences(const accounts::AccountStore::Found &found);
QString unreadSentence(const files::Settings::Unread &unread, int rateShare);
QString unreadSentence(const patchbay::UrlNeeds::Unread &unread);
QString damagedRateShareSentence(int rateShare);

/// What of the settings of these names is not kept, and why.
QString settingsNotKeptSentence(const QStringList &keys, const files::Error &error);
QString urlNeedsNotKeptSentence(const files::Error &error);

} // namespace ui
