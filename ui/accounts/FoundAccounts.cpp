// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/FoundAccounts.h"

#include "text/Folding.h"

namespace ui {

FoundAccounts::FoundAccounts(QAbstractItemModel &accounts, QObject *parent)
    : QSortFilterProxyModel(parent)
{
    setSourceModel(&accounts);
}

void FoundAccounts::find(const QString &typed)
{
    m_words = text::wordsOf(typed);
    invalidateFilter();
}

bool FoundAccounts::filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const
{
    std::string key;
    for (int column = 0; column < sourceModel()->columnCount(sourceParent); ++column) {
        text::appendFolded(key, sourceModel()->index(sourceRow, column, sourceParent).data().toString());
        key += '\n';
    }
    return text::areIn(m_words, key);
}

} // namespace ui
