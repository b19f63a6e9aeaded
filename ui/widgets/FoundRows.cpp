// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/FoundRows.h"

#include "text/Folding.h"
#include "ui/widgets/NameMatch.h"

namespace ui {

FoundRows::FoundRows(QAbstractItemModel &model, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(&model);
}

void FoundRows::find(const QString &typed)
{
    m_words = text::wordsOf(typed);
    invalidateFilter();
}

QModelIndexList FoundRows::match(const QModelIndex &start, int role, const QVariant &value, int hits,
                                 Qt::MatchFlags flags) const
{
    const auto names = nameMatch(start, role, value, hits, flags);
    return names ? *names : QSortFilterProxyModel::match(start, role, value, hits, flags);
}

bool FoundRows::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    std::string key;
    for (int column = 0; column < sourceModel()->columnCount(sourceParent); ++column) {
        text::appendFolded(key, sourceModel()->index(sourceRow, column, sourceParent).data().toString());
        key += '\n';
    }
    return text::areIn(m_words, key);
}

} // namespace ui
