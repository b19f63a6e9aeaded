// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/Account.h"
#include "accounts/profiles/Profile.h"
#include "accounts/providers/CommonHops.h"

class QProcessEnvironment;

namespace accounts {

/// A profile with its region and the kind of its endpoints as the variables say, which count before the files (AWS SDKs
/// and Tools Reference Guide, "Precedence of settings").
Profile profileOf(const QString &name, const SharedConfig &config, const QProcessEnvironment &variables);

/// The same with the account and the role that a person chose where the profile names none.
Profile meaningOf(const FromProfile &from, const SharedConfig &config, const QProcessEnvironment &variables);

/// Where AWS is asked for what a profile means. `region`: of STS.
AskedAt askedAt(const Profile &meaning, const QString &region, const SharedConfig &config,
                const QProcessEnvironment &variables);

} // namespace accounts
