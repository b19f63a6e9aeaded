// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"

class QFileDevice;

namespace files {

#ifdef Q_OS_UNIX
/// What an error number of the system says.
Error errorOf(int code);
#endif

/// What Qt says of a file, where that is all that is known.
Error errorOf(const QFileDevice &file);

} // namespace files
