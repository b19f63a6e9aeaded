// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/Journal.h"
#include "ui/journal/JournalChoice.h"
#include "ui/widgets/RearrangedModel.h"

#include <QTimer>

#include <optional>
#include <stop_token>
#include <vector>

namespace ui {

/// The entries of the journal that somebody wants to see, the newest first: a page at a time, as far down as somebody
/// looks. What is written meanwhile comes in at the top, and what becomes of an entry into its row; what was shown
/// stays until the answer to another choice is there. GUI thread only.
class JournalModel final : public RearrangedModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalModel)

public:
    enum class Column { Time, Who, Encoder, From, To, Result, Account, Region, Run };
    static constexpr int columnCountOf = 9;

    /// The journal outlives it. Nothing is asked before show().
    explicit JournalModel(patchbay::Journal &journal, QObject *parent = nullptr);
    ~JournalModel() override;

    void show(const JournalChoice &choice);
    const JournalChoice &choice() const { return m_choice; }
    /// While nobody looks, nothing is read.
    void setWatched(bool isWatched);
    /// Reads again after a fault.
    void tryAgain() { show(m_choice); }

    const patchbay::JournalRecord &at(int row) const { return m_records[std::size_t(row)]; }
    /// Whether there is an answer to the choice.
    bool isAnswered() const { return m_isAnswered; }
    /// Why the last question had no answer; nullptr: it had.
    const patchbay::JournalError *error() const { return m_error ? &*m_error : nullptr; }
    /// How many entries there are, in all; nothing: they are still being counted.
    std::optional<qint64> total() const { return m_total; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    /// What isAnswered(), error() and total() say, or how many rows there are.
    void changed();

private:
    using Records = std::vector<patchbay::JournalRecord>;
    using Answer = patchbay::JournalResult<patchbay::JournalPage>;

    using TakePage = void (JournalModel::*)(const patchbay::JournalPage &);

    void ask(patchbay::JournalId before, int most, TakePage takePage, patchbay::JournalId since = {});
    void take(const Answer &answer, TakePage takePage);
    void takeFirst(const patchbay::JournalPage &page);
    void takeMore(const patchbay::JournalPage &page);
    void takeNewest(const patchbay::JournalPage &page);
    void exchange(Records records);
    void look();
    void count();

    patchbay::Journal &m_journal;
    JournalChoice m_choice;
    Records m_records;
    std::optional<patchbay::JournalId> m_next; ///< older ones than this may follow
    patchbay::JournalId m_lookedFrom; ///< that one and later ones were asked for
    std::optional<patchbay::JournalError> m_error;
    std::optional<qint64> m_total;
    std::stop_source m_stop; ///< of what is asked for this choice
    QTimer m_pace; ///< what is written comes in bursts
    bool m_isAnswered = false;
    bool m_isAsking = false;
    bool m_wantsMore = false; ///< a page is asked for, or will be next
    bool m_isWatched = true;
    bool m_isOutdated = false; ///< something was written since it was asked
};

} // namespace ui
