// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountClients.h"
#include "patchbay/plant/Source.h"
#include "ui/program/AccountAccess.h"
#include "ui/program/CommandLine.h"
#include "ui/program/Demo.h"

#include <memory>

namespace ui {

/// Makes what works in an account and region, as the accounts, the command line and the demo say. GUI thread only.
class SourceMaker final {
    Q_DISABLE_COPY_MOVE(SourceMaker)

public:
    /// All of it outlives it, and it outlives what it makes.
    SourceMaker(const CommandLine &line, aws::Transport &transport, AccountAccess &access, Demo &demo);

    accounts::AccountClients &clients() { return m_clients; }
    /// The account is one of those that there are.
    aws::Result<std::unique_ptr<patchbay::Source>> make(const patchbay::SourceId &id);

private:
    AccountAccess &m_access;
    accounts::AccountClients m_clients;
};

} // namespace ui
