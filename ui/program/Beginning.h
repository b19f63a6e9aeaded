// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/program/CommandLine.h"
#include "ui/program/ConfigDir.h"
#include "ui/program/SingleInstance.h"

#include <memory>
#include <optional>
#include <tl/expected.hpp>

namespace ui {

/// What is found out before there is a window: what is asked for, and whose the folder is.
struct Beginning {
    CommandLine line;
    std::unique_ptr<ConfigDir> configDir;
    std::unique_ptr<SingleInstance> instance; ///< none for a demo, a picture or scripts

    StartRequest request() const { return {line.account, line.region, line.wallboard}; }
};

/// Without a display, with an application object of its own. The exit code, when the program ends here: it has said
/// what was asked (--help), or why not, or the first one shows what was asked for, or has the folder while nobody could
/// answer a question about that.
tl::expected<Beginning, int> begin(int &argc, char **argv);

/// When another program has the folder, asks a person, in the application's event loop. Nothing: it can be used here;
/// otherwise this program ends, with that exit code.
std::optional<int> endWithoutFolder(const Beginning &begun);

} // namespace ui
