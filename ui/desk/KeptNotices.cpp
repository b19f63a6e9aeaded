// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/KeptNotices.h"

#include "files/Settings.h"
#include "patchbay/patch/UrlNeeds.h"
#include "ui/messages/MessageBar.h"
#include "ui/words/KeptFileWords.h"

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
    const QString sentence = settingsNotKeptSentence(keys, error);
    if (std::exchange(m_said, sentence) != sentence)
        m_bar.showMessage(messageOf(notKeptMessage, sentence));
}

void KeptNotices::showUrlsNotKept(const files::Error &error)
{
    m_bar.showMessage(messageOf(urlsNotKeptMessage, urlNeedsNotKeptSentence(error)));
}

} // namespace ui
