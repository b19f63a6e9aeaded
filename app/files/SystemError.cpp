// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/SystemError.h"

#include <QFileDevice>

#ifdef Q_OS_UNIX
#include <cerrno>
#endif

namespace files {

using Kind = Error::Kind;

#ifdef Q_OS_UNIX

Error errorOf(int code)
{
    const QString detail = qt_error_string(code);
    switch (code) {
    case ENOENT:
    case ENOTDIR:
        return {Kind::NotThere, detail};
    case EISDIR:
    case ENXIO: // a socket
        return {Kind::NotAFile, detail};
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {Kind::DiskFull, detail};
    case EROFS:
        return {Kind::ReadOnly, detail};
    case EACCES:
    case EPERM:
        return {Kind::NotAllowed, detail};
    default:
        return {Kind::Other, detail};
    }
}

#endif

Error errorOf(const QFileDevice &file)
{
    const Kind kind = file.error() == QFileDevice::ResourceError ? Kind::DiskFull
        : file.error() == QFileDevice::PermissionsError          ? Kind::NotAllowed
                                                                 : Kind::Other;
    return {kind, file.errorString()};
}

} // namespace files
