// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QSplitter;
class QStackedWidget;

namespace files {
class Settings;
}

namespace ui {

class Placeholder;
class StagePanel;
class StageReader;
class StagesModel;
class StagesTable;

/// All stages of what is shown, with the details of the selected one beside them, or what there is to say instead:
/// still reading, none there, none matches, could not be read. What only a reading of a stage tells is asked for while
/// somebody looks.
class StagesView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StagesView)

public:
    /// Both outlive it.
    StagesView(const patchbay::Plant &plant, files::Settings &settings, QWidget *parent = nullptr);
    ~StagesView() override;

    StagesModel &model() { return *m_model; }
    StagesTable &table() { return *m_table; }
    StagePanel &panel() { return *m_panel; }
    StageReader &reader() { return *m_reader; }

    /// The stages of these from now on; their account and region are columns where they differ.
    void show(const QList<patchbay::SourceId> &sources, bool areManyAccounts, bool areManyRegions);
    void setFilterText(const QString &text);
    /// "11 of 12 stages shown · 3 selected"; empty before anything was read.
    QString countsText() const;
    void setDetailsShown(bool shown);
    /// Selects it, as soon as it is listed.
    void selectNew(const patchbay::StageId &stage);
    /// Brings the keyboard to the rows, or to the button of what stands there instead.
    void takeFocus();

Q_SIGNALS:
    /// Others are selected, or they are other than they were.
    void selectionChanged();
    void countsChanged();
    void clearFilterRequested();
    void newStageRequested();
    void readingRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Page { Table, Nothing, Reading, Empty, NoMatch, Error };

    void layOut();
    void keepLayout();
    void connectParts();
    Page wantedPage() const;
    QString failure() const;
    void update();
    void updatePage();
    void showSelected();
    void press();
    void look();
    void lookAtRows();
    void openDetails();

    const patchbay::Plant &m_plant;
    files::Settings &m_settings;
    StageReader *m_reader;
    StagesModel *m_model;
    QSplitter *m_splitter;
    QStackedWidget *m_pages;
    StagesTable *m_table;
    Placeholder *m_placeholder;
    StagePanel *m_panel;
    QList<patchbay::SourceId> m_sources;
    std::optional<patchbay::StageId> m_new; ///< to be selected
    QTimer m_settled; ///< moving through the list sends nothing
    Page m_page = Page::Table;
};

} // namespace ui
