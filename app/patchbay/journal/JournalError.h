// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace patchbay {

/// Why something could not be written into the journal, or read from it. Then it was not.
struct JournalError {
    enum class Kind {
        NoDriver, ///< Qt's SQLite driver is not installed
        CannotOpen, ///< its folder cannot be made, or what has its name is no file
        ReadOnly, ///< the disk is, or this user may not write the file or its folder
        DiskFull, ///< or a quota, or a limit on the size of files
        Corrupt, ///< what is there is no journal, or a damaged one
        Locked, ///< another program has it open and writes
        OpenElsewhere, ///< another computer may have it open: it is not touched
        NewerVersion, ///< a newer version of this program made it: it is left alone
        DiskFails, ///< any other error of the disk, or of the way to it
        NoSuchEntry, ///< an entry that is to be concluded is not there
        Stopped, ///< the caller asked to
        Ended, ///< the journal is closed, as the program ends
        Other,
    };
    Kind kind = Kind::Other;
    QString detail = {}; ///< SQLite's or the system's own reason, for a log

    bool operator==(const JournalError &) const = default;
};

template <typename T>
using JournalResult = tl::expected<T, JournalError>;

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::JournalError)
