// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/profiles/ProfileFiles.h"

namespace accounts {

ProfileFiles::ProfileFiles(FileLocations locations, QObject *parent)
    : QObject(parent)
    , m_locations(std::move(locations))
{
    connect(&m_watch, &files::FileWatch::changed, this, &ProfileFiles::look);
    m_watch.watch({m_locations.config, m_locations.credentials}); // before it is read: nothing is missed
    m_config = read().withoutSecrets();
}

void ProfileFiles::look()
{
    auto now = read().withoutSecrets();
    if (now == m_config)
        return;
    m_config = std::move(now);
    Q_EMIT changed();
}

} // namespace accounts
