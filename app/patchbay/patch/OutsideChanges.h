// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRuns.h"

#include <QDateTime>
#include <QHash>
#include <QObject>

#include <optional>
#include <vector>

namespace patchbay {

class ChangeJournal;

/// Sees which encoders somebody else has moved, whichever reading shows it, and has it written into the journal: once,
/// be it that several account entries list the encoder. What was moved while the program did not run is not seen. GUI
/// thread only.
class OutsideChanges final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutsideChanges)

public:
    /// All of it outlives this.
    OutsideChanges(Sources &sources, PatchRuns &runs, ChangeJournal &journal, QObject *parent = nullptr);

    /// When an encoder was seen moved by somebody else, and not from here since, by its ARN; nothing: it was not while
    /// the program runs.
    std::optional<QDateTime> movedAt(const QString &encoderArn) const;
    /// Nobody else has moved any.
    bool isEmpty() const { return m_movedAt.isEmpty(); }

Q_SIGNALS:
    /// movedAt() is another.
    void changed(const QString &encoderArn);

private:
    struct Stand {
        QString stageArn;
        QDateTime readAt; ///< when the reading that said so was sent
    };

    void followSource(Source &source);
    void followRun(PatchRun &run);
    void look(Source &source, const std::vector<ConfigurationChange> &changes);
    void noteUnlessLost(const Rebind &seen);
    void decide(const RebindResult &result);

    ExpectedCuts &m_cuts;
    PatchRuns &m_runs;
    ChangeJournal &m_journal;
    QHash<QString, QDateTime> m_movedAt; ///< UTC, by ARN
    QHash<QString, Stand> m_latest; ///< of encoders that were seen moving, by ARN
    QHash<QString, std::vector<Rebind>> m_undecided; ///< seen while a change from here was under way, by ARN
    QHash<QString, QString> m_lost; ///< where a change whose answer got lost may still bring an encoder
};

} // namespace patchbay
