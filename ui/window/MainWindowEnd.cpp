// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How the window closes, with a person in front of it and without.

#include "files/Settings.h"
#include "patchbay/patch/UrlNeeds.h"
#include "ui/desk/Desk.h"
#include "ui/desk/StatusLine.h"
#include "ui/window/AccountChooser.h"
#include "ui/window/MainWindow.h"
#include "ui/window/UnreadUrlsDialog.h"

#include <QAction>
#include <QCloseEvent>
#include <QDialog>
#include <QStackedWidget>

#include <utility>

namespace ui {

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->ignore();
    if (!m_closing && !asksBeforeClosing())
        beginClosing();
}

/// While encoders need what nobody has looked at; a second request to close is no answer.
bool MainWindow::asksBeforeClosing()
{
    const int unread = m_unattended ? 0 : m_parts.urlNeeds.unread();
    if (unread == 0)
        return false;
    if (!m_unreadUrls) {
        m_unreadUrls = new UnreadUrlsDialog(unread, this);
        connect(m_unreadUrls, &QDialog::accepted, this, &MainWindow::beginClosing);
    }
    m_unreadUrls->open();
    return true;
}

void MainWindow::beginClosing()
{
    if (std::exchange(m_closing, true))
        return;
    Q_EMIT closing();
    m_accountChooser->setEnabled(false);
    m_manageAccounts->setEnabled(false);
    m_parts.settings.save();
    // The window stays while something ends: reads at once, a change under way when it is known what became of it.
    m_parts.plant.sources().endAll();
    if (m_hasFinished)
        return;
    m_statusLine->setUnderWay({}); // it would cover the sentence
    m_statusLine->setCounts(tr("Finishing what is under way…"));
}

void MainWindow::closeUnattended()
{
    m_unattended = true;
    if (m_nothingUnderWay)
        finish(); // it was waiting for a person
    else
        close();
}

int MainWindow::stopWaiting()
{
    return m_parts.runs.stopWaitingForAll();
}

/// After the last request: what a person must still be told is read before the window goes.
void MainWindow::finish()
{
    m_nothingUnderWay = true;
    const auto dialogs = findChildren<QDialog *>(QString(), Qt::FindDirectChildrenOnly);
    for (QDialog *const dialog : dialogs) {
        if (dialog->isVisible() && !m_unattended) {
            connect(dialog, &QDialog::finished, this, &MainWindow::finish, Qt::QueuedConnection);
            return;
        }
    }
    if (std::exchange(m_hasFinished, true))
        return;
    hide();
    Q_EMIT ended();
}

} // namespace ui
