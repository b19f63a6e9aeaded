// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Credentials.h"

#include <optional>

namespace accounts {

using aws::KeyFault;
using aws::KeyPart;

/// An access key of texts that were typed, pasted or set. Blanks around them are cut off. A session token has none
/// within: it is base64, so one that was pasted over several lines is whole when it is put together again.
aws::Credentials keyOf(QString accessKeyId, QString secretAccessKey, QString sessionToken);

/// The first fault of a key; nothing when it may be sent.
std::optional<KeyFault> faultOf(const aws::Credentials &key);

/// Which part of an access key a text can only be, by its form (IAM User Guide, "IAM identifiers" and "Manage access
/// keys for IAM users"); nothing when the form says nothing.
std::optional<KeyPart> partByForm(QStringView text);

/// False for a text longer than any access key ID: it may be a secret.
bool mayBeShownAsId(QStringView text);

} // namespace accounts
