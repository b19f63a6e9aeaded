// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "files/NetworkDisk.h"

#include <QDir>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <string_view>

using namespace Qt::StringLiterals;

namespace files {

namespace {

/// The beginnings of their names on Linux (proc_filesystems(5), and fuse.*), macOS and the BSDs: "nfs" is nfs4 too.
constexpr std::array<std::string_view, 22> networkTypes{
    "nfs",       "cifs", "smb",    "9p",  "afpfs", "afs",      "beegfs", "ceph",  "coda",   "davfs",  "gfs",
    "glusterfs", "gpfs", "lustre", "ncp", "ocfs2", "orangefs", "pvfs2",  "sshfs", "vboxsf", "webdav", "virtiofs"};

} // namespace

bool isNetworkFileSystem(const QByteArray &type)
{
    QByteArray name = type.toLower();
    if (name.startsWith("fuse."))
        name.remove(0, 5);
    const std::string_view seen(name.constData(), std::size_t(name.size()));
    return std::ranges::any_of(networkTypes, [seen](std::string_view each) { return seen.starts_with(each); });
}

bool isOnNetwork(const QString &folder)
{
    const QStorageInfo disk(folder);
    // Windows names the other computer in the path and tells the type of the disk that is there.
    return isNetworkFileSystem(disk.fileSystemType())
        || QDir::toNativeSeparators(disk.rootPath()).startsWith("\\\\"_L1);
}

} // namespace files
