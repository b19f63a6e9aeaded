// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/inventory/Column.h"
#include "ui/inventory/ColumnWidths.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <array>

class QTableView;

namespace ui {

class ListedTags;

/// Which columns of the list are shown, in which order and how wide: as they are at first, as a person arranged them,
/// and as they were kept. The sorting is kept with them.
class TableColumns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TableColumns)

public:
    /// Of a table that has its model.
    explicit TableColumns(QTableView &table);

    /// State and name are what a row is known by: they cannot be hidden.
    static bool staysShown(Column column);

    /// Widths, order, which columns are shown, and the sorting.
    QByteArray saveState() const;
    /// False, and nothing changed, when the state isn't one.
    bool restoreState(const QByteArray &state);
    /// As they are at first.
    void reset();
    /// Gives them the room there is, unless their widths are a person's own.
    void fit();

    /// A column that says nothing while all rows have the same: it is shown when it is needed, unless a person hid it.
    /// At first it is not.
    void setShownWhenNeeded(Column column, bool isNeeded);
    bool isNeeded(Column column) const;
    /// Whose keys the columns of tags have: those that were kept until then.
    void setTags(ListedTags &tags);
    ListedTags *tags() const { return m_tags; }
    bool isTagShown(const QString &key) const;
    /// False: there is no room for another one.
    bool canShowTag() const;
    /// Gives a tag a column, or takes it away.
    void setTagShown(const QString &key, bool isShown);

    /// As a person wishes it, whether it is needed now or not.
    void setWished(Column column, bool isWished);

private:
    using TagKeys = std::array<QString, tagColumns.size()>;

    void showWhatIsNeeded();
    void setTagKeys(const TagKeys &keys);
    void placeNew(int known);
    int leastWidth(Column column) const;

    QTableView &m_table;
    ColumnWidths m_widths;
    ListedTags *m_tags = nullptr;
    TagKeys m_tagKeys;
    Columns m_needed; ///< of those that are shown when they are needed
    Columns m_unwished; ///< of the same: hidden by a person
};

} // namespace ui
