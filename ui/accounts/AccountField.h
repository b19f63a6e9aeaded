// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"

namespace ui {

/// A field of an account to which a person is led.
enum class AccountField { Name, Credentials, Regions, Endpoint, ReadOnly };

/// The one to look at first after an error. `ownEndpoint`: the account asks another URL than AWS's own.
AccountField fieldAtFault(aws::ErrorKind kind, bool ownEndpoint);

} // namespace ui
