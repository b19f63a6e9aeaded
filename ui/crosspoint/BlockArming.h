// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <vector>

namespace patchbay {
class Armed;
}

namespace ui {

class CrosspointModel;

/// Rows of one column of the grid, the two ends among them.
struct GridBlock {
    int first = -1;
    int last = -1;
    int column = -1;

    bool isOne() const { return first == last; }
    bool contains(int row, int ofColumn) const { return ofColumn == column && row >= first && row <= last; }
};

/// Arms what a person has marked in the grid. What is not possible in a block is left out.
class BlockArming final {
    Q_DISABLE_COPY_MOVE(BlockArming)

public:
    /// Both outlive it.
    BlockArming(const CrosspointModel &model, patchbay::Armed &armed)
        : m_model(model)
        , m_armed(armed)
    {
    }

    /// False: there is nothing that could be armed.
    bool arm(const GridBlock &block);
    /// The same, or disarms where all of it is armed for this stage already.
    bool toggle(const GridBlock &block);
    bool isAnythingArmed() const;
    /// Disarms what was armed last here and is armed still, or else whatever was; how many. Again: what was before it.
    int takeBack();
    /// Disarms all; how many.
    int clear();

private:
    std::vector<patchbay::EncoderId> encodersIn(const GridBlock &block) const;

    const CrosspointModel &m_model;
    patchbay::Armed &m_armed;
    std::vector<std::vector<patchbay::EncoderId>> m_steps; ///< what was armed at a time, the last one at the end
};

} // namespace ui
