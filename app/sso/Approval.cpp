// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sso/Approval.h"

#include "async/Clock.h"
#include "async/Sleep.h"

using namespace Qt::StringLiterals;

namespace sso {

namespace {

constexpr std::chrono::seconds slower{5};

bool isWorthAskingAgain(const Error &error)
{
    return error.problem == Problem::ApprovalPending || error.problem == Problem::SlowDown
        || (error.problem == Problem::Other && aws::mayPass(error.cause.kind));
}

} // namespace

QCoro::Task<Result<Token>> approvedToken(Oidc oidc, Registration registration, DeviceAuthorization authorization,
                                         std::stop_token stop)
{
    const auto end = async::Clock::now() + authorization.expiresIn;
    std::chrono::seconds interval = authorization.interval;
    for (;;) {
        co_await async::sleepFor(interval, stop);
        const Grant grant = DeviceCode{authorization.deviceCode};
        auto token = co_await oidc.createToken(registration, grant, stop);
        if (token || !isWorthAskingAgain(token.error()))
            co_return std::move(token);
        if (async::Clock::now() >= end)
            break;
        if (token.error().problem == Problem::SlowDown)
            interval += slower;
    }
    const Error late = errorOf(Problem::CodeExpired, aws::ErrorKind::TimedOut, u"Nobody approved in time"_s);
    co_return tl::unexpected(late);
}

} // namespace sso
