// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"
#include "ui/words/ErrorText.h"
#include "ui/words/Severity.h"

#include <QWidget>

class QSplitter;

namespace files {
class Settings;
}

namespace ui {

class DetailsPanel;
class DetailsRoom;
class EncoderCopies;
class InventoryView;
class MessageBar;
class RebindFlow;
class SecretClipboard;
class SessionProblems;

/// What is seen of a session: messages, the list, and the details beside it. Destroyed after its session has ended and
/// before it is destroyed.
class SessionView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionView)

public:
    /// What outlives it.
    struct Kept {
        files::Settings &settings; ///< the columns and the splitter
        const patchbay::Plant &plant;
        RebindFlow &rebind;
    };

    SessionView(patchbay::Source &source, SecretClipboard &clipboard, Kept kept, QWidget *parent = nullptr);
    ~SessionView() override;

    patchbay::Source &source() { return m_source; }
    InventoryView &inventoryView() { return *m_inventoryView; }
    SessionProblems &problems() { return *m_problems; }

    void setFilterText(const QString &text);
    /// Why none can be rebound by what is selected; empty: one can.
    QString obstacleToRebind() const;
    /// Opens the rebind dialog for it.
    void rebindCurrent();
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
    void obstacleToRebindChanged(const QString &obstacle);
    void clearFilterRequested();
    void editAccountRequested(const std::optional<aws::Error> &because);
    void proxyPasswordRequested();

private:
    void keepLayout();
    void showSelection();
    void follow(Remedy remedy);

    patchbay::Source &m_source;
    files::Settings &m_settings;
    MessageBar *m_messageBar;
    QSplitter *m_splitter;
    InventoryView *m_inventoryView;
    DetailsPanel *m_details;
    DetailsRoom *m_detailsRoom;
    RebindFlow &m_rebind;
    EncoderCopies *m_copies;
    SessionProblems *m_problems;
};

} // namespace ui
