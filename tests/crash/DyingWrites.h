// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace tests {

/// From now on this process is killed, as by kill -9, just before its `step`-th change of a file: before a file is
/// made or emptied, before it is written, when half of that is written, before it gets another name, before it goes.
void dieBeforeStep(int step);

} // namespace tests
