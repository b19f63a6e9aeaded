// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountStore.h"
#include "patchbay/plant/PlantWatch.h"
#include "ui/desk/SourceRoom.h"
#include "ui/inventory/ShownSources.h"

#include <QWidget>

#include <map>
#include <memory>

class QSplitter;

namespace files {
class Settings;
}

namespace patchbay {
class PatchRuns;
class UrlNeeds;
} // namespace patchbay

namespace ui {

class ChangeMessages;
class ChangesRoom;
class DetailsPanel;
class DetailsRoom;
class EncoderCopies;
class InventoryView;
class PlantProblems;
class SecretClipboard;
class StatusLine;

/// What is seen of the plant: messages, the list of what is shown of it, and the details beside it.
class Desk final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Desk)

public:
    /// What it works with; all of it outlives the desk.
    struct Parts {
        patchbay::Plant &plant;
        patchbay::PlantWatch &watch;
        const accounts::AccountStore &accounts;
        accounts::SecretStore &secrets;
        SecretClipboard &clipboard;
        files::Settings &settings; ///< the columns and the splitter
        patchbay::UrlNeeds &urlNeeds;
        patchbay::PatchRuns &runs;
    };

    /// Counts, age and what is under way are told in the status line.
    Desk(Parts parts, StatusLine &status, QWidget *parent = nullptr);
    ~Desk() override;

    /// Opens what is not open, and shows these.
    void showSources(const QList<patchbay::SourceId> &sources);
    const QList<patchbay::SourceId> &shown() const { return m_shown.chosen(); }
    const ShownSources &shownSources() const { return m_shown; }
    InventoryView &inventoryView() { return *m_inventoryView; }
    /// Of an open source, or nullptr.
    SourceRoom *room(const patchbay::SourceId &source) const;

    void setFilterText(const QString &text);
    /// Why none can be rebound by what is selected; empty: one can.
    QString obstacleToRebind() const;
    /// Opens the rebind dialog for it.
    void rebindCurrent();
    /// What becomes of changes, the way back from those in what is shown, and forth again.
    ChangeMessages &changes() const;
    /// Reads what is shown at once.
    void refresh();
    void setDetailsShown(bool shown);

Q_SIGNALS:
    void obstacleToRebindChanged(const QString &obstacle);
    void clearFilterRequested();
    void editAccountRequested(const QUuid &account, const std::optional<aws::Error> &because);
    void proxyPasswordRequested();
    /// Its key cannot be read.
    void enterKeyRequested(const QUuid &account);

private:
    void enter(patchbay::Source &source);
    void connectProblems(SourceRoom &room);
    void leave(patchbay::Source &source);
    void keepLayout();
    void connectList();
    void markAccounts();
    void showScope();
    void showSelection();
    void showEmptyPage();
    void showLateness();
    Remedies remediesFor(SourceRoom &room);
    Remedies remediesAfter(const patchbay::SourceId &source, const std::optional<aws::Error> &because);

    Parts m_parts;
    StatusLine &m_status;
    ShownSources m_shown;
    std::map<const patchbay::Source *, std::unique_ptr<SourceRoom>> m_rooms; ///< also of those that are ending
    PlantProblems *m_problems;
    MessageBar *m_messageBar; ///< of all but what is wrong with a source
    ChangesRoom *m_changes;
    QSplitter *m_splitter;
    InventoryView *m_inventoryView;
    DetailsPanel *m_details;
    DetailsRoom *m_detailsRoom;
    EncoderCopies *m_copies;
    std::function<void()> m_emptyPageAction;
};

} // namespace ui
