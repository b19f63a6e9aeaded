// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/SoughtEntries.h"

#include "patchbay/journal/SearchGrams.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

QString placeholders(std::size_t count)
{
    return QStringList(QList<QString>(qsizetype(count), u"?"_s)).join(u", "_s);
}

/// An ARN is looked for by what tells it from others.
QString withoutArns(const QString &words)
{
    QStringList kept = words.simplified().split(u' ');
    for (QString &word : kept) {
        if (word.startsWith("arn:"_L1))
            word = word.section(u'/', -1).section(u':', -1);
    }
    return kept.join(u' ');
}

/// Whether so few entries are wanted that each of them is looked at, whatever the words are.
enum class Rare {
    No,
    HasResult, ///< another one than most have
    HasNoResult, ///< what is only noted, beside what is still open
    IsNoRebind, ///< which is what most are: whatever became of it, it has not moved
};

Rare rareOf(const JournalQuery &query)
{
    if (!query.kinds.empty() && std::ranges::all_of(query.kinds, isNoted))
        return Rare::HasNoResult;
    if (!query.kinds.empty() && std::ranges::none_of(query.kinds, isRebind))
        return Rare::IsNoRebind;
    const bool wantsMost = query.outcomes.empty() || std::ranges::count(query.outcomes, JournalOutcome::Moved) > 0;
    return wantsMost ? Rare::No : Rare::HasResult;
}

} // namespace

SoughtEntries::SoughtEntries(const JournalQuery &query, EntrySpan span, const std::vector<std::string> &samples)
    : words(text::wordsOf(withoutArns(query.words)))
    , tables(u"entry"_s)
    , order(u"entry.id DESC"_s)
{
    std::erase_if(words, [](const text::Pattern &word) { return word.isEmpty(); });
    QStringList conditions;
    const auto add = [&](const QString &text, const QVariantList &bound) {
        conditions += text;
        values += bound;
    };
    const Rare rare = rareOf(query);
    const QString wanted = grams::matching(grams::tellingOnes(grams::wantedBy(words), samples));
    if (rare == Rare::No && !wanted.isEmpty()) {
        // In this order: each text that matches, and only then its entry.
        isByWords = true;
        order = u"search.rowid DESC"_s;
        tables = u"search CROSS JOIN entry ON entry.id = search.rowid"_s;
        add(u"search MATCH ? AND search.rowid >= ? AND search.rowid < ?"_s, {wanted, span.lowest, span.before});
    } else {
        add(u"entry.id >= ? AND entry.id < ?"_s, {span.lowest, span.before});
    }
    if (query.from.isValid())
        add(u"+entry.at >= ?"_s, {query.from.toMSecsSinceEpoch()});
    if (query.to.isValid())
        add(u"+entry.at < ?"_s, {query.to.toMSecsSinceEpoch()});
    // By the index, without reading the others; where words have chosen already, it would be the longer way.
    const auto addByResult = [&](const QString &isOne, const QVariantList &bound) {
        add(u"entry.id IN (SELECT id FROM entry WHERE %1 AND id >= ? AND id < ?)"_s.arg(isOne),
            bound + QVariantList{span.lowest, span.before});
    };
    if (!query.outcomes.empty()) {
        QVariantList outcomes;
        for (const JournalOutcome outcome : query.outcomes)
            outcomes += QString(wordOf(outcome));
        const QString isOne = u"result IN (%1)"_s.arg(placeholders(query.outcomes.size()));
        if (isByWords || rare == Rare::IsNoRebind)
            add(u"+entry."_s + isOne, outcomes);
        else
            addByResult(isOne, outcomes);
    }
    if (!query.kinds.empty()) {
        QVariantList kinds;
        for (const JournalKind kind : query.kinds)
            kinds += QString(wordOf(kind));
        add(u"entry.kind IN (%1)"_s.arg(placeholders(query.kinds.size())), kinds);
    }
    if (rare == Rare::HasNoResult)
        addByResult(u"result IS NULL"_s, {});
    if (rare == Rare::IsNoRebind)
        addUnmoved(conditions, span);
    if (!query.runId.isEmpty())
        add(u"+entry.run = (SELECT number FROM run WHERE id = ?)"_s, {query.runId});
    condition = conditions.join(u" AND "_s);
}

/// Those that have not moved, by the index: each result by itself, as NULL is none that an index knows beside others.
void SoughtEntries::addUnmoved(QStringList &conditions, EntrySpan span)
{
    std::vector<JournalOutcome> others = journalOutcomes();
    std::erase(others, JournalOutcome::Moved);
    conditions += u"entry.id IN (SELECT id FROM entry WHERE result IN (%1) AND id >= ? AND id < ?"
                  " UNION ALL SELECT id FROM entry WHERE result IS NULL AND id >= ? AND id < ?)"_s.arg(
                      placeholders(others.size()));
    for (const JournalOutcome outcome : others)
        values += QString(wordOf(outcome));
    values += {span.lowest, span.before, span.lowest, span.before};
}

} // namespace patchbay
