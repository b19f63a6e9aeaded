// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Client.h"
#include "sso/Error.h"
#include "sso/Types.h"

#include <QCoroTask>

#include <stop_token>

namespace sso {

/// Signs people in: one coroutine for each operation of OIDC. GUI thread only; outlives its calls.
class Oidc {
public:
    /// `client` is one of sso::oidcService; it needs no credentials.
    explicit Oidc(aws::Client client);

    QCoro::Task<Result<Registration>> registerClient(ClientName name, std::stop_token stop);
    QCoro::Task<Result<DeviceAuthorization>> startDeviceAuthorization(Registration registration, QString startUrl,
                                                                      std::stop_token stop);
    /// Asked once: codes and refresh tokens can be used once.
    QCoro::Task<Result<Token>> createToken(Registration registration, Grant grant, std::stop_token stop);

    const QUrl &endpoint() const { return m_client.settings().endpoint; }

private:
    aws::Client m_client;
};

} // namespace sso
