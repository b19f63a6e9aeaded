// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/World.h"

namespace ui {

// What a world is called, the same in every sentence. The name of a host is foreign text: text::filled() isolates it.

/// Inside a sentence: "AWS", "the demo", or the host.
QString nameOf(const aws::World &world);
/// Where a sentence begins: "AWS", "The demo", or the host.
QString subjectOf(const aws::World &world);

/// What its sign says, as it may stand in a line: "Not AWS: 127.0.0.1:8085". Empty for AWS's own, which has no sign.
QString signOf(const aws::World &world);
/// The same with as much of the host as there is room for.
QString signOf(const aws::World &world, const QString &shownHost);
/// The same after a name, where there is little room: "not AWS".
QString shortSignOf(const aws::World &world);
/// What that means.
QString meaningOf(const aws::World &world);
/// The same where several are shown together.
QString signOfMany();
QString meaningOfMany();

} // namespace ui
