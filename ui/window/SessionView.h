// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/messages/Remedies.h"
#include "ui/window/Session.h"
#include "ui/words/Severity.h"

#include <QWidget>

class QSplitter;

namespace files {
class Settings;
}

namespace patchbay {
class ChangeHistory;
class UrlNeeds;
} // namespace patchbay

namespace ui {

class ChangeMessages;
class DetailsPanel;
class DetailsRoom;
class EncoderCopies;
class InventoryView;
class MessageBar;
class NewUrls;
class RebindFlow;
class SecretClipboard;
class SessionProblems;

/// What is seen of a session: messages, the list, and the details beside it. Destroyed after its session has ended and
/// before it is destroyed.
class SessionView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionView)

public:
    /// What outlives it: from one session there to the next, or from one start to the next.
    struct Kept {
        files::Settings &settings; ///< the columns and the splitter
        patchbay::ChangeHistory &history;
        patchbay::UrlNeeds &urlNeeds;
    };

    SessionView(Session &session, SecretClipboard &clipboard, Kept kept, QWidget *parent = nullptr);
    ~SessionView() override;

    Session &session() { return m_session; }
    InventoryView &inventoryView() { return *m_inventoryView; }
    SessionProblems &problems() { return *m_problems; }

    /// The session is not the current one any more: what is still under way is told by toldAfterLeaving() or a dialog.
    void leave();
    /// Leaves every change under way where it is; how many there were.
    int stopWaiting();
    void setFilterText(const QString &text);
    /// Why none can be rebound by what is selected; empty: one can.
    QString obstacleToRebind() const;
    /// Opens the rebind dialog for it.
    void rebindCurrent();
    /// The way back from its changes, and forth again.
    ChangeMessages &changes() { return *m_changes; }
    /// Reads the list at once.
    void refresh();
    void setDetailsShown(bool shown);

Q_SIGNALS:
    void countsChanged(const QString &counts);
    /// AWS has not answered for longer than it takes, or does again: the list is older than it should be.
    void lateChanged(bool late);
    /// A person asked for the list.
    void refreshing();
    /// For the line under the list.
    void statusText(const QString &text);
    /// Which change is under way; empty: none any more.
    void underWayChanged(const QString &text);
    /// What became of a change that was under way when the session was left.
    void toldAfterLeaving(const QString &sentence, ui::Severity severity);
    void obstacleToRebindChanged(const QString &obstacle);
    void clearFilterRequested();
    void editAccountRequested(const std::optional<aws::Error> &because);
    void proxyPasswordRequested();

private:
    void connectChanges();
    void keepLayout();
    void showSelection();
    void notifyInBackground(const QString &text);
    Remedies remedies();

    Session &m_session;
    files::Settings &m_settings;
    MessageBar *m_messageBar;
    QSplitter *m_splitter;
    InventoryView *m_inventoryView;
    DetailsPanel *m_details;
    DetailsRoom *m_detailsRoom;
    RebindFlow *m_rebind;
    ChangeMessages *m_changes;
    NewUrls *m_newUrls;
    EncoderCopies *m_copies;
    SessionProblems *m_problems;
};

} // namespace ui
