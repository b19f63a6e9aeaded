// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/tally/Tally.h"
#include "ui/widgets/NameDelegate.h"

#include <optional>

namespace ui {

/// Draws names as NameDelegate does, and in cells that have one the tally: its sign beside the word, or the badge.
class TallyDelegate : public NameDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TallyDelegate)

public:
    /// `tallyRole` gives the int of a cell's Tally; nothing in a cell that has none.
    explicit TallyDelegate(int tallyRole, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    std::optional<Tally> tallyAt(const QModelIndex &index) const;

    int m_tallyRole;
};

} // namespace ui
