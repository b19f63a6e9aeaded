// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStackedWidget>
#include <QTimer>

namespace ui {

class JournalModel;
class JournalTable;
class Placeholder;

/// The table of the journal, or what there is to say instead of it: still reading, nothing there, nothing matches,
/// could not be read.
class JournalPages final : public QStackedWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalPages)

public:
    /// The model outlives it.
    explicit JournalPages(JournalModel &model, QWidget *parent = nullptr);

    JournalTable &table() { return *m_table; }
    bool isTableShown() const { return m_page == Page::Table; }
    /// Brings the keyboard to the rows, or to the button of what stands there instead.
    void takeFocus();

Q_SIGNALS:
    void clearFilterRequested();
    void newJournalRequested();

private:
    enum class Page { Table, Reading, Empty, NoMatch, Error };

    Page wantedPage() const;
    void follow();
    void update();
    void press();

    JournalModel &m_model;
    JournalTable *m_table;
    Placeholder *m_placeholder;
    QTimer m_late; ///< an answer that takes long is said to be under way
    Page m_page = Page::Table;
};

} // namespace ui
