// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/control/Faults.h"
#include "emulator/identity/Issued.h"

#include <QStringList>

namespace emulator {

/// How signing in goes, until the control side says otherwise.
struct SignInRules {
    qint64 accessTokenSeconds = 8 * 3600;
    qint64 sessionSeconds = 0; ///< of all temporary credentials; 0: as long as was asked for, or an hour
    qint64 deviceCodeSeconds = 600;
    int interval = 1; ///< seconds between two questions whether a device is approved; who asks sooner shall slow down
    bool refreshTokens = true; ///< given to clients that register for them
    bool declines = false; ///< the person at the page for authorization codes says no
    QString mfaCode = QStringLiteral("123456"); ///< of every device: "arn:aws:iam::123456789012:mfa/operator"
    bool takesCodeOnce = false; ///< as AWS does; who rehearses has one code for the day
};

/// A program that has registered itself.
struct RegisteredClient {
    QString secret;
    QStringList grantTypes;
    QStringList redirectUris; ///< without a port
};

/// A device that waits for somebody to approve it in a browser.
struct Device {
    enum class State { Pending, Approved, Declined };
    QString clientId;
    QString userCode;
    State state = State::Pending;
    QDateTime lastAsked = {};
    int askedTooSoon = 0;
};

/// What an authorization code was given for.
struct CodeRequest {
    QString clientId;
    QString challenge;
    QString redirectUri;
};

/// Everything that signing in has given out.
struct SignInState {
    SignInRules rules = {};
    Issued<RegisteredClient> clients = {}; ///< by client ID
    Issued<Device> devices = {}; ///< by device code
    Issued<QString> userCodes = {}; ///< the device code of each
    Issued<CodeRequest> codes = {};
    Issued<QString> refreshTokens = {}; ///< the client ID of each
    Issued<bool> accessTokens = {}; ///< false: taken back
    Issued<QString> webIdentities = {}; ///< the subject of each token
    QString takenCode = {}; ///< the last one of an MFA device
    QMap<QString, int> requests = {}; ///< of each operation
    Faults faults = {};
};

} // namespace emulator
