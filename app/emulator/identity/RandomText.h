// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace emulator {

/// So many hexadecimal digits that nobody can guess.
QString randomText(qsizetype size);

} // namespace emulator
