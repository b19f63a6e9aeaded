// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <functional>

namespace fuzz {

/// Whether all is as it is to be with this input.
using Target = std::function<bool(const QByteArray &input)>;

/// Tries inputs that are nearly those of the corpus for as many seconds as FUZZ_SECONDS says, from FUZZ_SEED on, or for
/// the suite's share. Says which was the first that the target doesn't hold for; empty: there was none.
QByteArray firstFinding(const Target &target, const QByteArrayList &corpus);

} // namespace fuzz
