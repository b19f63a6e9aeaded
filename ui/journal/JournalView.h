// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/Journal.h"

#include <QAction>
#include <QWidget>

class QPushButton;
class QSplitter;

namespace files {
class Settings;
}

namespace patchbay {
class Plant;
}

namespace ui {

class JournalBar;
class JournalDetails;
class JournalModel;
class JournalPages;
class JournalSaving;
class JournalTable;
class MessageBar;
class RunUndo;

/// The journal: which change was asked for, by whom, when, and what became of it. A table with what narrows it, the
/// details of an entry, and the way back from a run.
class JournalView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalView)

public:
    /// All of it outlives the view. Nothing is read before it is shown for the first time.
    JournalView(patchbay::Journal &journal, const patchbay::Plant &plant, files::Settings &settings,
                QWidget *parent = nullptr);
    ~JournalView() override;

    JournalModel &model() { return *m_model; }
    JournalTable &table() { return *m_table; }
    JournalDetails &details() { return *m_details; }
    JournalSaving &saving() { return *m_saving; }
    RunUndo &undoing() { return *m_undoing; }
    /// "11 changes"; empty before an answer.
    const QString &countText() const { return m_count; }
    void setDetailsShown(bool shown);
    /// Brings the keyboard to the words that are looked for.
    void focusFilter();
    /// Brings the keyboard to the rows, or to what stands there instead.
    void takeFocus();

Q_SIGNALS:
    /// Somebody wants to see the details, which are not shown.
    void detailsRequested();
    void countChanged();
    /// What this entry deleted is to be made once more.
    void createAgainRequested(const patchbay::JournalRecord &record);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void layOut();
    void keepLayout();
    void connectParts();
    void choose();
    void update();
    void updateCount();
    void startAnew();
    void showCurrent();
    void openDetails();
    void createAgain();
    void exportShown();
    void tell(const QString &id, const QString &sentence);
    QPushButton *addButton(QAction &action);

    patchbay::Journal &m_journal;
    files::Settings &m_settings;
    JournalModel *m_model;
    JournalBar *m_bar;
    MessageBar *m_messages;
    QSplitter *m_splitter;
    JournalPages *m_pages;
    JournalTable *m_table;
    JournalDetails *m_details;
    JournalSaving *m_saving;
    RunUndo *m_undoing;
    QString m_count;
    QAction m_undo;
    QAction m_again;
    QAction m_export;
    bool m_wasShown = false;
};

} // namespace ui
