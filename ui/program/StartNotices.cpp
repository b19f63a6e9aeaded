// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/StartNotices.h"

#include "accounts/AccountStore.h"
#include "files/Settings.h"
#include "patchbay/patch/UrlNeeds.h"
#include "text/Isolate.h"
#include "ui/preferences/Preferences.h"
#include "ui/words/FileWords.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(StartNotices)
};

/// The share of the rates belongs to everyone who uses the account: that it is no longer what was chosen matters.
QString defaultsSentence()
{
    return text::filled(
        Words::tr("The defaults hold: up to %1 % of each of AWS’s request rates, the desktop’s appearance."),
        Preferences().rateShare);
}

QString unreadSentence(const files::Settings::Unread &unread)
{
    if (unread.error)
        return text::filled(Words::tr("The settings could not be read: %1."), fileReason(*unread.error));
    if (unread.setAside.isEmpty())
        return Words::tr("The settings could not be understood.");
    return text::filled(Words::tr("The settings could not be understood. They were kept as %1."), unread.setAside);
}

} // namespace

QStringList noticesOf(const accounts::AccountStore &accounts)
{
    QStringList notices;
    const accounts::AccountStore::Found &found = accounts.found();
    if (!found.setAside.isEmpty())
        notices +=
            text::filled(Words::tr("The list of accounts could not be read. It was kept as %1."), found.setAside);
    if (found.unreadable)
        notices += text::filled(
            Words::tr("The list of accounts could not be read: %1. It is left as it is, and no change of an "
                      "account is kept."),
            fileReason(*found.unreadable));
    if (found.isNewer)
        notices += Words::tr("The accounts belong to a newer version of this program. Those that this one understands "
                             "can be used, and none can be changed.");
    if (found.notUnderstood > 0)
        notices +=
            Words::tr("%Ln account(s) in the list are not understood and not shown. They stay in the file as they "
                      "are.",
                      nullptr, found.notUnderstood);
    return notices;
}

QStringList noticesOf(const patchbay::UrlNeeds &urlNeeds)
{
    const auto &problem = urlNeeds.problem();
    if (!problem)
        return {};
    const QString reason = problem->error ? fileReason(*problem->error) : Words::tr("it makes no sense");
    QString notice =
        text::filled(Words::tr("Which encoders need a new URL since the last time could not be read: %1."), reason);
    if (!problem->setAside.isEmpty())
        notice += QLatin1Char(' ') + text::filled(Words::tr("The list was kept as %1."), problem->setAside);
    return {notice};
}

QStringList noticesOf(const files::Settings &settings)
{
    if (settings.unread())
        return {unreadSentence(*settings.unread()) + QLatin1Char(' ') + defaultsSentence()};
    if (isRateShareDamaged(settings))
        return {text::filled(
            Words::tr("The share of AWS’s request rates in the settings makes no sense. The program takes up to "
                      "%1 %."),
            Preferences().rateShare)};
    return {};
}

} // namespace ui
