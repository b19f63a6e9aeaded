// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"
#include "text/Pattern.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace ui {

/// A row of the grid: an encoder, or above those of a group its name.
struct GridRow {
    patchbay::EncoderId encoder = {}; ///< null: it is a group's
    QString title = {}; ///< as it is shown
    QString group = {}; ///< empty: none
    int encoders = 0; ///< of a group's, how many it has
    bool isFolded = false; ///< of a group's: its encoders are not listed

    bool isGroup() const { return encoder.isNull(); }
    bool operator==(const GridRow &) const = default;
};

/// Which encoders are rows of the grid: those of the sources that are shown, under the names of their groups where
/// there are any, in the order of names, narrowed by the words that are typed (text/Pattern.h) and to one group.
class GridRows final {
    Q_DISABLE_COPY_MOVE(GridRows)

public:
    /// Whether a row of the plant is of what is shown.
    using HasRow = std::function<bool(int row)>;

    /// The plant outlives it. Nothing is listed before update().
    explicit GridRows(const patchbay::Plant &plant)
        : m_plant(plant)
    {
    }

    void setShown(HasRow hasRow) { m_hasRow = std::move(hasRow); }
    void setFilter(const QString &typed);
    bool isFiltered() const { return !m_words.empty() || m_group.has_value(); }
    /// Those of this group alone; an empty one: those of none. Nothing: of all.
    void setGroup(const std::optional<QString> &group) { m_group = group; }
    const std::optional<QString> &group() const { return m_group; }
    void setFolded(const QString &group, bool isFolded);

    /// As the plant is now.
    void update();

    const std::vector<GridRow> &all() const { return m_rows; }
    /// Where an encoder is listed, or -1.
    int rowOf(const QString &encoderArn) const { return m_places.value(encoderArn, -1); }
    /// The row of a group, or -1.
    int rowOfGroup(const QString &group) const;
    /// Of what is shown, whether listed or not: its groups in their order, how many encoders, and how many have no
    /// stage.
    const QStringList &groups() const { return m_groups; }
    int total() const { return m_total; }
    int withoutStage() const { return m_withoutStage; }
    /// How many of them are found, be they folded away or not.
    int found() const { return m_found; }

private:
    struct Found {
        std::string group; ///< their natural keys
        std::string name;
        GridRow row;
    };

    bool isFound(const ivs::IngestConfigurationSummary &summary, const patchbay::EncoderLabel &label,
                 const GridRow &row) const;
    void list(std::vector<Found> found);

    const patchbay::Plant &m_plant;
    HasRow m_hasRow;
    std::vector<text::Pattern> m_words;
    std::optional<QString> m_group;
    QSet<QString> m_folded;
    std::vector<GridRow> m_rows;
    QHash<QString, int> m_places; ///< by the encoder's ARN
    QStringList m_groups;
    int m_total = 0;
    int m_withoutStage = 0;
    int m_found = 0;
};

} // namespace ui
