// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/preview/ChoiceDelegate.h"

namespace ui {

/// What becomes of an encoder that is live can be chosen in its row, which has an arrow that says so.
class LiveDelegate final : public ChoiceDelegate {
    Q_OBJECT

public:
    /// The index has why it cannot be cut under `obstacleRole`; empty: it can.
    LiveDelegate(int tallyRole, int obstacleRole, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

protected:
    void fill(QComboBox &choices, const QModelIndex &index) const override;
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

private:
    int m_obstacleRole;
};

} // namespace ui
