// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Source.h"

namespace patchbay {

Source::Source(Identity identity, ivs::Client client)
    : m_identity(std::move(identity))
    , m_client(std::move(client))
    , m_silence(m_inventory)
    , m_look(m_client, m_inventory, m_scope)
    , m_addresses(m_client)
    , m_sightings(m_inventory)
    , m_guests(m_client, m_sightings, m_scope)
    , m_legs(m_client, m_inventory, m_sightings, m_scope)
    , m_tags(m_client, m_inventory, m_scope)
    , m_watch(m_client, m_inventory, m_scope)
    , m_active(*this)
{
}

bool Source::mayShareEncodersWith(const Source &other) const
{
    return m_identity.world == other.m_identity.world && id().region == other.id().region;
}

QCoro::Task<> Source::end()
{
    m_watch.setPaused(true); // it begins nothing more
    co_await m_scope.stopAndJoin();
}

} // namespace patchbay
