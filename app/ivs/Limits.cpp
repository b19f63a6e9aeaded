// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Limits.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ivs::limits {

namespace {

/// A pair of surrogates is one character.
qsizetype lengthOf(QStringView text)
{
    return text.size() - std::ranges::count_if(text, [](QChar unit) { return unit.isLowSurrogate(); });
}

bool isOfName(QChar unit)
{
    return (unit >= u'a' && unit <= u'z') || (unit >= u'A' && unit <= u'Z') || (unit >= u'0' && unit <= u'9')
        || unit == u'-' || unit == u'_';
}

} // namespace

std::optional<NameProblem> problemOfName(QStringView name)
{
    if (!std::ranges::all_of(name, isOfName))
        return NameProblem::Character;
    if (lengthOf(name) > nameLength)
        return NameProblem::TooLong;
    return std::nullopt;
}

std::optional<UserIdProblem> problemOfUserId(QStringView userId)
{
    return lengthOf(userId) > userIdLength ? std::optional(UserIdProblem::TooLong) : std::nullopt;
}

qsizetype bytesOf(const QMap<QString, QString> &attributes)
{
    qsizetype bytes = 0;
    for (auto entry = attributes.cbegin(); entry != attributes.cend(); ++entry)
        bytes += entry.key().toUtf8().size() + entry.value().toUtf8().size();
    return bytes;
}

std::optional<AttributesProblem> problemOfAttributes(const QMap<QString, QString> &attributes)
{
    return bytesOf(attributes) > attributesBytes ? std::optional(AttributesProblem::TooLarge) : std::nullopt;
}

std::optional<TagProblem> problemOfTag(QStringView key, QStringView value)
{
    if (key.isEmpty())
        return TagProblem::KeyMissing;
    if (lengthOf(key) > tagKeyLength)
        return TagProblem::KeyTooLong;
    if (key.startsWith("aws:"_L1, Qt::CaseInsensitive))
        return TagProblem::KeyReserved;
    if (lengthOf(value) > tagValueLength)
        return TagProblem::ValueTooLong;
    return std::nullopt;
}

} // namespace ivs::limits
