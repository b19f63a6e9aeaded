// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QKeyEvent;

namespace ui {

class CrosspointTable;

/// The keys that disarm in the grid, while something is armed: the one that undoes takes back what was armed last, and
/// Esc clears all, as on a router panel.
class DisarmKeys final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DisarmKeys)

public:
    /// Belongs to the table.
    explicit DisarmKeys(CrosspointTable &table);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// So many are not armed any more.
    void disarmed(int encoders);

private:
    bool disarm(const QKeyEvent &event);

    CrosspointTable &m_table;
};

} // namespace ui
