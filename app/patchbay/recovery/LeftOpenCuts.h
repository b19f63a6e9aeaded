// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/TaskScope.h"
#include "patchbay/journal/Journal.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/recovery/StrandedEncoders.h"

#include <QObject>

namespace patchbay {

/// Encoders that were being cut when the program ended last: the entries of the journal that are open. Each is one of
/// the StrandedEncoders until AWS has said otherwise. GUI thread only; ends with stopAndJoin().
class LeftOpenCuts final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LeftOpenCuts)

public:
    /// All of it outlives this. What `moves` has is of this time.
    LeftOpenCuts(Journal &journal, const LiveMoves &moves, StrandedEncoders &stranded, QObject *parent = nullptr);

    QCoro::Task<> stopAndJoin() { return m_scope.stopAndJoin(); }

private:
    void readOnce();
    QCoro::Task<> read();

    Journal &m_journal;
    const LiveMoves &m_moves;
    StrandedEncoders &m_stranded;
    bool m_isRead = false; ///< or is being read
    async::TaskScope m_scope;
};

} // namespace patchbay
