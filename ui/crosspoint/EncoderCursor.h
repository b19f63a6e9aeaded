// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QList>
#include <QObject>

class QAction;
class QContextMenuEvent;

namespace ui {

class CrosspointModel;
class CrosspointTable;

/// The encoder of the row that the grid's cursor is in, and the menu of what can be done with it. GUI thread only.
class EncoderCursor final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EncoderCursor)

public:
    /// Belongs to the table; the model is the one it shows.
    EncoderCursor(const CrosspointModel &model, CrosspointTable &table);

    /// Null: it is in the row of none.
    patchbay::EncoderId encoder() const;
    /// Brings the cursor to its row, where it has one.
    void goTo(const patchbay::EncoderId &encoder);
    /// What is in the menu. They outlive this.
    void setActs(const QList<QAction *> &acts) { m_acts = acts; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    /// It is another one.
    void changed();

private:
    void follow();
    void openMenu(const QContextMenuEvent &event);

    const CrosspointModel &m_model;
    CrosspointTable &m_table;
    QList<QAction *> m_acts;
    patchbay::EncoderId m_told;
};

} // namespace ui
