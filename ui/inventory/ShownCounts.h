// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

#include <functional>
#include <vector>

namespace patchbay {
class Plant;
struct ConfigurationChange;
} // namespace patchbay

namespace ui {

/// How many of the plant's encoders are shown, and how many of them are live. They are counted once, and then follow
/// each change of the plant by what it changes: a change of one encoder costs the same in a plant of ten and of
/// 100,000.
class ShownCounts final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShownCounts)

public:
    /// `isShown` tells of a row of the plant, which outlives the counts.
    ShownCounts(const patchbay::Plant &plant, std::function<bool(int row)> isShown, QObject *parent = nullptr);

    int encoders() const;
    int live() const;
    /// Others are shown now: they are counted anew when somebody asks.
    void forget();

private:
    enum class Kind : char { Hidden, Idle, Live };

    Kind kindOf(int row) const;
    void add(Kind kind, int count) const;
    void countOnce() const;
    void append(int first, int last);
    void change(const std::vector<patchbay::ConfigurationChange> &changes);
    void remove(const std::vector<int> &rows);

    const patchbay::Plant &m_plant;
    std::function<bool(int row)> m_isShown;
    mutable std::vector<Kind> m_kinds; ///< of each row, as it was counted
    mutable int m_encoders = 0;
    mutable int m_live = 0;
    mutable bool m_isCounted = false;
};

} // namespace ui
