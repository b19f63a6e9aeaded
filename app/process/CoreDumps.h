// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace process {

/// From now on this process leaves no core dump when it crashes: it would have every secret in it. Services that take
/// dumps over from the system honour the same limit (systemd-coredump(8)). Nothing where there is no such limit.
void forbidCoreDumps();

} // namespace process
