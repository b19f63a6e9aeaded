// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QProcessEnvironment;

namespace accounts {

/// Where AWS's shared files are, and which profile is meant when nobody chose one (AWS SDKs and Tools Reference Guide,
/// "Location of the shared config and credentials files").
struct FileLocations {
    enum class Platform { Unix, Windows };
    static constexpr Platform thisPlatform()
    {
#ifdef Q_OS_WIN
        return Platform::Windows;
#else
        return Platform::Unix;
#endif
    }

    QString config; ///< AWS_CONFIG_FILE, else ~/.aws/config; empty: there is no home, as of the others
    QString credentials; ///< AWS_SHARED_CREDENTIALS_FILE, else ~/.aws/credentials
    QString ssoCache; ///< the folder of the tokens of single sign-on, which all of AWS's programs share
    QString roleCache; ///< the folder where the CLI keeps the credentials of roles
    QString profile; ///< AWS_DEFAULT_PROFILE, else AWS_PROFILE, as the CLI has it, else "default"

    /// The home is HOME; on Windows, without it, USERPROFILE, else HOMEDRIVE with HOMEPATH. A `~` at the beginning of
    /// one of the two variables is the home. An empty variable counts as not set.
    static FileLocations of(const QProcessEnvironment &variables, Platform platform = thisPlatform());

    bool operator==(const FileLocations &) const = default;
};

} // namespace accounts
