// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Credentials.h"

#include <QCoreApplication>
#include <QUuid>

#include <map>
#include <memory>
#include <optional>

namespace accounts {
struct Account;
class AccountStore;
class SecretStore;
} // namespace accounts

namespace emulator {
class EmbeddedService;
}

namespace ui {

/// The demo: an account that asks a service within this program. It touches no keychain and no network. GUI thread
/// only.
class Demo final {
    Q_DECLARE_TR_FUNCTIONS(ui::Demo)
    Q_DISABLE_COPY_MOVE(Demo)

public:
    struct Wishes {
        bool isForPicture = false; ///< encoders stay as they are
        bool isEmpty = false; ///< there are no encoders
        bool runsShow = false; ///< of 60 cameras
        bool takesRealEncoders = false; ///< by RTMP and RTMPS, of this computer
    };

    /// What has to be installed before real encoders can publish to it, as a sentence; empty: nothing.
    static QString whatRealEncodersLack();

    /// The stores outlive it.
    Demo(Wishes wishes, accounts::AccountStore &accounts, accounts::SecretStore &secrets);
    ~Demo();

    /// The demo's account, made when there is none yet, for `region` or, when that is empty, its own; nothing when it
    /// could not be added.
    std::optional<QUuid> account(const QString &region);

    /// The regions that a demo opens at once: the one that was asked for, or two.
    QStringList regionsFor(const QString &asked) const;

    /// Where the account's region is served: starts its service at the first need, and gives the account the key that
    /// opens all of them. Empty when it cannot listen.
    QString endpointOf(const accounts::Account &account, const QString &region);

    /// From now on no list can be read, as for somebody who may not: for a picture.
    void refuseLists();

private:
    emulator::EmbeddedService &serviceIn(const QString &region);

    Wishes m_wishes;
    accounts::AccountStore &m_accounts;
    accounts::SecretStore &m_secrets;
    aws::Credentials m_key; ///< made up by the first service
    std::map<QString, std::unique_ptr<emulator::EmbeddedService>> m_services; ///< by region
};

} // namespace ui
