// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"

#include <QString>

namespace ui {

/// Why the file that AWS_CA_BUNDLE names is not used, and what to do: as a notice of the start and as the advice where
/// a certificate is not trusted for that reason.
QString caBundleSentence(const aws::CaBundleFault &fault);

} // namespace ui
