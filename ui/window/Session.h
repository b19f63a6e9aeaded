// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "async/TaskScope.h"
#include "aws/World.h"
#include "ivs/Client.h"
#include "patchbay/patch/OutcomeWatch.h"
#include "patchbay/patch/PatchRunner.h"
#include "patchbay/plant/Inventory.h"
#include "patchbay/plant/InventoryWatch.h"
#include "patchbay/plant/SecondLook.h"
#include "patchbay/plant/StageAddresses.h"

#include <QUuid>

namespace ui {

/// The work on one account in one region: its client, what is known, what keeps it fresh and what changes it.
/// end() is awaited before it is destroyed.
class Session final {
public:
    struct Identity {
        QUuid account;
        QString accountName;
        QString region;
        bool isEnvironment = false; ///< it is what the AWS variables say
        aws::World world = {};
    };

    Session(Identity identity, ivs::Client client);
    Session(const Session &) = delete;
    Session &operator=(const Session &) = delete;

    const Identity &identity() const { return m_identity; }
    ivs::Client &client() { return m_client; }
    patchbay::Inventory &inventory() { return m_inventory; }
    patchbay::PatchRunner &runner() { return m_runner; }
    patchbay::InventoryWatch &watch() { return m_watch; }
    patchbay::StageAddresses &addresses() { return m_addresses; }
    async::TaskScope &scope() { return m_scope; }

    /// Stops everything under way and returns when the last has ended.
    QCoro::Task<> end();

private:
    Identity m_identity;
    ivs::Client m_client;
    patchbay::Inventory m_inventory;
    async::TaskScope m_scope;
    patchbay::SecondLook m_look;
    patchbay::OutcomeWatch m_outcomes;
    patchbay::StageAddresses m_addresses;
    patchbay::PatchRunner m_runner;
    patchbay::InventoryWatch m_watch;
};

} // namespace ui
