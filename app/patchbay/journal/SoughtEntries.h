// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalQuery.h"
#include "text/Pattern.h"

#include <QStringList>
#include <QVariant>

#include <string>
#include <vector>

namespace patchbay {

/// Entries from `lowest` up to, but not with, `before`.
struct EntrySpan {
    qint64 lowest = 1;
    qint64 before = 1;

    bool isEmpty() const { return before <= lowest; }
};

/// A query as SQL: what goes before and after the columns that are wanted. Where it has words, they are to be looked
/// for in what it leads to.
struct SoughtEntries {
    std::vector<text::Pattern> words;
    QString tables;
    QString condition;
    QString order;
    QVariantList values;
    bool isByWords = false; ///< by the index of their pieces

    /// With `samples`, plain forms of other entries, it asks the index for less where that is quicker.
    SoughtEntries(const JournalQuery &query, EntrySpan span, const std::vector<std::string> &samples = {});

private:
    void addUnmoved(QStringList &conditions, EntrySpan span);
};

} // namespace patchbay
