// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Credentials.h"
#include "aws/Http.h"
#include "aws/RateLimits.h"
#include "aws/Request.h"
#include "aws/RetryQuota.h"
#include "aws/SecretHeader.h"
#include "aws/Service.h"
#include "aws/SigV4.h"
#include "aws/Transport.h"

#include <QCoroTask>

#include <memory>

namespace aws {

struct Attempt;

struct ClientSettings {
    QUrl endpoint;
    QByteArray region;
    Service service;
    bool readOnly = false; ///< every write is refused before it is signed
};

/// Sends requests to one service of one account in one region: paces, signs, sends, retries as AWS's standard mode
/// does, corrects a wrong clock, signs once more where AWS says that a session has ended and there is another. A
/// request may be one that nobody signs (aws::Sender): then no credentials are asked for. Reads are retried when it may
/// help; a write only when AWS surely did not act on it: its own refusal shows that (isProvenRefusal()), or that
/// nothing was sent.
///
/// It is a handle: its copies, and those that pace otherwise, know of the service what any of them has learnt (its
/// clock) and have one quota of retries. GUI thread only; outlives its calls.
class Client {
public:
    /// Without `credentials`, nothing is sent that would have to be signed: NoCredentials.
    Client(Transport &transport, std::shared_ptr<CredentialsSource> credentials, ClientSettings settings,
           std::shared_ptr<RateLimits> limits);

    /// The body of a 2xx answer that could be read; one that could not is a failure like others, UnexpectedAnswer.
    /// Ends with Cancelled soon after `stop` asks.
    QCoro::Task<Result<QByteArray>> send(Request request, std::stop_token stop);

    /// The same, paced to this share of the published rates within the share it has.
    Client within(double share) const;
    /// The same, for work of that urgency; a client's own is that of a person.
    Client with(async::Urgency urgency) const;

    const ClientSettings &settings() const { return m_settings; }
    const RateLimits &rateLimits() const { return *m_limits; }

private:
    QCoro::Task<Attempt> attempt(Request request, std::stop_token stop);
    HttpRequest httpRequest(const Request &request) const;

    /// What all handles have in common.
    struct Shared {
        sigv4::Signer signer;
        SecretHeader bearer = {}; ///< a token that came last
        RetryQuota retries = {};
        std::chrono::seconds clockOffset{0}; ///< the service's clock minus ours
    };

    Transport &m_transport;
    std::shared_ptr<CredentialsSource> m_credentials;
    ClientSettings m_settings;
    std::shared_ptr<RateLimits> m_limits;
    async::Urgency m_urgency = async::Urgency::Person;
    std::shared_ptr<Shared> m_shared;
};

} // namespace aws
