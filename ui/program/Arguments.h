// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <tl/expected.hpp>

namespace ui {

/// What the program was started with. A name that is not UTF-8 would become another one, of another file or folder: it
/// is refused, and the error is a sentence that says which.
tl::expected<QStringList, QString> argumentsOf(int argc, char **argv);

} // namespace ui
