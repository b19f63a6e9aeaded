// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Credentials.h"

#include <optional>

namespace accounts {

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

/// An access key of texts that were typed, pasted or set. Blanks around them are cut off. A session token has none
/// within: it is base64, so one that was pasted over several lines is whole when it is put together again.
aws::Credentials keyOf(QString accessKeyId, QString secretAccessKey, QString sessionToken);

/// The first fault of a key; nothing when it may be sent.
std::optional<KeyFault> faultOf(const aws::Credentials &key);

/// Which part of an access key a text can only be, by its form (IAM User Guide, "IAM identifiers" and "Manage access
/// keys for IAM users"); nothing when the form says nothing.
std::optional<KeyPart> partByForm(QStringView text);

/// False for a text longer than any access key ID: it may be a secret.
bool mayBeShownAsId(QStringView text);

} // namespace accounts
