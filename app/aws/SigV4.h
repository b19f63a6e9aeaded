// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Credentials.h"
#include "aws/Http.h"
#include "aws/SecretHeader.h"
#include "aws/Sha256.h"

#include <QByteArray>
#include <QDateTime>

#include <optional>

/// Signature Version 4 in the Authorization header, as published in the AWS IAM User Guide,
/// "Create a signed AWS API request" (S3's exceptions are left out: no service here has them).
namespace aws::sigv4 {

/// The date of the signature is the day of its time; the rest of the credential scope is this.
struct Scope {
    QByteArray region;
    QByteArray service;

    bool operator==(const Scope &) const = default;
};

/// A request as it goes onto the wire. `target` is the request line's path and query, already percent-encoded.
/// Every header given here is signed.
struct Request {
    QByteArray method;
    QByteArray target;
    HttpHeaders headers;
    QByteArray body;
};

/// The four values of a signature, each derived from the one before; what a test vector and an emulator compare.
struct Signature {
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray signedHeaders; ///< "host;x-amz-date"
    QByteArray signature; ///< 64 hexadecimal digits
    QByteArray authorization; ///< the value of the Authorization header
};

/// 20150830T123600Z
QByteArray timestamp(const QDateTime &time);

/// Signs requests of one scope. The derived key is kept until the day or the secret changes. So is the
/// session token as it is sent. GUI thread only.
class Signer {
public:
    explicit Signer(Scope scope);
    Signer(Signer &&) = default;
    Signer &operator=(Signer &&) = default;
    ~Signer() = default;

    /// Signs exactly the headers that `request` has; they include Host and X-Amz-Date.
    Signature sign(const Request &request, const Credentials &credentials, const QDateTime &time);

    /// What a client sends: Host, X-Amz-Date, X-Amz-Security-Token and Authorization are added to the request,
    /// which already has its other headers.
    void addTo(HttpRequest &request, const Credentials &credentials, const QDateTime &time);

private:
    const HmacKey &signingKey(const Secret &secretAccessKey, const QByteArray &day);

    Scope m_scope;
    std::optional<HmacKey> m_key;
    QByteArray m_keyDay;
    Secret m_keySecret;
    SecretHeader m_token;
};

} // namespace aws::sigv4
