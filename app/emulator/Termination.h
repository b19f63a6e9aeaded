// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace emulator {

/// SIGTERM and SIGINT leave the application's event loop, so that the program ends in order with exit code 0.
void quitOnTerminationSignals();

} // namespace emulator
