// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Clock.h"
#include "aws/Error.h"
#include "ivs/Client.h"
#include "ivs/Types.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <optional>
#include <vector>

namespace patchbay {

/// The stages of an account and region. A list is taken over once it is complete; a stage that it names and nobody
/// could read stays as it was. GUI thread only.
class StageList final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageList)

public:
    explicit StageList(QObject *parent = nullptr);

    const std::vector<ivs::StageSummary> &all() const { return m_stages; }
    const ivs::StageSummary *find(const QString &arn) const;
    /// What a stage was called last that is not there any more; nothing for one that is, or never was read.
    std::optional<QString> nameOfGone(const QString &arn) const;

    /// A complete list was taken over.
    bool wasRead() const { return m_wasRead; }
    /// Why the last list failed; nothing when it succeeded.
    const std::optional<aws::Error> &lastError() const { return m_lastError; }
    /// What the last complete list named and nobody could read.
    const std::vector<ivs::Unreadable> &unreadable() const { return m_unreadable; }

    /// Reads all of them, page by page. Ends with lastError() set or cleared; when it failed, all stays as it was.
    QCoro::Task<> read(ivs::Client &client, std::stop_token stop);
    void set(std::vector<ivs::StageSummary> stages);

    /// Takes over an answer about one stage. No list overrules it that was asked for before, or that says for some
    /// minutes still what was true before.
    void apply(const ivs::StageSummary &stage);
    /// Takes over what a list says that is not read here. It may be incomplete.
    void applyListed(const std::vector<ivs::StageSummary> &stages);
    /// The service said that it does not exist. No list brings it back: an ARN is given once.
    void remove(const QString &arn);

Q_SIGNALS:
    /// One has come, gone or is another than before.
    void changed();

private:
    /// What an answer said that no list has confirmed yet.
    struct Answered {
        ivs::StageSummary stage;
        std::optional<ivs::StageSummary> before; ///< nothing: it was not known
        async::Clock::time_point at;
    };

    void takeOver(std::vector<ivs::StageSummary> stages);
    void reconcile(std::vector<ivs::StageSummary> &listed, async::Clock::time_point askedAt);
    std::vector<ivs::StageSummary> mayBeAmong(const std::vector<ivs::Unreadable> &unreadable) const;

    std::vector<ivs::StageSummary> m_stages;
    QHash<QString, int> m_rows;
    QHash<QString, QString> m_gone; ///< their last names, by ARN
    QHash<QString, Answered> m_answered; ///< by ARN
    QSet<QString> m_removed; ///< ARNs
    bool m_wasRead = false;
    std::optional<aws::Error> m_lastError;
    std::vector<ivs::Unreadable> m_unreadable;
};

} // namespace patchbay
