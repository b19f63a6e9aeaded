// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/KeptNotices.h"

#include "files/Settings.h"
#include "patchbay/patch/UrlNeeds.h"
#include "text/Isolate.h"
#include "ui/messages/MessageBar.h"
#include "ui/settings/SettingsKeys.h"
#include "ui/words/FileWords.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString notKeptMessage = u"not kept"_s;
const QString urlsNotKeptMessage = u"urls not kept"_s;

Message messageOf(const QString &id, const QString &sentence)
{
    Message message;
    message.id = id;
    message.severity = Severity::Attention;
    message.sentence = sentence;
    return message;
}

/// What a person calls what is kept by these keys.
QString changedThings(const QStringList &keys)
{
    const auto has = [&keys](KeptThing thing) {
        return std::any_of(keys.begin(), keys.end(), [thing](const QString &key) { return thingOf(key) == thing; });
    };
    QStringList things;
    if (has(KeptThing::Preference))
        things += KeptNotices::tr("settings");
    if (has(KeptThing::Layout))
        things += KeptNotices::tr("window layout");
    if (has(KeptThing::LastShown))
        things += KeptNotices::tr("the account to open first");
    return things.join(u", "_s);
}

} // namespace

KeptNotices::KeptNotices(MessageBar &bar, const files::Settings &settings, const patchbay::UrlNeeds &urlNeeds,
                         QObject *parent)
    : QObject(parent)
    , m_bar(bar)
{
    connect(&settings, &files::Settings::notKept, this, &KeptNotices::showSettingsNotKept);
    connect(&settings, &files::Settings::kept, this, [this] {
        m_bar.clear(notKeptMessage);
        m_isNothingKept = false;
        m_said.clear();
    });
    connect(&urlNeeds, &patchbay::UrlNeeds::notKept, this, &KeptNotices::showUrlsNotKept);
    connect(&urlNeeds, &patchbay::UrlNeeds::kept, this, [this] { m_bar.clear(urlsNotKeptMessage); });
}

void KeptNotices::showNothingIsKept(const QString &sentence)
{
    m_isNothingKept = true;
    m_bar.showMessage(messageOf(notKeptMessage, sentence));
}

void KeptNotices::showSettingsNotKept(const files::Error &error, const QStringList &keys)
{
    if (m_isNothingKept && m_bar.isShowing(notKeptMessage)) // which says why
        return;
    const QString sentence = text::filled(tr("Changes are not kept (%1): %2. The program goes on trying."),
                                          changedThings(keys), fileReason(error));
    if (std::exchange(m_said, sentence) != sentence)
        m_bar.showMessage(messageOf(notKeptMessage, sentence));
}

void KeptNotices::showUrlsNotKept(const files::Error &error)
{
    m_bar.showMessage(
        messageOf(urlsNotKeptMessage,
                  text::filled(tr("Which encoders need a new URL is not kept: %1. The program goes on trying."),
                               fileReason(error))));
}

} // namespace ui
