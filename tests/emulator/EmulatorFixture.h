// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ServiceCaller.h"
#include "emulator/Service.h"

#include <memory>

/// A service without rate limits, and a client that has its key.
struct EmulatorFixture {
    explicit EmulatorFixture(const emulator::Settings &settings = unlimited())
        : service(settings)
        , endpoint(service.listen().value())
        , caller(endpoint, service.credentials(), service.region().toLatin1())
    {
    }

    static emulator::Settings unlimited()
    {
        emulator::Settings settings;
        settings.rateLimits = false;
        return settings;
    }

    emulator::Service service;
    QUrl endpoint;
    ServiceCaller caller;
};
