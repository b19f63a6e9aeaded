// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QAction;

namespace ui {

class ChangeMessages;

/// "Undo" and "Redo", which say which encoder moves where: it moves at once.
class UndoActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(UndoActions)

public:
    /// `changes` outlives it.
    UndoActions(ChangeMessages &changes, QObject *parent);

    QAction *undo() { return m_undo; }
    QAction *redo() { return m_redo; }

private:
    void update();

    ChangeMessages &m_changes;
    QAction *m_undo;
    QAction *m_redo;
};

} // namespace ui
