// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Settings.h"

#include <QStringList>

#include <tl/expected.hpp>

namespace emulator {

/// What ivs-emulator is asked to do by its arguments and by the environment: AWS_ACCESS_KEY_ID,
/// AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN name the key it accepts, of the first account. The error is a sentence
/// for people. Ends the program itself for --help and --version.
tl::expected<Settings, QString> settingsFrom(const QStringList &arguments);

} // namespace emulator
