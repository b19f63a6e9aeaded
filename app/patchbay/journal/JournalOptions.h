// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

#include <chrono>
#include <optional>

namespace patchbay {

struct JournalOptions {
    /// Whether its folder lies on another computer; nothing: to be found out. There SQLite's shared memory doesn't work
    /// (sqlite.org/wal.html), and the file is held for as long as it is open.
    std::optional<bool> onNetwork = {};
    /// Another computer may have it open, by a lock that somebody ignored: it is not even looked at.
    bool mayBeOpenElsewhere = false;
    /// How long another program that writes is waited for.
    std::chrono::milliseconds lockedFor{1'000};
    /// A file of up to this size is looked through when it is opened, which takes some milliseconds.
    qint64 lookedThroughUpTo = qint64(2) * 1024 * 1024;
};

} // namespace patchbay
