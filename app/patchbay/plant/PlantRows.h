// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <unordered_map>
#include <vector>

namespace patchbay {

class Source;

/// Where each configuration of each source is in the one list of the plant. Those of a source keep their order; new
/// ones come at the end. One that another source has already is left out: its row is -1.
class PlantRows {
public:
    /// A row of the plant: of which source, and which of its inventory's.
    struct Row {
        Source *source = nullptr;
        int sourceRow = -1;
    };

    int count() const { return int(m_rows.size()); }
    const Row &at(int row) const { return m_rows[std::size_t(row)]; }
    /// Where a source's row is, or -1.
    int rowOf(const Source &source, int sourceRow) const;
    int rowOf(const Source &source, const QString &arn) const;
    /// Whether the row of this encoder is that of one of these.
    bool isListedBy(const std::vector<Source *> &sources, const QString &arn) const;
    /// All of a source's that are not left out, ascending.
    std::vector<int> rowsOf(const Source &source) const;
    /// Where these of a source are, ascending, without those that are left out.
    std::vector<int> rowsOf(const Source &source, const std::vector<int> &sourceRows) const;

    /// The source's next row, at the end or left out.
    void append(Source &source, bool isLeftOut);
    /// Lists at the end what was left out.
    void list(Source &source, int sourceRow);
    /// The row goes on, where it is, as what another source has left out.
    void handOver(int row, Source &to, int sourceRow);
    /// `sourceRows` are ascending, and gone from the inventory.
    void remove(Source &source, const std::vector<int> &sourceRows);
    /// The source with all its rows.
    void remove(Source &source);

private:
    void erase(const std::vector<int> &rows);

    std::vector<Row> m_rows;
    std::unordered_map<const Source *, std::vector<int>> m_rowOf; ///< by the source's row
};

} // namespace patchbay
