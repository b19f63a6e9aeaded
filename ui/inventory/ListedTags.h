// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"
#include "ui/inventory/Column.h"

#include <QObject>
#include <QStringList>

#include <array>
#include <vector>

namespace ui {

/// The tags of the list's rows: which of them have a column, and whether they are searched. Only then are they read,
/// one request for each encoder, in the background. GUI thread only.
class ListedTags final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ListedTags)

public:
    /// The plant outlives it.
    explicit ListedTags(const patchbay::Plant &plant);
    /// Nobody wants them any more.
    ~ListedTags() override;

    /// How far they are read.
    struct Progress {
        int left = 0;
        bool areRefused = false; ///< some cannot be read until a person does something

        bool operator==(const Progress &) const = default;
    };
    Progress progress() const;

    /// Those that have a column, in the order of the columns; an empty one has none.
    const std::array<QString, tagColumns.size()> &keys() const { return m_keys; }
    void setKeys(const std::array<QString, tagColumns.size()> &keys);
    /// Somebody searches in them.
    void setSearched(bool areSearched);
    /// Reads them anew, where they are wanted.
    void readAgain();

    /// nullptr: they are not known.
    const patchbay::EncoderTags::Tags *of(int row) const;
    /// When they were read, or changed from here; invalid: they are not known.
    QDateTime asOf(int row) const;
    /// What stands in the column of a tag, on one line; empty: nothing, or it is not known.
    QString text(int row, Column column) const;
    /// Of all tags that are known, stages' too, sorted.
    QStringList knownKeys() const;

Q_SIGNALS:
    /// Of these rows of the plant.
    void changed(const std::vector<int> &rows);
    void progressed();

private:
    void follow(patchbay::Source &source);
    void noteAll();
    void noteProgress();
    void want();

    const patchbay::Plant &m_plant;
    std::array<QString, tagColumns.size()> m_keys;
    bool m_areSearched = false;
    Progress m_told;
};

} // namespace ui
