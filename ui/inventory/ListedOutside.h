// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QObject>

#include <optional>
#include <vector>

namespace patchbay {
class OutsideChanges;
class Plant;
} // namespace patchbay

namespace ui {

/// Which encoders in the list somebody else has moved, and when that was seen. GUI thread only.
class ListedOutside final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListedOutside)

public:
    /// None before follow(). The plant outlives it.
    explicit ListedOutside(const patchbay::Plant &plant);

    /// It outlives this.
    void follow(const patchbay::OutsideChanges &outside);
    /// Of any, whichever the list shows.
    bool areAny() const;
    /// UTC.
    std::optional<QDateTime> of(int row) const;
    /// The time as it is shown; empty: nobody else has.
    QString text(int row) const;

Q_SIGNALS:
    /// Of these rows of the plant.
    void changed(const std::vector<int> &rows);

private:
    const patchbay::Plant &m_plant;
    const patchbay::OutsideChanges *m_outside = nullptr;
};

} // namespace ui
