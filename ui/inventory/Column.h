// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>

namespace ui {

/// The columns of the list of ingest configurations. Widths and order that a person has chosen are kept by these
/// numbers: new ones come at the end.
enum class Column {
    State,
    Name,
    Stage,
    Protocol,
    User,
    Participant,
    Redundant,
    Arn,
    Account,
    Region,
    Group,
    Problem,
    Tag1,
    Tag2,
    Tag3,
    Plan, ///< how it stands against that
    Outside ///< when somebody else moved it
};

inline constexpr int columnCount = int(Column::Outside) + 1;
/// In their first order.
inline constexpr std::array firstOrder{
    Column::State,     Column::Name,    Column::Plan,   Column::Problem,  Column::Group, Column::Stage,
    Column::Outside,   Column::Account, Column::Region, Column::Protocol, Column::User,  Column::Participant,
    Column::Redundant, Column::Tag1,    Column::Tag2,   Column::Tag3,     Column::Arn};
static_assert(firstOrder.size() == columnCount);

/// Each has the tag that a person chose for it, or none, and then it is not shown.
inline constexpr std::array tagColumns{Column::Tag1, Column::Tag2, Column::Tag3};
/// Of one of those, in their order.
constexpr int tagNumberOf(Column column)
{
    return int(column) - int(Column::Tag1);
}

/// A set of columns.
class Columns {
public:
    void add(Column column) { m_bits |= bit(column); }
    void add(const Columns &other) { m_bits |= other.m_bits; }
    void remove(Column column) { m_bits &= ~bit(column); }
    /// For what is kept.
    unsigned bits() const { return m_bits; }
    static Columns of(unsigned bits);
    static Columns both(Column one, Column other);
    /// Those from one number to another.
    static Columns between(Column first, Column last);
    bool has(Column column) const { return (m_bits & bit(column)) != 0; }
    bool isEmpty() const { return m_bits == 0; }

private:
    static unsigned bit(Column column) { return 1U << unsigned(column); }

    unsigned m_bits = 0;
};

inline Columns Columns::of(unsigned bits)
{
    Columns columns;
    columns.m_bits = bits;
    return columns;
}

inline Columns Columns::both(Column one, Column other)
{
    Columns columns;
    columns.add(one);
    columns.add(other);
    return columns;
}

inline Columns Columns::between(Column first, Column last)
{
    Columns columns;
    for (int column = int(first); column <= int(last); ++column)
        columns.add(Column(column));
    return columns;
}

/// One value for each column.
template <typename T>
class PerColumn {
public:
    T &operator[](Column column) { return m_values[std::size_t(column)]; }
    const T &operator[](Column column) const { return m_values[std::size_t(column)]; }
    auto begin() { return m_values.begin(); }
    auto end() { return m_values.end(); }

private:
    std::array<T, columnCount> m_values{};
};

} // namespace ui
