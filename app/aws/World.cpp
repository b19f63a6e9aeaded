// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/World.h"

#include "aws/Endpoint.h"

namespace aws {

World::World(Kind kind, QString host)
    : m_kind(kind)
    , m_host(std::move(host))
{
}

World World::demo()
{
    return {Kind::Demo, {}};
}

World World::at(const QUrl &endpoint)
{
    const QString host = endpoint.adjusted(QUrl::RemoveUserInfo).authority(QUrl::FullyEncoded);
    if (endpoint.host().isEmpty() || isAwsHost(host))
        return {};
    return {Kind::Elsewhere, host};
}

} // namespace aws
