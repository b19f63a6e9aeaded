// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/window/KeptNotices.h"

#include "files/Settings.h"
#include "patchbay/UrlNeeds.h"
#include "text/Isolate.h"
#include "ui/errors/FileWords.h"
#include "ui/errors/MessageBar.h"

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
    connect(&settings, &files::Settings::kept, this, [this] { m_bar.clear(notKeptMessage); });
    connect(&urlNeeds, &patchbay::UrlNeeds::notKept, this, &KeptNotices::showUrlsNotKept);
    connect(&urlNeeds, &patchbay::UrlNeeds::kept, this, [this] { m_bar.clear(urlsNotKeptMessage); });
}

void KeptNotices::showNothingIsKept(const QString &sentence)
{
    m_bar.showMessage(messageOf(notKeptMessage, sentence));
}

void KeptNotices::showSettingsNotKept(const files::Error &error)
{
    if (!m_bar.isShowing(notKeptMessage)) // which says why
        showNothingIsKept(
            text::filled(tr("Settings are not kept: %1. The program goes on trying."), fileReason(error)));
}

void KeptNotices::showUrlsNotKept(const files::Error &error)
{
    m_bar.showMessage(
        messageOf(urlsNotKeptMessage,
                  text::filled(tr("Which encoders need a new URL is not kept: %1. The program goes on trying."),
                               fileReason(error))));
}

} // namespace ui
