// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/profiles/Profile.h"
#include "accounts/profiles/SharedConfig.h"
#include "files/FileWatch.h"

#include <QObject>

namespace accounts {

/// AWS's shared files as they are now: read again whenever they change, wherever they lie. They are never written, and
/// no secret of theirs is kept. GUI thread only.
class ProfileFiles final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProfileFiles)

public:
    explicit ProfileFiles(FileLocations locations, QObject *parent = nullptr);

    const FileLocations &locations() const { return m_locations; }
    /// Without their secrets: for what profiles there are, and what they mean.
    const SharedConfig &config() const { return m_config; }
    /// With them, read for who is about to sign, and not to be kept.
    SharedConfig read() const { return SharedConfig::read(m_locations); }
    /// Those of config(), first the one that the variables choose.
    std::vector<Profile> profiles() const { return profilesOf(m_config, m_locations.profile); }

Q_SIGNALS:
    /// config() is another one.
    void changed();

private:
    void look();

    FileLocations m_locations;
    SharedConfig m_config;
    files::FileWatch m_watch;
};

} // namespace accounts
