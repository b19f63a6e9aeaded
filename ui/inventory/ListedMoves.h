// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tally/ShownMoves.h"

#include <QObject>

#include <memory>

#include <vector>

namespace patchbay {
class Plant;
} // namespace patchbay

namespace ui {

/// What becomes of the encoders in the list that were live when a move was asked for. GUI thread only.
class ListedMoves final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListedMoves)

public:
    /// Nothing becomes of any before follow(). The plant outlives it.
    explicit ListedMoves(const patchbay::Plant &plant);

    /// They outlive it.
    void follow(const patchbay::LiveMoves &moves);
    /// nullptr: there is nothing to tell. Valid until the next change.
    const patchbay::LiveMove *of(int row) const;

Q_SIGNALS:
    /// Of these rows of the plant; with each second while one is off air.
    void changed(const std::vector<int> &rows);

private:
    const patchbay::Plant &m_plant;
    std::unique_ptr<ShownMoves> m_moves;
};

} // namespace ui
