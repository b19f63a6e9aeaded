// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringView>

#include <string>

/// How texts are compared when a person searches and sorts, one way for every list and field. From any thread.
namespace text {

/// Appends `text` as UTF-8 in its plain form, as it would be typed on a simple keyboard: without case and accents,
/// compatibility forms resolved, letters without a decomposition as the nearest plain ones, one kind of apostrophes,
/// quotation marks, dashes, blanks and digits, and without what is not seen. "Łukasz", "ŁUKASZ" and "lukasz" are one,
/// "O’Neill" and "o'neill", "Straße" and "STRASSE", "cam‑٣" and "cam-3". An accent that stands alone stays.
void appendFolded(std::string &to, QStringView text);

std::string folded(QStringView text);

/// `text` without the characters that are not seen, such as those that a copied sentence has around a name.
QString visible(QStringView text);

/// What is meant by a text that somebody typed, or copied with a little of the sentence around it: visible(), without
/// blanks and quotation marks at its ends.
QString unquoted(QStringView typed);

} // namespace text
