// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "aws/Http.h"

namespace aws {

/// Reads the error in an answer that is not 2xx, by the rules of the restJson1 protocol (Smithy specification,
/// "Operation error serialization") and what services and gateways send besides: the code from `x-amzn-ErrorType` (the
/// first of several), `code` or `__type`, without namespace and URI; the message from `exceptionMessage`, `message`,
/// `Message` or `errorMessage`; both from an XML `<Error>`, which may be inside an `<ErrorResponse>` or a `<Response>`
/// (Smithy, "AWS query protocol"), with the request ID where no header has it; or from `error` and `error_description`
/// of OAuth 2.0 (RFC 6749 section 5.2), which SSO's OIDC has.
/// Anything else (HTML, nothing, no JSON) becomes UnexpectedAnswer or, by its status, ServerFault or GatewayFault.
/// `operation`, `host` and `safeToRetry` are left to the caller.
Error parseError(const HttpResponse &response);

/// The request ID that AWS gives each of its answers, or empty.
QString requestIdOf(const HttpResponse &response);

/// Whether an answer bears AWS's request ID.
Origin originOf(const HttpResponse &response);

/// "HTTP 403, text/html, 5012 bytes": what an answer is that should have been JSON, without quoting any of it.
QString describeBody(const HttpResponse &response);

} // namespace aws
