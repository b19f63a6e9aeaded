// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/Scene.h"

#include <QHash>

namespace patchbay {

/// Which stage takes the place of which, by the ARN of the one before.
struct StageSuccessor {
    QString arn;
    QString name; ///< may be empty
};
using StageSuccession = QHash<QString, StageSuccessor>;

/// The scene with its encoders on those that took the place of their stages; on other stages all stays as it is.
Scene withSuccessors(Scene scene, const StageSuccession &succession);

} // namespace patchbay
