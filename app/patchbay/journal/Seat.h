// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace patchbay {

/// Who sits where, as the operating system has it.
struct Seat {
    QString user; ///< the name to sign in with
    QString computer;

    /// May ask a directory over the network: not for the GUI thread.
    static Seat here();
};

} // namespace patchbay
