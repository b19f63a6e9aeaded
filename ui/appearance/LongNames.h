// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ui {

/// `sentence` for a label with word wrap: a name that is too long for a line goes on in the next one, at a zero-width
/// space (U+200B). Usual names, ARNs and URLs stay as they are.
QString breakable(const QString &sentence);

} // namespace ui
