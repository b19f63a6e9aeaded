// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/OutcomeWatch.h"
#include "patchbay/patch/PatchRunner.h"
#include "patchbay/plant/Source.h"

namespace patchbay {

/// What changes the encoders of one source, and what became of it. Destroyed after the source has ended, before it
/// goes.
class SourceChanges final {
    Q_DISABLE_COPY_MOVE(SourceChanges)

public:
    explicit SourceChanges(Source &source)
        : m_outcomes(source.inventory(), [&source](const QString &arn) { source.secondLook().at(arn); })
        , m_runner(source.client(), source.inventory(), m_outcomes)
    {
    }

    PatchRunner &runner() { return m_runner; }

private:
    OutcomeWatch m_outcomes;
    PatchRunner m_runner;
};

} // namespace patchbay
