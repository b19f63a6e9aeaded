// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"
#include "aws/Client.h"

namespace accounts {

/// What an aws::Client of this account needs: its endpoint, region and whether it may write. InvalidEndpoint when the
/// region or the URL cannot be used.
aws::Result<aws::ClientSettings> clientSettingsOf(const Account &account, const QByteArray &signingName);

} // namespace accounts
