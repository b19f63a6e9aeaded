// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/ClientFor.h"

#include <QCoroTask>

#include <stop_token>

namespace accounts {

/// Who signs, as AWS sees it.
struct Caller {
    QString account; ///< twelve digits
    QString arn; ///< "arn:aws:sts::123456789012:assumed-role/Operator/ada"

    bool operator==(const Caller &) const = default;
};

/// Asks STS, which everybody may. Ends soon after one of both asks it to.
QCoro::Task<aws::Result<Caller>> callerOf(ClientFor clientFor, QString region,
                                          std::shared_ptr<aws::CredentialsSource> credentials, std::stop_token stop,
                                          std::stop_token end);

} // namespace accounts
