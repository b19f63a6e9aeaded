// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/taking/HeldSources.h"
#include "ui/taking/LeftOfRun.h"
#include "ui/taking/RowButtons.h"

#include <QDateTime>
#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <functional>
#include <vector>

class QLabel;
class QProgressBar;
class QTreeView;

namespace patchbay {
class LiveMoves;
class Plant;
} // namespace patchbay

namespace ui {

class RunButtons;
class SentenceLabel;
class TakingModel;
class WhoLine;

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
        RowButtons::Acts ofLive = {};
    };

    /// Plant, moves and acts outlive it; the run stays for as long as this does.
    TakingPanel(patchbay::PatchRun &run, const patchbay::Plant &plant, const patchbay::LiveMoves &moves,
                const Acts &acts, QWidget *parent = nullptr);
    ~TakingPanel() override;

    /// How much of it is shown.
    enum class Form {
        Open, ///< its items too
        Closed, ///< how far it is and what it came to
        Line, ///< the same in one line, once it has ended
    };
    void setForm(Form form);
    /// Whether there is a button that dismisses others, too, and whether something of these is only here.
    void setDismissesAll(bool all, bool isOnlyHere);
    bool isOf(const patchbay::PatchRun &run) const { return m_run == &run; }
    bool hasEnded() const { return m_run->hasEnded(); }
    /// It has ended, and what it has changed is in no journal.
    bool isOnlyHere() const { return hasEnded() && m_left.isOnlyHere(); }
    /// It has ended, nothing of it is left to be seen to, and whoever was cut is back.
    bool isDone() const;
    /// This was in its preview, and is not in it.
    void noteNotTaken(const NotTaken &notTaken);
    /// A run that begins later: what it takes back, or takes up again, is its own matter from now on.
    void noteLater(const patchbay::PatchRun &run);
    /// The same of what that one's preview left as it is.
    void noteLater(const NotTaken &notTaken);

Q_SIGNALS:
    void dismissed();
    void allDismissed();

private:
    void layOut();
    void showItems(const patchbay::LiveMoves &moves);
    void update();
    void showItem(int index);
    void tellEnd();
    void showSummary();
    void showTitle();
    QString name() const;
    QString title() const;
    void showNotMoved();
    void exportItems();

    const patchbay::Plant &m_plant;
    const Acts &m_acts;
    QPointer<patchbay::PatchRun> m_run;
    LeftOfRun m_left;
    Form m_form = Form::Open;
    QDateTime m_endedAt;
    QLabel *m_title;
    WhoLine *m_who;
    QProgressBar *m_bar;
    QLabel *m_progress;
    QLabel *m_line; ///< the summary, where there is only one line
    QLabel *m_summary;
    SentenceLabel *m_notMoved;
    QTreeView *m_items;
    TakingModel *m_model = nullptr; ///< of m_items
    RunButtons *m_buttons;
    RowButtons *m_rowButtons;
    HeldSources *m_held;
};

} // namespace ui
