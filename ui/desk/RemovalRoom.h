// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"
#include "ui/desk/Services.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QStringList>

class QWidget;

namespace ui {

class InventoryTable;

/// Has the selected encoders deleted, after a person was asked. What becomes of that, ActMessages tell. GUI thread
/// only.
class RemovalRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemovalRoom)

public:
    /// All of it outlives this; dialogs belong to the window.
    RemovalRoom(const Services &services, InventoryTable &table, QWidget &window);

    /// Asks about what is selected; does nothing where nothing is.
    void removeSelected();
    /// The same about these.
    void remove(const QList<patchbay::EncoderId> &encoders);

private:
    void findScenes(QHash<QString, QStringList> &scenes) const;

    Services m_services;
    InventoryTable &m_table;
    QWidget &m_window;
};

} // namespace ui
