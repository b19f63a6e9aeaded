// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/wallboard/ShortNames.h"

#include <QHash>

#include <optional>
#include <utility>

namespace ui {

namespace {

/// What is before and after the last number of a name.
using Form = std::pair<QString, QString>;

/// Nothing: there is no number in it.
std::optional<Form> formOf(const QString &name)
{
    qsizetype end = name.size();
    while (end > 0 && !name[end - 1].isDigit())
        --end;
    qsizetype begin = end;
    while (begin > 0 && name[begin - 1].isDigit())
        --begin;
    return begin == end ? std::nullopt : std::optional(Form(name.first(begin), name.sliced(end)));
}

} // namespace

ShortNames::ShortNames(const QStringList &names)
{
    QHash<Form, int> uses;
    int most = 1; // a form that one name has tells it from none
    for (const QString &name : names) {
        const auto form = formOf(name);
        if (!form)
            continue;
        const int count = ++uses[*form];
        if (count <= most)
            continue;
        most = count;
        std::tie(m_before, m_after) = *form;
    }
    m_hasForm = most > 1 && most * 2 >= names.size();
}

QString ShortNames::of(const QString &name) const
{
    const auto form = m_hasForm ? formOf(name) : std::nullopt;
    if (!form || *form != Form(m_before, m_after))
        return name;
    return name.sliced(m_before.size(), name.size() - m_before.size() - m_after.size());
}

} // namespace ui
