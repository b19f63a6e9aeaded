// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/Clock.h"
#include "ivs/Types.h"
#include "patchbay/recovery/StrandedEncoder.h"

#include <chrono>
#include <optional>
#include <utility>
#include <vector>

namespace patchbay {

/// One encoder that was cut, and what readings tell of it and of the steps of its cut. GUI thread only.
class CutCase final {
public:
    /// How long after it was sent something may still take effect.
    struct Pace {
        std::chrono::milliseconds cut{30'000}; ///< an encoder stays ACTIVE, and its binding as it was, for a while
        std::chrono::milliseconds rebind{7'000}; ///< as Settler has it
    };
    using Conclusions = std::vector<std::pair<JournalId, JournalConclusion>>;

    /// `steps` are those of which nobody knows yet what became of them, and earlier cuts of it that are open still.
    CutCase(StrandedEncoder told, std::vector<JournalRecord> steps, Pace pace);

    const QString &arn() const { return told.encoder.arn; }
    /// Takes over what AWS has answered just now. An ending: it needs no rescue, and will need none.
    std::optional<CutEnding> read(const ivs::IngestConfigurationSummary &now);
    /// By that reading it was not cut, which its stage has to confirm: one that was cut reads live for a while.
    bool seemsNotCut(const ivs::IngestConfigurationSummary &now) const;
    /// Nobody publishes for it on the stage where it was.
    void setAbsent(bool isAbsent) { m_isAbsent = isAbsent; }
    /// What is known by now of the steps, each once.
    Conclusions settleSteps(const ivs::IngestConfigurationSummary &now, bool isEnd);
    /// The encoder does not exist any more.
    Conclusions settleStepsOfGone();
    /// What was sent for it earlier may still give it a stage.
    bool hasOpenSteps() const { return !m_steps.empty(); }

    StrandedEncoder told;

private:
    bool isLongAgo(const QDateTime &sentAt, std::chrono::milliseconds time) const;
    std::optional<JournalOutcome> outcomeOf(const JournalRecord &step, const ivs::IngestConfigurationSummary &now,
                                            bool isEnd) const;

    std::vector<JournalRecord> m_steps;
    Pace m_pace;
    bool m_isAbsent = false;
    bool m_hadNone = false; ///< it was seen without a stage
    std::optional<async::Clock::time_point> m_firstReadAt;
};

} // namespace patchbay
