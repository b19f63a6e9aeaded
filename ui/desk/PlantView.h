// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/Services.h"
#include "ui/desk/ViewStack.h"
#include "ui/inventory/ShownSources.h"

#include <QWidget>

#include <functional>
#include <memory>

class QSplitter;

namespace patchbay {
struct Patch;
}

namespace ui {

class ChangesRoom;
class DetailsPanel;
class DetailsRoom;
class EncoderCopies;
class InventoryView;
class JournalView;
class LabelsRoom;
class ActMessages;
class MessageBar;
class PlantProblems;
class SourceRooms;
class StagesView;
class StatusLine;

/// What is seen of the plant: messages, and below them the list of what is shown of it with the details beside it, or
/// its stages or the journal in its place.
class PlantView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PlantView)

public:
    /// Counts, age and what is under way are told in the status line. All of it outlives the view.
    PlantView(Services services, StatusLine &status, QWidget *parent = nullptr);
    ~PlantView() override;

    /// In place of the one that is shown.
    void show(View view);
    View view() const { return m_views->view(); }
    ViewStack &views() { return *m_views; }
    /// Opens what is not open, and shows these.
    void showSources(const QList<patchbay::SourceId> &sources);
    const QList<patchbay::SourceId> &shown() const { return m_shown.chosen(); }
    const ShownSources &shownSources() const { return m_shown; }
    InventoryView &inventoryView() { return *m_inventoryView; }
    DetailsPanel &details() { return *m_details; }
    JournalView &journalView() { return *m_journalView; }
    StagesView &stagesView() { return *m_stagesView; }
    /// What a person hears of the sources.
    SourceRooms &rooms() { return *m_rooms; }
    /// What becomes of changes, the way back from those in what is shown, and forth again.
    ChangesRoom &changes() const { return *m_changes; }
    /// What becomes of encoders that are made and deleted.
    ActMessages &acts() const { return *m_acts; }
    /// Where people say what encoders and stages are to them.
    LabelsRoom &labels() const { return *m_labels; }

    /// Asks where what is selected is to be moved to.
    void rebindCurrent();
    /// Asks over which stages several that are selected are to be spread.
    void spreadSelected();
    /// Shows what a patch would come to, to be taken from there.
    void preview(const patchbay::Patch &patch);
    /// Reads what is shown at once.
    void refresh();
    void setDetailsShown(bool shown);
    /// Brings the keyboard to the view that is shown.
    void takeFocus() { m_views->takeFocus(); }
    /// Of what is looked at, in the status line.
    void tellCounts();

Q_SIGNALS:
    /// Others are selected, or they are other than they were.
    void selectionChanged();
    void clearFilterRequested();

private:
    void layOut();
    void keepLayout();
    void connectList();
    void connectRooms();
    void connectJournal();
    void markAccounts();
    void showSelection();
    void nameSource();
    void showEmptyPage();
    void spread(const QList<patchbay::EncoderId> &encoders);

    Services m_services;
    StatusLine &m_status;
    ShownSources m_shown;
    PlantProblems *m_problems;
    MessageBar *m_messageBar; ///< of all but what is wrong with a source
    std::unique_ptr<SourceRooms> m_rooms;
    ChangesRoom *m_changes;
    ViewStack *m_views;
    QSplitter *m_splitter;
    InventoryView *m_inventoryView;
    DetailsPanel *m_details;
    DetailsRoom *m_detailsRoom;
    EncoderCopies *m_copies;
    ActMessages *m_acts;
    LabelsRoom *m_labels;
    JournalView *m_journalView;
    StagesView *m_stagesView;
    std::function<void()> m_emptyPageAction;
};

} // namespace ui
