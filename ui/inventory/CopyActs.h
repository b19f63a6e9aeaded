// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QAction>
#include <QObject>

class QMenu;

namespace ui {

class InventoryTable;

/// What can be copied of the selected rows: their cells, names and ARNs, and of one encoder its URL and its key, which
/// somebody else has to read first.
class CopyActs final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CopyActs)

public:
    /// The table outlives it.
    explicit CopyActs(InventoryTable &table);

    /// Looks at what is selected now: each says why it cannot be done.
    void update();
    void addTo(QMenu &menu);
    /// The selected rows' shown columns under their headings, as a spreadsheet pastes them.
    QString text() const;
    void copyRows();

Q_SIGNALS:
    /// "4 rows copied."
    void copied(const QString &statusText);
    /// Of one that has one key.
    void keyRequested(const patchbay::EncoderId &encoder);
    /// Of one that has a stage.
    void urlRequested(const patchbay::EncoderId &encoder);

private:
    void copyNames() const;
    void copyArns() const;
    QVariant rawOfSelected(int column) const;

    InventoryTable &m_table;
    QAction m_rows;
    QAction m_names;
    QAction m_arns;
    QAction m_url;
    QAction m_key;
};

} // namespace ui
