// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace patchbay {

class Plant;

/// No encoder has this ARN any more: a source of its account and region has listed all that is there, and not it, and
/// nothing of what it could not read in that list may be it.
bool isGone(const QString &arn, const Plant &plant);

} // namespace patchbay
