// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QLabel;

namespace ui {

/// `sentence` with a zero-width space (U+200B) wherever a name has to go on in the next line that has no place to be
/// broken at. Usual names, ARNs and URLs stay as they are.
QString breakable(const QString &sentence);

/// Shows `sentence` like that; assistive technology reads it as it is.
void setSentence(QLabel &label, const QString &sentence);

} // namespace ui
