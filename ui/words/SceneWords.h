// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/SceneStore.h"

#include <QString>

namespace patchbay {
class Plant;
}

namespace ui {

/// Why the file of a scene cannot be used, to stand after a colon: "line 3: “stage” is missing".
QString sceneProblem(const patchbay::SceneStore::Problem &problem);
/// Why a scene was not kept under this name, and that nothing was changed.
QString sceneRefusal(const patchbay::SceneStore::Refusal &refusal, const QString &name);
/// Why a file was not removed or written, and that nothing was changed.
QString fileRefusal(const files::Error &error);
/// "46 encoders".
QString encoderCount(qsizetype encoders);
/// What a person calls an AWS account and region: "Live Events · eu-west-1", or by its number where it is not open.
QString localityName(const patchbay::Locality &locality, const patchbay::Plant &plant);
/// As it was saved: its name, or the end of its ARN.
QString savedName(const QString &name, const QString &arn);

} // namespace ui
