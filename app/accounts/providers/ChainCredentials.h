// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Environment.h"
#include "accounts/profiles/CredentialChain.h"
#include "accounts/providers/CommonHops.h"
#include "accounts/providers/ProcessProviders.h"
#include "accounts/providers/RefreshingCredentials.h"

namespace accounts {

/// Makes the providers that ask AWS.
class ServiceProviders {
public:
    ServiceProviders() = default;
    ServiceProviders(const ServiceProviders &) = delete;
    ServiceProviders &operator=(const ServiceProviders &) = delete;
    virtual ~ServiceProviders() = default;

    /// Takes `role` with what `source` has.
    virtual std::shared_ptr<CredentialProvider> assume(const AssumedRole &role,
                                                       std::shared_ptr<RefreshingCredentials> source) = 0;
    virtual std::shared_ptr<CredentialProvider> signOn(const QString &profile, const SingleSignOn &signOn) = 0;
    virtual std::shared_ptr<CredentialProvider> webIdentity(const QString &profile, const WebIdentity &identity) = 0;
};

/// What the providers of a chain need. All that is referred to outlives them.
struct ChainParts {
    Environment environment;
    ProcessSettings process;
    KnownCommands &known;
    ServiceProviders &services;
    CommonHops &common;
    async::TaskScope &scope;
    AskedAt askedAt = {}; ///< where the services ask
};

/// The credentials that a chain means. Each hop has its own, so that a role is taken anew with a source that is still
/// good; those that another chain has already are the same. Nothing is opened, asked or run before somebody asks for
/// them.
std::shared_ptr<RefreshingCredentials> credentialsOf(const CredentialChain &chain, const ChainParts &parts);

} // namespace accounts
