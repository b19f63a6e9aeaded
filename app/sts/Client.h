// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Client.h"
#include "sts/Error.h"
#include "sts/Types.h"

#include <QCoroTask>

#include <functional>
#include <stop_token>

namespace aws {
class XmlAnswer;
}

namespace sts {

/// One coroutine for each operation of STS. An answer that is not as the service model says is UnexpectedAnswer, which
/// names the element. GUI thread only; outlives its calls.
class Client {
public:
    /// `client` is one of sts::service.
    explicit Client(aws::Client client);

    QCoro::Task<Result<CallerIdentity>> callerIdentity(std::stop_token stop);
    /// With a code of an MFA device it asks once: a code can be used once.
    QCoro::Task<Result<AssumedRole>> assumeRole(AssumeRole wanted, std::stop_token stop);
    /// Signs nothing: the client needs no credentials.
    QCoro::Task<Result<AssumedRole>> assumeRoleWithWebIdentity(AssumeRoleWithWebIdentity wanted, std::stop_token stop);

    const aws::ClientSettings &settings() const { return m_client.settings(); }

private:
    template <typename T>
    using Read = T (*)(aws::XmlAnswer &answer, QString &problem);

    template <typename T>
    QCoro::Task<Result<T>> call(aws::Request request, QString role, Read<T> read, std::stop_token stop);

    aws::Client m_client;
};

} // namespace sts
