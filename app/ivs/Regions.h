// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace ivs {

/// The regions of Real-Time Streaming that this program knows: AWS General Reference, "Amazon IVS endpoints and
/// quotas". AWS opens new ones, so one that is missing here is doubtful, not wrong.
const QStringList &knownRegions();

} // namespace ivs
