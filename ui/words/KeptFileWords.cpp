// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/KeptFileWords.h"

#include "text/Isolate.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/words/FileWords.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(KeptFileWords)
};

/// What a person calls what is kept by these keys.
QString thingsOf(const QStringList &keys)
{
    const auto has = [&keys](KeptThing thing) {
        return std::any_of(keys.begin(), keys.end(), [thing](const QString &key) { return thingOf(key) == thing; });
    };
    QStringList things;
    if (has(KeptThing::Preference))
        things += Words::tr("settings");
    if (has(KeptThing::Layout))
        things += Words::tr("window layout");
    if (has(KeptThing::LastShown))
        things += Words::tr("the account to open first");
    if (has(KeptThing::Commands))
        things += Words::tr("which helper programs have run");
    return things.join(u", "_s);
}

QString whyUnread(const files::Settings::Unread &unread)
{
    if (unread.error)
        return text::filled(Words::tr("The settings could not be read: %1."), fileReason(*unread.error));
    if (unread.setAside.isEmpty())
        return Words::tr("The settings could not be understood.");
    return text::filled(Words::tr("The settings could not be understood. They were kept as %1."), unread.setAside);
}

} // namespace

QStringList foundSentences(const accounts::AccountStore::Found &found)
{
    QStringList sentences;
    if (!found.setAside.isEmpty())
        sentences +=
            text::filled(Words::tr("The list of accounts could not be read. It was kept as %1."), found.setAside);
    if (found.unreadable)
        sentences += text::filled(
            Words::tr("The list of accounts could not be read: %1. It is left as it is, and no change of an "
                      "account is kept."),
            fileReason(*found.unreadable));
    if (found.isNewer)
        sentences += Words::tr("The accounts belong to a newer version of this program. Those that this one "
                               "understands can be used, and none can be changed.");
    if (found.notUnderstood > 0)
        sentences +=
            Words::tr("%Ln account(s) in the list are not understood and not shown. They stay in the file as they "
                      "are.",
                      nullptr, found.notUnderstood);
    return sentences;
}

/// The share of the rates belongs to everyone who uses the account: that it is no longer what was chosen matters.
QString unreadSentence(const files::Settings::Unread &unread, int rateShare)
{
    return whyUnread(unread) + u' '
        + text::filled(
               Words::tr("The defaults hold: up to %1 % of each of AWS’s request rates, the desktop’s appearance."),
               rateShare);
}

QString unreadSentence(const patchbay::UrlNeeds::Unread &unread)
{
    const QString reason = unread.error ? fileReason(*unread.error) : Words::tr("it makes no sense");
    QString sentence =
        text::filled(Words::tr("Which encoders need a new URL since the last time could not be read: %1."), reason);
    if (!unread.setAside.isEmpty())
        sentence += u' ' + text::filled(Words::tr("The list was kept as %1."), unread.setAside);
    return sentence;
}

QString damagedRateShareSentence(int rateShare)
{
    return text::filled(
        Words::tr("The share of AWS’s request rates in the settings makes no sense. The program takes up to %1 %."),
        rateShare);
}

QString settingsNotKeptSentence(const QStringList &keys, const files::Error &error)
{
    return text::filled(Words::tr("Changes are not kept (%1): %2. The program goes on trying."), thingsOf(keys),
                        fileReason(error));
}

QString urlNeedsNotKeptSentence(const files::Error &error)
{
    return text::filled(Words::tr("Which encoders need a new URL is not kept: %1. The program goes on trying."),
                        fileReason(error));
}

} // namespace ui
