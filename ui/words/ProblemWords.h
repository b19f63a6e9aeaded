// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Problems.h"

#include <QString>

namespace ui {

/// "stage gone · plain RTMP"; empty where there are none.
QString problemWords(const patchbay::Problems &problems);
/// What each means, and what can be done.
QString problemSentences(const patchbay::Problems &problems);

} // namespace ui
