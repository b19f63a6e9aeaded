// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/SceneStore.h"

#include <QCoroTask>

#include <stop_token>

namespace patchbay {

class Labels;

/// What hangs on an encoder's ARN here and not at AWS: its label, and where it stands in scenes. GUI thread only.
class Belongings final {
public:
    /// Why they stay where they are, or some of them.
    struct Failure {
        bool areLabelsUnread = false; ///< it is not known what there is to move
        SceneStore::Refusal scene = {}; ///< otherwise
    };
    using Done = tl::expected<void, Failure>;

    /// Both outlive it.
    Belongings(Labels &labels, SceneStore &scenes);

    /// From one encoder to another that takes its place. What the other has of its own stays. Done once more it does
    /// nothing more: a failure leaves what has moved.
    QCoro::Task<Done> moveTo(QString oldArn, QString newArn, QString newName, std::stop_token stop);

private:
    Labels &m_labels;
    SceneStore &m_scenes;
};

} // namespace patchbay
