// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Client.h"
#include "sso/Error.h"
#include "sso/Types.h"

#include <QCoroTask>

#include <stop_token>
#include <vector>

namespace sso {

/// The accounts and roles of whoever signed in, one coroutine for each operation. GUI thread only; outlives its calls.
class Portal {
public:
    /// `client` is one of sso::portalService; it needs no credentials.
    explicit Portal(aws::Client client);

    QCoro::Task<Result<aws::TemporaryCredentials>> roleCredentials(aws::Secret accessToken, QString accountId,
                                                                   QString roleName, std::stop_token stop);
    /// All pages.
    QCoro::Task<Result<std::vector<Account>>> accounts(aws::Secret accessToken, std::stop_token stop);
    /// The names of the roles that the person has in an account; all pages.
    QCoro::Task<Result<std::vector<QString>>> roles(aws::Secret accessToken, QString accountId, std::stop_token stop);

private:
    aws::Client m_client;
};

} // namespace sso
