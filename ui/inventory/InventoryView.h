// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QWidget>

class QStackedLayout;

namespace ui {

class InventoryModel;
class InventoryTable;
class Placeholder;
class ShownSources;

/// The list of ingest configurations, or what there is to say instead of it: still reading, nothing there, nothing
/// matches, could not be read.
class InventoryView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InventoryView)

public:
    /// Lists the encoders of these sources; they outlive it.
    explicit InventoryView(const ShownSources &shown, QWidget *parent = nullptr);

    InventoryModel &model() const { return *m_model; }
    InventoryTable &table() const { return *m_table; }
    const patchbay::EncoderId &currentEncoder() const;
    /// "240 of 240 shown · 12 live", with a filter "60 of 240 shown · 3 of 12 live"; while a first list arrives "60
    /// so far · 12 live"; with several selected "· 9 selected" follows. Empty before anything was read.
    const QString &countsText() const { return m_counts; }

    void setFilterText(const QString &text);
    /// Leaves out what has no problem, or shows it again.
    void setOnlyProblems(bool only);
    /// Somebody is about to type one.
    void expectFilter();
    /// Why there is nothing to show, worded for people, and what helps: a button's label, for errorActionRequested().
    /// Only seen while there are no rows; it stays until it is cleared, whatever is read meanwhile.
    void setError(const QString &title, const QString &text, const QString &action);
    void clearError();
    /// Brings the keyboard to the rows, or to the button of what stands there instead.
    void takeFocus();

Q_SIGNALS:
    void countsChanged(const QString &counts);
    /// So many of those that are shown have a problem.
    void problemsChanged(int count);
    void clearFilterRequested();
    void retryRequested();
    void errorActionRequested();

private:
    enum class Page { Table, Reading, Unread, Empty, NoMatch, Error };

    Page wantedPage() const;
    int total() const;
    void updateScope();
    QString noMatchSentence() const;
    QString emptySentence() const;
    void updateAll();
    void updatePage();
    void updateCounts();
    QString currentCounts() const;
    QString liveCount() const;
    void press();

    const ShownSources &m_shown;
    InventoryModel *m_model = nullptr;
    InventoryTable *m_table = nullptr;
    Placeholder *m_placeholder = nullptr;
    QStackedLayout *m_pages = nullptr;
    QString m_errorTitle;
    QString m_errorText;
    QString m_errorAction;
    QString m_counts;
    int m_problems = 0; ///< as it was told
    bool m_isPlanShown = false;
    bool m_isOutsideShown = false;
    Page m_page = Page::Table;
};

} // namespace ui
