// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <memory>
#include <optional>

namespace aws {

/// The parts of an access key.
enum class KeyPart { AccessKeyId, SecretAccessKey, SessionToken };

/// Why a part of an access key cannot be sent to AWS as it was handed in, whoever did: a form or the environment. It
/// holds nothing of the part but a character that cannot be in any key.
struct KeyFault {
    enum class Kind {
        Missing, ///< of a session token: the key is a temporary one
        Quoted, ///< straight or typographic quotation marks: copied with what is around it
        Invisible, ///< `character` takes no room on a screen: a zero-width space, a byte order mark …
        Broken, ///< a blank or a line break within
        OddCharacter, ///< `character` is in no such part
        AnotherPart, ///< it is `looksLike`
    };

    KeyPart part = KeyPart::AccessKeyId;
    Kind kind = Kind::Missing;
    char32_t character = 0;
    KeyPart looksLike = part;

    bool operator==(const KeyFault &) const = default;
};

/// What whoever finds credentials says of why there are none; who has words for it knows what it is.
struct CredentialsCause {
    CredentialsCause() = default;
    CredentialsCause(const CredentialsCause &) = delete;
    CredentialsCause &operator=(const CredentialsCause &) = delete;
    virtual ~CredentialsCause() = default;
};

/// Why there is nothing to sign with.
struct CredentialsProblem {
    enum class Kind {
        NoKeychain, ///< there is none here, or it doesn't start
        KeychainLocked,
        KeychainSilent, ///< it gave no answer in time
        KeychainDenied, ///< it, or the person it asked, said no
        KeychainFailed, ///< in any other way, see `detail`
        NotInKeychain, ///< it is open and has no such entry
        NotKept, ///< the key was for one run only, and is not known in this one
        Variable, ///< of the environment: `fault` says which part cannot be sent and why
        SignIn, ///< of a profile: `cause` says why
    };

    Kind kind = Kind::NotKept;
    QString detail = {}; ///< the keychain's own words; never a secret
    std::optional<KeyFault> fault = {};
    std::shared_ptr<const CredentialsCause> cause = {};

    bool operator==(const CredentialsProblem &) const = default;
};

} // namespace aws
