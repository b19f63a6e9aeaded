// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/World.h"
#include "ui/appearance/AccountMark.h"
#include "ui/inventory/Column.h"
#include "ui/tally/Tally.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMetaType>
#include <QSet>
#include <QString>
#include <QUuid>
#include <QVariant>

#include <functional>
#include <optional>
#include <utility>

namespace patchbay {
struct LiveMove;
}

namespace ui {

class InventoryRows;

/// What the list's cells say of a row: to eyes, to ears and to machines. Where a source has not answered for a while,
/// its rows say so.
class InventoryCells {
    Q_DECLARE_TR_FUNCTIONS(ui::InventoryCells)

public:
    /// The rows outlive it.
    explicit InventoryCells(const InventoryRows &rows);

    QString heading(Column column) const;

    QString shown(int row, Column column) const;
    QString readOut(int row, Column column) const;
    QString toolTip(int row, Column column) const;
    /// The stage's ARN, a bool, texts as AWS sent them.
    QVariant raw(int row, Column column) const;
    /// Unknown while it is stale; Next where it is idle, and what is taken next changes it.
    Tally tally(int row) const;
    /// It matters less.
    bool isMuted(int row, Column column) const;
    /// It is live on one leg of its pair alone, and that is known.
    bool isLegMissing(int row) const;
    /// The Tally of the sign of what becomes of its move, beside its state; invalid: nothing.
    QVariant moveTally(int row) const;
    /// An AccountMark; invalid: none.
    QVariant mark(int row) const;

    /// Whether the account's cell says whose service it is of, where that is not AWS's own: others are beside it.
    void setWorldsNamed(bool areNamed) { m_areWorldsNamed = areNamed; }
    /// The encoders that what is taken next changes, by their ARNs. Whether these are others than before.
    bool setArmed(const QSet<QString> &arns) { return std::exchange(m_armed, arns) != arns; }
    /// How the rows of an account are marked, asked whenever one is drawn.
    void setMarks(MarkOf markOf) { m_markOf = std::move(markOf); }

private:
    /// How a state is said: one that nobody has confirmed, one that has a move.
    struct Said {
        QString (*past)(const QString &word);
        QString (*withMove)(const QString &state, const patchbay::LiveMove &move);
    };
    QString stateWith(int row, const Said &said, const QString &legMissing) const;
    QString tagToolTip(int row, Column column) const;
    QString stageToolTip(int row) const;
    QString toolTipOf(int row, Column column) const;
    QString withSign(int row, QString (*signOf)(const aws::World &)) const;
    bool isOfStale(int row) const;
    bool isPast(int row) const;
    bool isArmed(int row) const;

    const InventoryRows &m_rows;
    MarkOf m_markOf;
    QSet<QString> m_armed;
    bool m_areWorldsNamed = false;
};

} // namespace ui
