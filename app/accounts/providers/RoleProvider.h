// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/ClientFor.h"
#include "accounts/providers/MfaQuestion.h"
#include "accounts/providers/RefreshingCredentials.h"
#include "accounts/providers/RoleCache.h"
#include "sts/Error.h"
#include "sts/Types.h"

namespace sts {
class Client;
}

namespace accounts {

/// With what roles are taken.
struct RoleParts {
    ClientFor clientFor;
    MfaQuestion &mfa;
    RoleCache cache;
    QString region; ///< where STS is asked for a role that names none
};

/// A role, taken at STS with another's credentials, unless the CLI has it already. Those are fetched before a person is
/// asked for a code. What fails on the way to them is told as theirs; what STS says is RoleRefused or ServiceRefused.
class RoleProvider final : public CredentialProvider {
public:
    /// What `parts` refers to outlives this.
    RoleProvider(AssumedRole role, std::shared_ptr<RefreshingCredentials> source, RoleParts parts);
    QCoro::Task<ProviderResult<ResolvedCredentials>> resolve(std::stop_token stop) override;
    void tryAgain() override { m_source->tryAgain(); }

private:
    QCoro::Task<ProviderResult<sts::AssumedRole>> take(sts::Client client, std::stop_token stop);
    /// The same with a code, which is asked for until AWS takes one.
    QCoro::Task<ProviderResult<sts::AssumedRole>> takeWithCode(sts::Client client, std::stop_token stop);
    sts::AssumeRole wanted() const;
    ProviderError errorOf(const sts::Error &error) const;

    AssumedRole m_role;
    std::shared_ptr<RefreshingCredentials> m_source;
    RoleParts m_parts;
    QString m_fromCache; ///< the ID of the key that it gave last: who asks again needs another one
};

} // namespace accounts
