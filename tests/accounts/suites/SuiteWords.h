// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/CredentialChain.h"
#include "accounts/profiles/SharedFile.h"

#include <QJsonArray>

namespace suites {

/// What the suites say where this program has a value: their errors, and their form of a chain.
QString wordsOf(accounts::LineProblem::Kind kind);
QString wordsOf(const accounts::ProfileProblem &problem);
QJsonArray formOf(const accounts::CredentialChain &chain);

} // namespace suites
