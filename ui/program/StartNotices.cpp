// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/StartNotices.h"

#include "ui/preferences/Preferences.h"
#include "ui/words/KeptFileWords.h"

namespace ui {

QStringList noticesOf(const accounts::AccountStore &accounts)
{
    return foundSentences(accounts.found());
}

QStringList noticesOf(const patchbay::UrlNeeds &urlNeeds)
{
    return urlNeeds.problem() ? QStringList{unreadSentence(*urlNeeds.problem())} : QStringList();
}

QStringList noticesOf(const files::Settings &settings)
{
    if (settings.unread())
        return {unreadSentence(*settings.unread(), Preferences().rateShare)};
    if (isRateShareDamaged(settings))
        return {damagedRateShareSentence(Preferences().rateShare)};
    return {};
}

} // namespace ui
