// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/TaskScope.h"
#include "aws/World.h"
#include "ivs/Client.h"
#include "patchbay/plant/ActiveWatch.h"
#include "patchbay/plant/EncoderTags.h"
#include "patchbay/plant/Ids.h"
#include "patchbay/plant/Inventory.h"
#include "patchbay/plant/InventoryWatch.h"
#include "patchbay/plant/PairLegs.h"
#include "patchbay/plant/SecondLook.h"
#include "patchbay/plant/Sightings.h"
#include "patchbay/plant/Silence.h"
#include "patchbay/plant/StageAddresses.h"
#include "patchbay/plant/StageGuests.h"
#include "patchbay/plant/Standing.h"

namespace patchbay {

/// The work on one account in one region: its client, what is known, what keeps it fresh. end() is awaited before it is
/// destroyed. GUI thread only.
class Source final {
    Q_DISABLE_COPY_MOVE(Source)

public:
    struct Identity {
        SourceId id;
        QString accountName;
        bool isEnvironment = false; ///< it is what the AWS variables say
        aws::World world = {};
        bool isProfile = false; ///< of AWS's shared files
    };

    Source(Identity identity, ivs::Client client);

    const SourceId &id() const { return m_identity.id; }
    const Identity &identity() const { return m_identity; }
    Standing &standing() { return m_standing; }
    const Standing &standing() const { return m_standing; }
    ivs::Client &client() { return m_client; }
    const ivs::Client &client() const { return m_client; }
    Inventory &inventory() { return m_inventory; }
    const Inventory &inventory() const { return m_inventory; }
    /// A list is arriving.
    bool isReading() const { return m_inventory.loading() != Inventory::Loading::Idle; }
    /// Whether it answers.
    Silence &silence() { return m_silence; }
    const Silence &silence() const { return m_silence; }
    InventoryWatch &watch() { return m_watch; }
    /// Who is live, between its lists, while somebody wants to know soon.
    ActiveWatch &active() { return m_active; }
    const ActiveWatch &active() const { return m_active; }
    /// Reads single configurations where the list is not enough.
    SecondLook &secondLook() { return m_look; }
    StageAddresses &addresses() { return m_addresses; }
    const StageAddresses &addresses() const { return m_addresses; }
    /// Who publishes on another stage than the one it is bound to.
    Sightings &sightings() { return m_sightings; }
    const Sightings &sightings() const { return m_sightings; }
    StageGuests &guests() { return m_guests; }
    const StageGuests &guests() const { return m_guests; }
    EncoderTags &tags() { return m_tags; }
    const EncoderTags &tags() const { return m_tags; }
    PairLegs &legs() { return m_legs; }
    /// Owns every task that uses this source.
    async::TaskScope &scope() { return m_scope; }

    /// Whether both reach the same service in the same region: two entries of one AWS account then have the same
    /// encoders.
    bool mayShareEncodersWith(const Source &other) const;

    /// Stops everything under way and returns when the last has ended.
    QCoro::Task<> end();

private:
    Identity m_identity;
    Standing m_standing;
    ivs::Client m_client;
    Inventory m_inventory;
    Silence m_silence;
    async::TaskScope m_scope;
    SecondLook m_look;
    StageAddresses m_addresses;
    Sightings m_sightings;
    StageGuests m_guests;
    PairLegs m_legs;
    EncoderTags m_tags;
    InventoryWatch m_watch;
    ActiveWatch m_active;
};

} // namespace patchbay
