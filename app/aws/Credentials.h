// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "aws/Secret.h"

#include <QCoroTask>
#include <QDateTime>
#include <QString>

#include <stop_token>

class QDebug;

namespace aws {

/// What signs a request. `sessionToken` is empty for a long-term access key.
struct Credentials {
    QString accessKeyId;
    Secret secretAccessKey;
    Secret sessionToken;

    bool operator==(const Credentials &) const = default;
};

QDebug operator<<(QDebug debug, const Credentials &credentials);

/// Credentials of a session, which AWS has given for a time.
struct TemporaryCredentials {
    Credentials credentials;
    QDateTime expires; ///< in UTC, by AWS's clock

    bool operator==(const TemporaryCredentials &) const = default;
};

/// Where a client's credentials come from. They are asked for at every request, so a source caches what is costly.
class CredentialsSource {
public:
    virtual ~CredentialsSource() = default;

    /// The credentials to sign with now, or why there are none.
    virtual QCoro::Task<Result<Credentials>> credentials(std::stop_token stop) = 0;

    /// AWS says that these, which it gave, have ended. Whether others may be had: then credentials() finds them.
    virtual bool haveEnded(const Credentials &credentials);
};

/// Credentials that are known and don't change.
class FixedCredentials final : public CredentialsSource {
public:
    explicit FixedCredentials(Credentials credentials)
        : m_credentials(std::move(credentials))
    {
    }
    QCoro::Task<Result<Credentials>> credentials(std::stop_token stop) override;

private:
    Credentials m_credentials;
};

} // namespace aws
