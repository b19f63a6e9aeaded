// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

/// How tags are looked for in lists: "tag:show=evening". Their keys are in all rows alike, so a plain word does not
/// look there.
namespace ui {

/// Whether what somebody typed looks for tags.
bool asksForTags(const QString &typed);
/// What is found of a tag, where tags are looked for.
QString searchedTag(const QString &key, const QString &value);

} // namespace ui
