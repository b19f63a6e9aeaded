// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/gate/Authorization.h"

namespace emulator {

/// Verifies the signature of every request, as the AWS IAM User Guide describes the service's side ("Troubleshoot
/// Signature Version 4 signing for AWS API requests"): key, session token, scope, clock, signature.
class Authenticator {
public:
    Authenticator(aws::Credentials credentials, aws::sigv4::Scope scope);

    /// Nothing when the request is signed by the credentials for this scope at `now`, give or take five minutes.
    std::optional<Refusal> refusalFor(const Request &request, const QDateTime &now);

private:
    bool isKnown(const Authorization &authorization, const Request &request) const;
    std::optional<Refusal> scopeRefusal(const Authorization &authorization, const QByteArray &timestamp) const;
    bool isSignatureRight(const Authorization &authorization, const Request &request, const QDateTime &time);

    aws::Credentials m_credentials;
    aws::sigv4::Scope m_scope;
    aws::sigv4::Signer m_signer;
};

} // namespace emulator
