// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/taking/HeldSources.h"

#include <QDateTime>
#include <QPointer>
#include <QSet>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

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
/// usable. It only looks at the run. GUI thread only.
class TakingPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TakingPanel)

public:
    /// What is done elsewhere.
    struct Acts {
        std::function<void(const patchbay::Patch &patch)> preview; ///< what is left, or the way back
        /// As a table: the run's name, and rows of cells, the headings first.
        std::function<void(const QString &name, const std::vector<QStringList> &rows)> save;
        std::function<void(const QString &sentence)> tellEnd; ///< "Show open: 45 moved · 1 refused"
        /// Finds out what became of changes whose answers got lost, as a run of that name.
        std::function<void(const QString &name, const std::vector<patchbay::RebindResult> &lost)> askAgain;
        HeldSources::RemediesOf remediesOf;
    };

    /// Plant and acts outlive it; the run stays for as long as this does.
    TakingPanel(patchbay::PatchRun &run, const patchbay::Plant &plant, const Acts &acts, QWidget *parent = nullptr);
    ~TakingPanel() override;

    /// Whether its items are shown, or only how far it is and what it came to.
    void setOpen(bool open);
    bool isOf(const patchbay::PatchRun &run) const { return m_run == &run; }
    /// These were to be in it, and stay as they are because they are live: as they are called.
    void noteLive(const QStringList &encoders);
    /// A run that begins later: what it takes back, or takes up again, is its own matter from now on.
    void noteLater(const patchbay::PatchRun &run);

Q_SIGNALS:
    void dismissed();

private:
    void layOut();
    void connectButtons();
    void showItems();
    void update();
    void showItem(int index);
    void stop();
    void tellEnd();
    void showButtons();
    QString title() const;
    void showNotMoved();
    patchbay::Patch again() const;
    std::vector<patchbay::RebindResult> lost() const;
    void askAgain();
    void retry();
    void undo();
    void exportItems();

    const patchbay::Plant &m_plant;
    const Acts &m_acts;
    QPointer<patchbay::PatchRun> m_run;
    bool m_isStopping = false;
    bool m_hasAskedAgain = false; ///< another run tells what came of it
    bool m_isOpen = true;
    bool m_isTakenBack = false; ///< another run takes it back
    QSet<QString> m_takenUp; ///< ARNs of encoders that are in a later run
    QStringList m_live; ///< encoders that are not in it for that reason
    QDateTime m_endedAt;
    QLabel *m_title;
    QProgressBar *m_bar;
    QLabel *m_progress;
    QLabel *m_summary;
    SentenceLabel *m_notMoved;
    QTreeView *m_items;
    QPushButton *m_stop;
    QPushButton *m_retry;
    QPushButton *m_askAgain;
    QPushButton *m_undo;
    QPushButton *m_export;
    QPushButton *m_dismiss;
    HeldSources *m_held;
};

} // namespace ui
