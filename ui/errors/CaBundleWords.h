// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/CaBundle.h"

#include <QString>

namespace ui {

/// Why the file that AWS_CA_BUNDLE names is not used, as a notice.
QString caBundleNotice(aws::CaBundleProblem problem, const QString &path);

} // namespace ui
