// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Credentials.h"

#include <QString>

#include <chrono>
#include <optional>

namespace sts {

/// Who signs, as AWS sees it.
struct CallerIdentity {
    QString account; ///< twelve digits
    QString arn; ///< "arn:aws:sts::123456789012:assumed-role/Operator/ada"
    QString userId;
};

/// What AssumeRole is asked for. What is empty isn't sent.
struct AssumeRole {
    QString roleArn;
    QString sessionName; ///< 2 to 64 of A-Z a-z 0-9 and _+=,.@-
    QString externalId = {};
    std::optional<std::chrono::seconds> duration = {}; ///< 900 s to the role's own maximum; nothing: an hour
    QString mfaSerial = {}; ///< the ARN of a virtual device, or the number of one in hardware
    aws::Secret mfaCode = {}; ///< its six digits of now
};

/// The same for who has a token of an identity provider and no credentials of AWS.
struct AssumeRoleWithWebIdentity {
    QString roleArn;
    QString sessionName;
    aws::Secret token;
    std::optional<std::chrono::seconds> duration = {};
};

struct AssumedRole {
    aws::TemporaryCredentials session;
    QString arn; ///< "arn:aws:sts::123456789012:assumed-role/Operator/ada"
};

} // namespace sts
