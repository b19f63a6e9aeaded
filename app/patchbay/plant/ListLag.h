// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Types.h"

#include <QDateTime>
#include <QHash>

#include <chrono>
#include <vector>

namespace patchbay {

/// What answers of Get and Update said that no list has confirmed yet. A service may list what was true a while ago: a
/// list that still says what was known before such an answer is behind, and never overrules it. A list that says
/// something else has gone on, and counts. Times are those of Inventory::clock().
class ListLag {
public:
    /// A list is not taken to be behind for longer than this.
    static constexpr std::chrono::minutes longest{5};

    /// Get or Update answered `answer`, where `before` was known until then; nothing: the configuration was not known.
    void noteAnswer(const ivs::IngestConfigurationSummary *before, const ivs::IngestConfigurationSummary &answer,
                    const QDateTime &at);
    /// The service said that it does not exist.
    void noteGone(const QString &arn, const QDateTime &at);

    /// Nothing is unconfirmed.
    bool isEmpty() const { return m_unconfirmed.isEmpty() && m_gone.isEmpty(); }
    /// Whether a list that was sent at `sentAt` says of a configuration what was true before an answer. `known` is what
    /// is known of it, or nullptr when the service said that it does not exist.
    bool isBehind(const ivs::IngestConfigurationSummary &listed, const ivs::IngestConfigurationSummary *known,
                  const QDateTime &sentAt);
    /// Whether a list that was sent at `sentAt` may lack this one although it exists.
    bool mayLack(const QString &arn, const QDateTime &sentAt) const;

private:
    /// What a list may be behind in.
    struct BindingAndState {
        QString stageArn;
        ivs::Open<ivs::IngestState> state;

        static BindingAndState of(const ivs::IngestConfigurationSummary &summary)
        {
            return {summary.stageArn, summary.state};
        }
        bool operator==(const BindingAndState &) const = default;
    };
    struct Unconfirmed {
        QDateTime at;
        std::vector<BindingAndState> before;
        bool isNew = false; ///< no list has had it
    };

    static bool isRecent(const QDateTime &at, const QDateTime &sentAt);

    QHash<QString, Unconfirmed> m_unconfirmed; ///< by ARN
    QHash<QString, QDateTime> m_gone; ///< by ARN
};

} // namespace patchbay
