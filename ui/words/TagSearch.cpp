// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/TagSearch.h"

namespace ui {

namespace {

/// Before the key of a tag.
constexpr QLatin1StringView tagWord{"tag:"};

} // namespace

bool asksForTags(const QString &typed)
{
    return typed.contains(tagWord, Qt::CaseInsensitive);
}

QString searchedTag(const QString &key, const QString &value)
{
    return tagWord + key + u'=' + value;
}

} // namespace ui
