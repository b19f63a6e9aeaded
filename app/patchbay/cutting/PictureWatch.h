// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/cutting/CutPace.h"
#include "patchbay/plant/Source.h"

#include <QCoroTask>

#include <functional>
#include <stop_token>

namespace patchbay {

/// Reads an encoder that was cut and has a stage again until it is seen live there: cheaply, and less often after a
/// while. GUI thread only; outlives its tasks.
class PictureWatch final {
public:
    enum class Seen {
        Back,
        WithoutStage,
        Elsewhere, ///< somebody has moved it on
        Gone,
        Nothing, ///< it was asked to stop first
    };

    PictureWatch(Source &source, const CutPace &pace);

    /// `onMissing`: it takes longer than encoders take that come back by themselves.
    QCoro::Task<Seen> watch(QString encoderArn, QString stageArn, std::function<void()> onMissing,
                            std::stop_token stop);

private:
    Source &m_source;
    const CutPace &m_pace;
};

} // namespace patchbay
