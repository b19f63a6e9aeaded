// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Types.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ivs {

template <>
QString Open<IngestProtocol>::textOf(IngestProtocol known)
{
    return known == IngestProtocol::Rtmp ? u"RTMP"_s : u"RTMPS"_s;
}

template <>
std::optional<IngestProtocol> Open<IngestProtocol>::knownOf(QByteArrayView text)
{
    if (text == "RTMP")
        return IngestProtocol::Rtmp;
    if (text == "RTMPS")
        return IngestProtocol::Rtmps;
    return std::nullopt;
}

template <>
QString Open<IngestState>::textOf(IngestState known)
{
    return known == IngestState::Active ? u"ACTIVE"_s : u"INACTIVE"_s;
}

template <>
std::optional<IngestState> Open<IngestState>::knownOf(QByteArrayView text)
{
    if (text == "ACTIVE")
        return IngestState::Active;
    if (text == "INACTIVE")
        return IngestState::Inactive;
    return std::nullopt;
}

bool mayBeAmong(const std::vector<Unreadable> &unreadable, const QString &arn)
{
    return std::ranges::any_of(unreadable,
                               [&arn](const Unreadable &item) { return item.arn.isEmpty() || item.arn == arn; });
}

} // namespace ivs
