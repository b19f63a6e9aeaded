// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/CredentialChain.h"
#include "accounts/profiles/SharedFile.h"
#include "accounts/providers/CredentialProvider.h"

#include <QJsonArray>

namespace suites {

/// What the suites say where this program has a value: their errors, and their form of a chain.
QString wordsOf(accounts::LineProblem::Kind kind);
QString wordsOf(const accounts::ProfileProblem &problem);
QString wordsOf(const accounts::ProviderError &error);
QJsonArray formOf(const accounts::CredentialChain &chain);
QJsonObject formOf(const accounts::ResolvedCredentials &credentials);

} // namespace suites
