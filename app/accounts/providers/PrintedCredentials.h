// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/providers/CredentialProvider.h"

#include <QByteArray>

namespace accounts {

/// A time as AWS's files and programs write it: ISO 8601, also with "UTC" in place of "Z" as the CLI has it in its
/// caches, and one without a zone as UTC. Invalid: it is none.
QDateTime awsTime(const QString &text);

/// The JSON that `credential_process` prints (AWS SDKs and Tools Reference Guide, "Process credential provider"):
/// version 1. Else NotUnderstood, with the member, or OtherVersion; `program` is told with it.
ProviderResult<ResolvedCredentials> printedCredentials(const QByteArray &json, const QString &program);

} // namespace accounts
