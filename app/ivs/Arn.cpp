// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Arn.h"

#include <QList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ivs {

namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isRegionCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || isDigit(c) || c == u'-';
}

bool isIdCharacter(QChar c)
{
    return isRegionCharacter(c) || (c >= u'A' && c <= u'Z');
}

template <typename Predicate>
bool consistsOf(QStringView text, Predicate predicate)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), predicate);
}

std::optional<Arn::Type> typeOf(QStringView text)
{
    if (text == "ingest-configuration"_L1)
        return Arn::Type::IngestConfiguration;
    if (text == "stage"_L1)
        return Arn::Type::Stage;
    return std::nullopt;
}

} // namespace

std::optional<Arn> Arn::parse(QStringView text)
{
    constexpr auto prefix = "arn:aws:ivs:"_L1;
    if (text.size() > longest || !text.startsWith(prefix))
        return std::nullopt;
    const QList<QStringView> parts = text.mid(prefix.size()).split(u':');
    if (parts.size() != 3 || !consistsOf(parts[0], isRegionCharacter) || !consistsOf(parts[1], isDigit))
        return std::nullopt;
    const qsizetype slash = parts[2].indexOf(u'/');
    const auto type = typeOf(parts[2].left(slash));
    const QStringView id = parts[2].mid(slash + 1);
    if (slash < 0 || !type || !consistsOf(id, isIdCharacter))
        return std::nullopt;
    return Arn{*type, parts[0].toString(), parts[1].toString(), id.toString()};
}

QString shortId(QStringView arn)
{
    return arn.right(6).toString();
}

} // namespace ivs
