// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/desk/Services.h"
#include "ui/handover/HandoverCard.h"

#include <QList>
#include <QObject>

#include <vector>

class QPrinter;
class QWidget;

namespace ui {

class HandoverDialog;
class InventoryTable;

/// Hands encoders over to whoever sets them up: copies, prints and saves their cards. With keys the clipboard has them
/// for a while, and a file is its owner's alone from the beginning. GUI thread only.
class HandoverRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HandoverRoom)

public:
    /// All of it outlives this; dialogs belong to the window.
    HandoverRoom(const Services &services, InventoryTable &table, QWidget &window);

    /// What is selected; does nothing where nothing is.
    void handOverSelected();
    /// These, as far as they are listed.
    void handOver(const QList<patchbay::EncoderId> &encoders);

private:
    void copy(HandoverDialog &dialog);
    void print(HandoverDialog &dialog);
    void save(HandoverDialog &dialog);
    void write(HandoverDialog &dialog, const QString &path);

    Services m_services;
    InventoryTable &m_table;
    QWidget &m_window;
};

} // namespace ui
