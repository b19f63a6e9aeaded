// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

#include <tl/expected.hpp>

namespace files {

/// Why a file could not be read or kept.
struct Error {
    enum class Kind {
        NotThere,
        NotAFile, ///< a folder, a named pipe, a device
        DiskFull, ///< or a quota, or a limit on the size of files
        ReadOnly, ///< the disk is
        NotAllowed,
        TooLarge, ///< for what this program keeps
        NoAnswer, ///< of the disk, for a while: what was asked of it may come true yet
        Other,
    };
    Kind kind = Kind::Other;
    QString detail = {}; ///< the system's own reason, for a log

    bool operator==(const Error &) const = default;
};

template <typename T>
using Result = tl::expected<T, Error>;

} // namespace files

Q_DECLARE_METATYPE(files::Error)
