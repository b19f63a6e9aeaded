// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/AccountEndpoint.h"

#include "aws/Endpoint.h"

namespace accounts {

aws::Result<aws::ClientSettings> clientSettingsOf(const Account &account, const QByteArray &signingName)
{
    const aws::EndpointSettings settings{account.region, account.endpointUrl, account.dualStack, account.fips};
    return aws::endpointUrl(settings).map([&](const QUrl &endpoint) {
        return aws::ClientSettings{endpoint, account.region.toLatin1(), signingName, account.readOnly};
    });
}

} // namespace accounts
