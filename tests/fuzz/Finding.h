// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <functional>

namespace fuzz {

/// Whether all is as it is to be with this input.
using Target = std::function<bool(const QByteArray &input)>;

/// What the suite has for a target, in seconds.
inline constexpr int share = 11;

/// Tries inputs that are nearly those of the corpus for as many seconds as FUZZ_SECONDS says, or for `seconds` without,
/// from FUZZ_SEED on. Says which was the first that the target doesn't hold for; empty: there was none.
QByteArray firstFinding(const Target &target, const QByteArrayList &corpus, int seconds = share);

} // namespace fuzz
