// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/Profile.h"

namespace accounts {
class ProfileFiles;
}

namespace ui {

/// How one signs in with a profile: "single sign-on", "role through live-events", "helper program".
QString waysOf(const accounts::Profile &profile);
/// Its region, or "no region".
QString regionOf(const accounts::Profile &profile);

/// Why there are none: no file, nothing in it, or it can't be read.
QString noProfilesSentence(const accounts::ProfileFiles &files);
/// What of the files is not understood or can't be read, in a sentence; empty: all is well.
QString filesSentence(const accounts::ProfileFiles &files);

/// For a heading: no full stop.
QString problemHeading(const accounts::ProfileProblem &problem);
/// Why a profile can't be signed in with, in a sentence.
QString problemSentence(const accounts::ProfileProblem &problem);

} // namespace ui
