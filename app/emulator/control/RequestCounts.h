// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>

namespace emulator {

/// How often each operation was asked for, and how often it did what was asked.
struct RequestCounts {
    QMap<QByteArray, int> received;
    QMap<QByteArray, int> done;
};

} // namespace emulator
