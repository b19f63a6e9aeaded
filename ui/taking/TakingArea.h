// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRuns.h"
#include "ui/taking/TakingPanel.h"

#include <QScrollArea>

class QVBoxLayout;

namespace patchbay {
class Plant;
}

namespace ui {

/// The place for the panels of what is taken: one for each patch of many, the newest on top, until it is dismissed, or
/// until the next one comes where nothing of it is left to be seen to. A patch of one has none, as a rule. The newest
/// shows its items; of the others there is what they came to so far, of those further down, and of one that has ended
/// with nothing left to be seen to, in a line. It is never so high that it takes the room of what it stands under: then
/// it is scrolled. GUI thread only.
class TakingArea final : public QScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TakingArea)

public:
    /// Runs, plant and moves outlive it.
    TakingArea(patchbay::PatchRuns &runs, const patchbay::Plant &plant, const patchbay::LiveMoves &moves,
               TakingPanel::Acts acts, QWidget *parent = nullptr);

    /// What was in the preview of this run, and is not in it. One of one change has a panel, too, when it left encoders
    /// as they are because they are live: there they are tried again.
    void noteNotTaken(patchbay::PatchRun &run, const NotTaken &notTaken);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(patchbay::PatchRun &run);
    void addPanel(patchbay::PatchRun &run);
    void dismiss(const std::function<bool(const TakingPanel &panel)> &isOne);
    void arrange();

    const patchbay::Plant &m_plant;
    const patchbay::LiveMoves &m_moves;
    TakingPanel::Acts m_acts;
    QVBoxLayout *m_column;
    QList<TakingPanel *> m_panels; ///< the newest first
};

} // namespace ui
