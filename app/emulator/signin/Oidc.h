// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Http.h"
#include "emulator/signin/SignInState.h"

namespace emulator {

/// OIDC of IAM Identity Center: programs register, ask for devices to be approved, and exchange what they have for
/// tokens.
class Oidc {
public:
    /// The state outlives it.
    explicit Oidc(SignInState &state);

    Answer answer(const QString &operation, const Request &request);

private:
    Answer registerClient(const QJsonObject &wanted);
    Answer startDeviceAuthorization(const QJsonObject &wanted, const Request &request);
    Answer createToken(const QJsonObject &wanted);
    Answer tokenForDevice(const QJsonObject &wanted);
    Answer tokenForCode(const QJsonObject &wanted);
    Answer tokenForRefreshToken(const QJsonObject &wanted);
    Answer newToken(const QString &clientId);
    std::optional<Answer> clientRefusal(const QJsonObject &wanted);

    SignInState &m_state;
};

} // namespace emulator
