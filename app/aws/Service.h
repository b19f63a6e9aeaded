// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace aws {

/// A service of AWS, as far as anybody needs to know it who speaks to it: what its service model publishes.
struct Service {
    /// How an operation, its parameters and its answer are written.
    enum class Protocol {
        RestJson, ///< a path for each operation, JSON both ways
        Query, ///< the operation and its parameters as a form, the answer in XML
    };

    const char *endpointPrefix = ""; ///< its host names begin with it: "ivsrealtime"
    const char *signingName = ""; ///< the service of a signature's scope: "ivs"
    Protocol protocol = Protocol::RestJson;
    const char *id = ""; ///< settings of its own are named by it: "SSO OIDC"
    const char *apiVersion = ""; ///< Protocol::Query sends it: "2011-06-15"
    bool isFipsInGovCloud = false; ///< its usual endpoints there are the FIPS ones, and there are no others
};

} // namespace aws
