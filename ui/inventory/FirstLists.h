// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QTimer>

namespace ui {

class ShownSources;

/// Whether first lists arrive: their rows come below the others, unsorted, until they end or nothing comes for a while.
class FirstLists final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstLists)

public:
    /// What is shown outlives it. It looks at that when it is told to.
    explicit FirstLists(const ShownSources &shown, QObject *parent = nullptr);

    bool areArriving() const { return m_areArriving; }
    /// A source has begun to read or has ended, or others are shown.
    void update();
    void noteRows();

Q_SIGNALS:
    /// They arrive no longer: their rows can be sorted.
    void ended();

private:
    void end();

    const ShownSources &m_shown;
    QTimer m_nothingComes;
    bool m_areArriving = false;
    bool m_hasEndedMeanwhile = false; ///< a source goes on reading, but the others' rows wait no longer
};

} // namespace ui
