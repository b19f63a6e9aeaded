// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRuns.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace patchbay {
class Plant;
}

namespace ui {

class SentenceLabel;

/// A patch of many while it is taken, and what it came to until somebody dismisses it: under the list, which stays
/// usable. It only looks at the run. A patch of one has no panel. GUI thread only.
class TakingPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TakingPanel)

public:
    /// The runs and the plant outlive it.
    TakingPanel(patchbay::PatchRuns &runs, const patchbay::Plant &plant, QWidget *parent = nullptr);

    /// The run that it shows, or nullptr.
    const patchbay::PatchRun *run() const { return m_run; }

Q_SIGNALS:
    /// A person wants this to be looked at, and taken: what is left, or the way back.
    void previewRequested(const patchbay::Patch &patch);

private:
    void layOut();
    void follow(patchbay::PatchRun &run);
    void update();
    void showItem(int index);
    void stop();
    void dismiss();
    void showHold();
    void goOn();
    patchbay::Patch inverse() const;

    patchbay::PatchRuns &m_runs;
    const patchbay::Plant &m_plant;
    QPointer<patchbay::PatchRun> m_run;
    bool m_isStopping = false;
    QLabel *m_title;
    QProgressBar *m_bar;
    QLabel *m_progress;
    QLabel *m_summary;
    QTreeView *m_items;
    QPushButton *m_stop;
    QPushButton *m_retry;
    QPushButton *m_undo;
    QPushButton *m_dismiss;
    SentenceLabel *m_hold;
    QPushButton *m_goOn;
};

} // namespace ui
