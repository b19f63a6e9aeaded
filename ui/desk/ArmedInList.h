// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QSet>

namespace patchbay {
class Armed;
}

namespace ui {

class InventoryModel;

/// Which encoders the list says are next: those that a person has armed, and those that a preview that is open would
/// change. GUI thread only.
class ArmedInList final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ArmedInList)

public:
    /// Both outlive it.
    ArmedInList(const patchbay::Armed &armed, InventoryModel &list, QObject *parent = nullptr);

    /// By their ARNs.
    void setPreviewed(const QSet<QString> &encoders);

private:
    void show();

    const patchbay::Armed &m_armed;
    InventoryModel &m_list;
    QSet<QString> m_previewed;
};

} // namespace ui
