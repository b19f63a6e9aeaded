// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/crosspoint/CrosspointModel.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace files {
class Settings;
}

namespace patchbay {
class PatchRuns;
}

namespace ui {

class ArmedLine;
class CrosspointTable;
class Placeholder;
class SentenceLabel;
class StageArranging;
class TakeCheck;

/// The crosspoint: the grid of encoders and stages with what is looked at above it and what is armed below, or what
/// there is to say instead of the grid. It takes nothing itself. GUI thread only.
class CrosspointView final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CrosspointView)

public:
    /// What is looked at beside the plant; all of it outlives the view.
    CrosspointView(const CrosspointModel::Show &show, const patchbay::PatchRuns &runs, files::Settings &settings,
                   QWidget *parent = nullptr);
    ~CrosspointView() override;

    CrosspointModel &model() { return *m_model; }
    CrosspointTable &table() { return *m_table; }
    ArmedLine &armedLine() { return *m_armedLine; }
    const TakeCheck &check() const { return *m_check; }

    /// The stages of these, and the encoders of which `hasRow` is so.
    void show(const QList<patchbay::SourceId> &sources, GridRows::HasRow hasRow);
    void setFilterText(const QString &text);
    /// "48 of 60 encoders · 8 of 12 stages"; empty before anything was read.
    QString countsText() const;
    /// Brings the keyboard to the grid, or to the button of what stands there instead.
    void takeFocus();

Q_SIGNALS:
    void countsChanged();
    void clearFilterRequested();
    void readingRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum class Page { Grid, Nothing, Reading, Empty, NoMatch };

    QWidget *makeBar();
    void connectParts();
    void follow();
    void followGroups();
    void followPage();
    Page wantedPage() const;
    void press();
    void tellPointed();
    void chooseGroup();

    const patchbay::Plant &m_plant;
    CrosspointModel *m_model;
    TakeCheck *m_check;
    StageArranging *m_arranging;
    QComboBox *m_group;
    QPushButton *m_stages;
    QLabel *m_groupLabel;
    SentenceLabel *m_sentence; ///< of what is pointed at
    QStackedWidget *m_pages;
    CrosspointTable *m_table;
    Placeholder *m_placeholder;
    ArmedLine *m_armedLine;
    QList<patchbay::SourceId> m_sources;
    Page m_page = Page::Grid;
};

} // namespace ui
