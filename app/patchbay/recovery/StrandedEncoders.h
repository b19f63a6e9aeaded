// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/cutting/Cuts.h"
#include "patchbay/recovery/LeftOpenCuts.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <vector>

namespace patchbay {

/// Encoders that were cut and have no stage, be it that a person is needed while the program runs or that it ended
/// before they had one: whatever broke, they come first. Each stays until it has a stage, whoever gave it, or is gone.
/// GUI thread only.
class StrandedEncoders final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StrandedEncoders)

public:
    /// All of it outlives this.
    struct Ground {
        LeftOpenCuts &leftOpen;
        Cuts &cuts;
        PatchRuns &runs;
        const LiveMoves &moves;
        const Sources &sources;
    };
    explicit StrandedEncoders(const Ground &ground, QObject *parent = nullptr);

    /// In the order in which they were cut.
    std::vector<StrandedEncoder> all() const;
    /// What the last time left, and what becomes of those that need no rescue.
    LeftOpenCuts &leftOpen() { return m_ground.leftOpen; }
    /// See Cuts::setRescueName().
    void setRunName(const QString &name) { m_ground.cuts.setRescueName(name); }
    /// Gives it this stage, before everything else that is asked for; as soon as nothing of it is under way any more.
    void rescue(const QString &encoderArn, const JournalThing &stage);

Q_SIGNALS:
    /// What all() says.
    void changed();
    /// It is known now that it has no stage.
    void stranded(const patchbay::StrandedEncoder &encoder);

private:
    void follow(Source &source);
    void lookAgain();
    void note();
    void begin();
    StrandedEncoder describe(const CutEncoder &cut) const;
    void complete(StrandedEncoder &encoder) const;
    bool isBeingRescued(const QString &arn) const;

    Ground m_ground;
    QHash<QString, StrandedEncoder> m_known; ///< by ARN: those that were stranded, as told last
    QSet<QString> m_said; ///< ARNs of those that stranded() has told of
    QHash<QString, JournalThing> m_wanted; ///< by ARN: where a person wants it, and no run brings it there yet
};

} // namespace patchbay
