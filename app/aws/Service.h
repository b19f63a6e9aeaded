// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace aws {

/// A service of AWS, as far as anybody needs to know it who speaks to it: what its service model publishes.
struct Service {
    /// How an operation, its parameters and its answer are written.
    enum class Protocol {
        RestJson, ///< a path for each operation, JSON both ways
    };

    const char *endpointPrefix = ""; ///< its host names begin with it: "ivsrealtime"
    const char *signingName = ""; ///< the service of a signature's scope: "ivs"
    Protocol protocol = Protocol::RestJson;
};

} // namespace aws
