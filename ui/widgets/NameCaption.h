// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFontMetrics>
#include <QString>

namespace ui {

/// A name that somebody gave as the text of a box to tick, a button or an entry of a menu: none of its letters is a
/// mnemonic, it can't read as another text, and what is longer than so many characters is elided in the middle. The
/// whole name goes into the tooltip, and is what assistive technology is told.
QString nameCaption(const QString &name, const QFontMetrics &metrics, int characters = 40);
/// The same in a line of a list, where an ampersand is one.
QString shortName(const QString &name, const QFontMetrics &metrics, int characters = 40);

} // namespace ui
