// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/Closing.h"

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/patch/UrlNeeds.h"
#include "patchbay/plant/Sources.h"
#include "ui/desk/StatusLine.h"
#include "ui/desk/UnreadUrlsDialog.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/window/MainWindow.h"

#include <utility>

namespace ui {

Closing::Closing(MainWindow &window, StatusLine &status, patchbay::Sources &sources, patchbay::PatchRuns &runs,
                 const patchbay::UrlNeeds &urlNeeds)
    : m_window(window)
    , m_status(status)
    , m_sources(sources)
    , m_runs(runs)
    , m_urlNeeds(urlNeeds)
{
    connect(&window, &MainWindow::closeRequested, this, &Closing::ask);
    connect(&sources, &patchbay::Sources::allEnded, this, &Closing::finish);
}

/// While encoders need what nobody has looked at; a second request to close is no answer.
void Closing::ask()
{
    const int unread = m_isUnattended ? 0 : m_urlNeeds.unread();
    if (m_hasBegun || unread == 0)
        return begin();
    if (!m_unreadUrls) {
        m_unreadUrls = new UnreadUrlsDialog(unread, &m_window);
        connect(m_unreadUrls, &QDialog::accepted, this, &Closing::begin);
    }
    m_unreadUrls->open();
}

void Closing::begin()
{
    if (std::exchange(m_hasBegun, true))
        return;
    Q_EMIT begun();
    // The window stays while something ends: reads at once, a change under way when it is known what became of it.
    m_sources.endAll();
    if (m_hasEnded)
        return;
    m_status.setUnderWay({}); // it would cover the sentence
    m_status.setCounts(tr("Finishing what is under way…"));
}

void Closing::beginUnattended()
{
    m_isUnattended = true;
    if (m_isNothingUnderWay)
        finish(); // it was waiting for a person
    else
        begin();
}

int Closing::stopWaiting()
{
    return m_runs.stopWaitingForAll();
}

/// After the last request: what a person must still be told is read before the window goes.
void Closing::finish()
{
    m_isNothingUnderWay = true;
    const auto dialogs = m_window.findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly);
    for (QDialog *const dialog : dialogs) {
        if (dialog->isVisible() && !m_isUnattended) {
            connect(dialog, &QDialog::finished, this, &Closing::finish, Qt::QueuedConnection);
            return;
        }
    }
    if (std::exchange(m_hasEnded, true))
        return;
    m_window.hide();
    Q_EMIT ended();
}

void Closing::tell(const QString &sentence, Severity severity)
{
    if (!m_hasBegun || severity == Severity::Note || m_isUnattended)
        return m_window.showNotice(sentence, severity);
    ErrorText text;
    text.title = tr("A change has ended");
    text.whatHappened = sentence;
    text.leaveLabel = tr("&Close");
    (new ErrorDialog(text, {}, severity, &m_window))->open();
}

} // namespace ui
