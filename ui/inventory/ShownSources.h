// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"
#include "ui/inventory/ShownCounts.h"

#include <QObject>
#include <QSet>

namespace ui {

/// Which of the plant's sources a view shows, and how they are as a whole: one view shows all, another one of them.
/// None until somebody chooses.
class ShownSources final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShownSources)

public:
    explicit ShownSources(const patchbay::Plant &plant, QObject *parent = nullptr);

    const patchbay::Plant &plant() const { return m_plant; }

    /// Shows these from now on, whether they are open by now or not.
    void show(const QList<patchbay::SourceId> &ids);
    const QList<patchbay::SourceId> &chosen() const { return m_chosen; }
    /// Those that are open.
    const std::vector<const patchbay::Source *> &open() const { return m_open; }
    bool contains(const patchbay::SourceId &id) const { return m_chosen.contains(id); }
    /// Whether the plant's row is one of theirs.
    bool hasRow(int row) const;

    /// Several accounts among them, or several regions: then a row says which is its.
    bool haveManyAccounts() const;
    bool haveManyRegions() const;
    /// Not all of them are of one service.
    bool haveManyWorlds() const;

    int encoders() const { return m_counts.encoders(); }
    int liveEncoders() const { return m_counts.live(); }
    /// When the oldest of their lists had arrived; invalid before there is one.
    QDateTime asOf() const;
    /// Of the one whose list is the oldest, some is newer than that.
    bool isPartlyNewer() const;
    /// One of them is being read.
    bool areReading() const;
    /// One of them is reading its first list. One that could not be read is asked again and again: where others have
    /// been read, its next try counts no longer.
    bool areReadingFirstList() const;
    /// One of them has been read to its end.
    bool wereRead() const;
    /// How many have not been read to their end yet; those that are not open are among them.
    int unread() const;
    /// One of them does not answer as usual. One that was never read has no list that could be late, where others have.
    bool areLate() const;
    /// One of them has not answered for a while.
    bool areStale() const;
    /// One of them broke off before it had been read to its end.
    bool areBrokenOff() const;

Q_SIGNALS:
    /// Others are shown now, or one was opened or closed.
    void changed();

private:
    void update();
    const patchbay::Source *oldest() const;
    bool isReachedThroughAnother(int row) const;

    const patchbay::Plant &m_plant;
    QList<patchbay::SourceId> m_chosen;
    std::vector<const patchbay::Source *> m_open;
    QSet<const patchbay::Source *> m_isOpen;
    bool m_isAll = true; ///< every row is theirs
    ShownCounts m_counts;
};

} // namespace ui
