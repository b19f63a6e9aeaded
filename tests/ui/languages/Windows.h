// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "Desk.h"

#include "aws/Error.h"

#include <QWidget>

#include <functional>
#include <vector>

namespace tests {

/// Brings a window up at a desk and returns it; nullptr when it did not come.
using Open = std::function<QWidget *(Desk &)>;

struct ProgramWindow {
    const char *name;
    Open open;
};

/// Every window and dialog the program has, but for alerts, which errorKinds() makes.
const std::vector<ProgramWindow> &programWindows();
/// A patch of many before, while and after it is taken, below the list and below the journal.
const std::vector<ProgramWindow> &patchWindows();
const std::vector<aws::ErrorKind> &errorKinds();

} // namespace tests
