// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/LiveMoves.h"
#include "ui/desk/Changes.h"

#include <QHash>
#include <QObject>

namespace ui {

class MessageBar;

/// Tells of encoders that are cut: for whom one that is cut alone waits, which are back, and which are not, with what
/// helps. Of those without a stage it
/// only tells who does not look: the bar above everything has the rest. GUI thread only.
class LiveNotices final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveNotices)

public:
    /// All of it outlives this.
    LiveNotices(const Changes &changes, MessageBar &bar, QObject *parent = nullptr);

Q_SIGNALS:
    /// In passing.
    void statusText(const QString &sentence);
    /// What a person should not miss.
    void told(const QString &sentence);

private:
    void follow(const QString &encoderArn);
    void tell(const patchbay::LiveMove &move);
    void tellNotBack(const patchbay::LiveMove &move);
    void tellTurns();
    void tellTurn(const patchbay::LiveMove &move);
    void putBack(const patchbay::LiveMove &move);

    patchbay::PatchRuns &m_runs;
    patchbay::LiveMoves &m_moves;
    patchbay::Plant &m_plant;
    MessageBar &m_bar;
    QHash<QString, patchbay::LiveMove::Phase> m_told; ///< by the encoder's ARN
    QHash<QString, QString> m_inTurn; ///< what is said of those that wait for their turn, by the encoder's ARN
};

} // namespace ui
