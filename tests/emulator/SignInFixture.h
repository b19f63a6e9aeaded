// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "EmulatorFixture.h"
#include "aws/Client.h"
#include "support/Ended.h"

using namespace Qt::StringLiterals;

/// The emulator as the service that gives out keys, and what a program needs to speak to it.
struct SignInFixture {
    explicit SignInFixture(const emulator::Settings &settings = SignInFixture::settings())
        : emulator(settings)
    {
    }

    static emulator::Settings settings()
    {
        emulator::Settings settings = EmulatorFixture::unlimited();
        settings.accounts = 3;
        settings.configurations = 5;
        return settings;
    }

    aws::Client client(const aws::Service &service, std::optional<aws::Credentials> credentials = {})
    {
        const auto source = credentials ? std::make_shared<aws::FixedCredentials>(*credentials) : nullptr;
        return {transport, source, {emulator.endpoint, "eu-west-1", service}, aws::RateLimits::unlimited()};
    }

    const aws::Credentials &own() const { return emulator.service.credentials(); }

    /// POST /_control/<name>; the answer's members.
    QJsonObject control(const QByteArray &name, const QJsonObject &body)
    {
        const ServiceCaller::Reply reply = emulator.caller.control("POST"_ba, name, body);
        if (reply.status != 200)
            qFatal("The control side answered: %s", reply.raw.constData());
        return reply.body;
    }
    int requests(const QString &operation)
    {
        const QJsonObject shown = emulator.caller.control("GET"_ba, "sign-in"_ba).body;
        return shown.value(u"requests"_s)[operation].toInt();
    }

    /// What IVS says to these keys: empty, or the code of its refusal.
    QByteArray listStages(const aws::Credentials &credentials)
    {
        ServiceCaller caller(emulator.endpoint, credentials);
        return caller.post("ListStages"_ba).errorType;
    }

    EmulatorFixture emulator;
    aws::Transport transport;
};
