// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Clock.h"

#include <QObject>

#include <chrono>
#include <optional>

class QWidget;

namespace ui {

/// Bars above the rows come and go by themselves, and all rows move up or down then: a press that was under way would
/// hit another row than it was meant for. For a moment after they have moved, rows and cells take no press. Keys go on
/// as ever. GUI thread only.
class LatePresses final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LatePresses)

public:
    /// Longer than it takes a person to see that it is another row, and not to press.
    static constexpr std::chrono::milliseconds moment{400};

    /// What has the rows in it, at whatever depth; it outlives this.
    explicit LatePresses(QWidget &rows, QObject *parent = nullptr);

Q_SIGNALS:
    /// One came too late, and did nothing.
    void ignored();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool isInRows(const QWidget &widget) const;
    bool isLate(const QWidget &widget) const;

    QWidget &m_rows;
    std::optional<async::Clock::time_point> m_moved; ///< when the rows did so last
    bool m_isReleaseAwaited = false; ///< of a press that did nothing
};

} // namespace ui
