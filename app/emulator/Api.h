// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Backend.h"
#include "emulator/gate/Authenticator.h"
#include "emulator/operations/OperationTable.h"

namespace emulator {

/// Answers the service's requests, in the order the real one does: which operation, who asks, may they ask again so
/// soon, is it well-formed, do it.
class Api {
public:
    Api(Backend &backend, const Settings &settings);

    Answer answer(const Request &request);

    const OperationTable &operations() const { return m_operations; }

private:
    Answer answer(const Call &call, const Request &request);
    Answer answerInstead(const Fault &fault, const Operation &operation, const QJsonObject &parameters);
    Outcome act(const Operation &operation, const QJsonObject &parameters);
    tl::expected<QJsonObject, Refusal> parametersOf(const Call &call, const Request &request) const;
    std::optional<Refusal> throttled(const Operation &operation);
    void startEncoder(const QJsonObject &parameters);

    Backend &m_backend;
    bool m_rateLimits;
    Authenticator m_authenticator;
    OperationTable m_operations;
};

} // namespace emulator
