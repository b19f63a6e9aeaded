// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/FileLocations.h"
#include "accounts/profiles/SharedFile.h"
#include "files/Error.h"

#include <map>
#include <vector>

namespace accounts {

/// A shared file that is there and could not be read.
struct UnreadFile {
    SharedFileKind file = SharedFileKind::Config;
    QString path;
    files::Error error;

    bool operator==(const UnreadFile &) const = default;
};

/// What AWS's two shared files say together: where both set something of a profile, the credentials file counts. It
/// holds secrets, in memory that is overwritten.
struct SharedConfig {
    std::map<QString, SectionSettings> profiles;
    std::map<QString, SectionSettings> ssoSessions;
    std::map<QString, SectionSettings> services;
    std::vector<LineProblem> problems; ///< of the config file first
    int problemsLeftOut = 0; ///< of both files, beside those
    std::vector<UnreadFile> unread; ///< a file that isn't there is none of them

    /// Reads both, and writes nothing. A named pipe or a device in a file's place is an error, and nothing waits for
    /// it.
    static SharedConfig read(const FileLocations &locations);
    static SharedConfig of(QByteArrayView config, QByteArrayView credentials);

    /// The same for those who only look: what they say of profiles, with no secret that could be read. Two that say the
    /// same are equal. Nothing can be signed with it.
    SharedConfig withoutSecrets() const;

    /// Nothing: there is no such profile.
    const SectionSettings *profile(const QString &name) const;

    bool operator==(const SharedConfig &) const = default;
};

} // namespace accounts
