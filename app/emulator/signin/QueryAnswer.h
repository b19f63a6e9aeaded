// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/model/Refusal.h"

namespace emulator {

/// An answer of the Query protocol: what an operation returns as XML, or <ErrorResponse>; with a request ID in the body
/// and in the header.
Answer queryAnswerOf(const QString &action, const Outcome &outcome);

/// The name that services of this protocol have for what the gate refuses: "SignatureDoesNotMatch", where those of JSON
/// say "InvalidSignatureException".
Refusal queryRefusalOf(const Refusal &refusal);

} // namespace emulator
