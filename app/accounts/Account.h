// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "accounts/AccountColor.h"

#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>
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

/// What a profile of AWS's shared files means; nothing of that is saved but its name, and what it leaves open.
struct FromProfile {
    QString profile;
    QString ssoAccountId = {}; ///< of single sign-on, where the profile names none; as the role
    QString ssoRoleName = {};

    bool operator==(const FromProfile &) const = default;
};

using CredentialsOrigin = std::variant<FromEnvironment, FromAccessKey, FromDemo, FromProfile>;

/// The least and the most that an account can take of the published request rates, in percent.
constexpr int leastRateShare = 5;
constexpr int mostRateShare = 100;

/// These regions as AWS writes them, in their order: what can't be a region is left out, and so is one that is there
/// already.
QStringList regionsNamed(const QStringList &texts);

/// One place to administer, without its secrets: what may be written to a file.
struct Account {
    QUuid id; ///< stays when the name changes; the keychain entry is called by it
    QString name;
    CredentialsOrigin origin;
    /// In the order of the person, none twice: a new start opens the first. Empty: not chosen yet.
    QStringList regions = {};
    QString endpointUrl = {}; ///< empty: AWS
    bool readOnly = false;
    bool dualStack = false;
    bool fips = false;
    bool production = false; ///< what is changed here is on air, or may be
    std::optional<AccountColor> color = {};
    std::optional<int> rateShare = {}; ///< percent of the published request rates; none: as the preferences say

    /// Where a new start begins; empty: not chosen yet.
    QString firstRegion() const { return regions.value(0); }
    /// The access-key origin, or nullptr.
    const FromAccessKey *accessKey() const { return std::get_if<FromAccessKey>(&origin); }
    FromAccessKey *accessKey() { return std::get_if<FromAccessKey>(&origin); }
    /// The profile origin, or nullptr.
    const FromProfile *fromProfile() const { return std::get_if<FromProfile>(&origin); }
    /// The profile's name; empty: the credentials are not those of one.
    QString profile() const { return fromProfile() ? fromProfile()->profile : QString(); }
    bool isEnvironment() const { return std::holds_alternative<FromEnvironment>(origin); }
    bool isDemo() const { return std::holds_alternative<FromDemo>(origin); }

    bool operator==(const Account &) const = default;
};

} // namespace accounts
