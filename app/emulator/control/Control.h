// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Tenants.h"
#include "emulator/control/SignInControl.h"

namespace emulator {

/// The side door for tests and rehearsals, below /_control/, unsigned, not for web pages: encoders go live and idle,
/// answers go wrong, everything is seen, everything starts anew. In each request "account" and "region" say whose;
/// without them it is about all, or about the one of the ARN.
class Control {
public:
    static constexpr QByteArrayView path{"/_control/"};

    Control(Tenants &tenants, const OperationTable &operations, SignInControl signIn);

    /// 200 with a JSON object, or 4xx with {"error"}.
    Answer answer(const Request &request);

private:
    using Concerned = std::vector<Tenant *>;

    Answer setFault(const Concerned &tenants, const QJsonObject &wanted);
    static Answer setListLag(const Concerned &tenants, const QJsonObject &wanted);
    Answer reset(const Concerned &tenants, bool ofAll);

    Tenants &m_tenants;
    const OperationTable &m_operations;
    SignInControl m_signIn;
};

} // namespace emulator
