// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUuid>

#include <variant>

namespace accounts {

/// Credentials come from the AWS environment variables; nothing of it is saved.
struct FromEnvironment {
    bool operator==(const FromEnvironment &) const = default;
};

/// The embedded service; its key is made up at each start.
struct FromDemo {
    bool operator==(const FromDemo &) const = default;
};

/// An access key that a person typed in.
struct FromAccessKey {
    /// What is known of the keychain entry, so that "never stored" and "cannot be read now" are told apart.
    enum class Kept {
        Nowhere, ///< for one run only
        Unconfirmed, ///< a write was started and its end not seen: the entry may exist
        InKeychain,
    };
    Kept kept = Kept::Nowhere;
    bool removing = false; ///< to be removed as soon as the secret is seen to be gone

    bool mayBeInKeychain() const { return kept != Kept::Nowhere; }
    bool operator==(const FromAccessKey &) const = default;
};

using CredentialsOrigin = std::variant<FromEnvironment, FromAccessKey, FromDemo>;

/// One place to administer, without its secrets: what may be written to a file.
struct Account {
    QUuid id; ///< stays when the name changes; the keychain entry is called by it
    QString name;
    CredentialsOrigin origin;
    QString region; ///< empty: not chosen yet
    QString endpointUrl = {}; ///< empty: AWS
    bool readOnly = false;
    bool dualStack = false;
    bool fips = false;

    /// The access-key origin, or nullptr.
    const FromAccessKey *accessKey() const { return std::get_if<FromAccessKey>(&origin); }
    FromAccessKey *accessKey() { return std::get_if<FromAccessKey>(&origin); }
    bool isEnvironment() const { return std::holds_alternative<FromEnvironment>(origin); }
    bool isDemo() const { return std::holds_alternative<FromDemo>(origin); }

    bool operator==(const Account &) const = default;
};

} // namespace accounts
