// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "aws/Http.h"
#include "aws/Request.h"

namespace aws {

/// What became of one try of a request, and what that means for another one.
struct Attempt {
    /// Nothing was sent.
    static Attempt notMade(const Error &error);
    /// Reads an answer of `host`, or why there was none. `signedWith` is the correction of this computer's clock that
    /// the request was signed with: a refusal that only a wrong clock explains becomes ClockSkewed.
    static Attempt of(const Request &request, const Result<HttpResponse> &response, const QString &host,
                      std::chrono::seconds signedWith);

    Result<QByteArray> result; ///< the body of a 2xx answer that could be read
    std::chrono::milliseconds askedPause{0}; ///< what the service asked for
    bool mayPass = false; ///< another attempt may succeed
    bool maySignAnew = false; ///< what it was signed with has ended, and there may be others
    QString notUnderstood; ///< what is wrong with an answer that is none of the service's; quotes nothing of it
};

} // namespace aws
