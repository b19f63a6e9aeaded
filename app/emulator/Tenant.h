// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Backend.h"
#include "emulator/PublisherSimulation.h"
#include "emulator/operations/OperationTable.h"

namespace emulator {

/// One account in one region as it is served: it answers calls whose signature is right, in the order the real service
/// does: may they ask again so soon, is it well-formed, do it.
class Tenant {
    Q_DISABLE_COPY_MOVE(Tenant)

public:
    /// The settings outlive it.
    Tenant(Tenancy tenancy, const Settings &settings);
    ~Tenant() = default;

    Answer answer(const Call &call, const Request &request);
    /// The seeded fleet again, without faults; nothing that was asked for before happens after it.
    void reset();
    /// What was to happen in its world by now has happened.
    void settle();

    const Tenancy &tenancy() const { return m_tenancy; }
    World &world() { return m_backend.world; }
    Faults &faults() { return m_backend.faults; }
    RequestCounts &counts() { return m_backend.counts; }

private:
    Answer answerWith(const Fault &fault, const Operation &operation, const QJsonObject &parameters);
    Answer answerInstead(const Fault &fault, const Operation &operation, const QJsonObject &parameters);
    Outcome act(const Operation &operation, const QJsonObject &parameters);
    std::optional<Refusal> throttled(const Operation &operation);
    void startEncoder(const QJsonObject &parameters);
    void startSimulation();

    Tenancy m_tenancy;
    const Settings &m_settings;
    Backend m_backend;
    std::unique_ptr<PublisherSimulation> m_simulation;
};

} // namespace emulator
