// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/CredentialsProblem.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>
#include <tl/expected.hpp>

namespace aws {

/// What went wrong, as far as it makes a difference to what a person can do about it (ui/words/ has the words). The
/// codes of the service and of signing: IVS Real-Time API reference, "Common Errors".
enum class ErrorKind {
    // The service refused
    ResourceNotFound, ///< the configuration or the stage does not exist (any more)
    Validation, ///< a value is not acceptable
    AccessDenied, ///< these credentials may not do this
    Conflict, ///< the resource's state forbids it: an ACTIVE configuration cannot be updated
    PendingVerification, ///< AWS has not verified the account yet
    QuotaExceeded, ///< a service quota is used up
    Throttled, ///< too many requests, after all retries
    ServerFault, ///< 5xx of the service
    SignatureRefused, ///< the signature doesn't match: a wrong secret, or a proxy that rewrites requests
    ClockSkewed, ///< the clock differs too much, even after the correction
    CredentialsExpired, ///< the session token has ended
    KeyNotRecognised, ///< AWS doesn't know the access key, or its session token is missing
    RequestDamaged, ///< the signature's headers did not arrive
    RegionDisabled, ///< the account has not enabled this region
    WrongRegion, ///< the request was signed for another region than the one that answers
    RefusedOtherwise, ///< any other 4xx with a code
    // Something on the way failed
    HostNotFound, ///< DNS, or no network at all
    ConnectionRefused, ///< nobody listens, or no route
    ConnectionLost, ///< closed or reset under way, or a body cut short
    TimedOut,
    TlsUntrusted, ///< certificate or handshake; `tlsProblem` says which
    ProxyFailed, ///< the proxy cannot be reached or refused
    ProxyNeedsPassword, ///< it wants a user and a password, or refused those it got
    ProxySignInUnknown, ///< it wants to be signed in to in ways that this program doesn't have (NTLM, Negotiate)
    GatewayFault, ///< 5xx without any mark of the service: a gateway, a proxy or a sign-in page said it
    UnexpectedAnswer, ///< not what the service sends: HTML, a redirect, no JSON, too large, a member missing
    // Here
    NoCredentials, ///< nothing to sign with; `credentialsProblem` says why
    RegionMissing, ///< there is no region, or what stands for it cannot be the name of one
    ProxyUnusable, ///< a proxy variable cannot be read; `culprit` is its name and `proxyFault` what is wrong
    UnsendableHeader, ///< a control character in a header; `culprit` is its name, or empty when that is the fault
    InvalidEndpoint, ///< the endpoint settings contradict each other or are not a URL this program may use
    ReadOnly, ///< the account is set to read-only in this program
    Cancelled, ///< the caller asked to stop
};

/// Who said what an error says, as far as it shows.
enum class Origin {
    Here, ///< nobody answered: this program, Qt or the network
    Anybody, ///< an answer without AWS's request ID: a proxy, a gateway or a sign-in page may have given it
    Aws, ///< an answer with the request ID (x-amzn-requestid) that AWS gives each of its own
};

/// Why a TLS connection was not made.
enum class TlsProblem {
    NotYetValid, ///< the certificate's time has not begun: the clock may be wrong
    Expired,
    OtherHost, ///< the certificate is another host's
    UnknownIssuer, ///< nobody whom this computer trusts vouches for it
    NotInBundle, ///< the same, with the authorities of AWS_CA_BUNDLE
    NoCommonVersion, ///< the other side has no TLS 1.2 or later
    NotTls, ///< the other side doesn't speak TLS on this port
    Other,
};

/// Why the file in AWS_CA_BUNDLE is not used.
enum class CaBundleProblem {
    Missing,
    Folder,
    NoFile, ///< a pipe or a device
    Unreadable,
    TooLarge, ///< over 16 MiB
    NoCertificate,
    Damaged, ///< one of its certificates cannot be read
};

/// The file that AWS_CA_BUNDLE names, and why it is not used.
struct CaBundleFault {
    CaBundleProblem problem = CaBundleProblem::Missing;
    QString path;
};

/// What is wrong with a proxy variable.
enum class ProxyFault {
    Quoted, ///< quotation marks around it
    NoUrl, ///< no host, a port that is none, a blank
    Encrypted, ///< https://: a proxy that is itself spoken to in TLS
    UnknownScheme, ///< neither http nor SOCKS 5
};

/// The one error of everything that speaks to AWS. Worded for people only in ui/words/.
struct Error {
    ErrorKind kind = ErrorKind::UnexpectedAnswer;
    QString code; ///< the service's error code, or empty
    QString message; ///< the service's or Qt's own words, for "Details"
    QString requestId; ///< x-amzn-requestid, or empty
    int httpStatus = 0; ///< 0: no answer arrived
    Origin origin = Origin::Here; ///< whose words `code` and `message` are
    QString operation; ///< "UpdateIngestConfiguration"
    QString host; ///< where it was sent, with the port if it is not the default one
    /// True when the request surely was not acted on (AWS itself refused it, or nothing was sent) or cannot act (a
    /// read): sending it again cannot do it twice. False: ask what is true before anything else.
    bool safeToRetry = false;
    /// The service asked to be left alone until then (Retry-After, x-amz-retry-after), by this computer's clock;
    /// invalid when it did not. A call waits a few seconds of it; who asks by himself waits longer.
    QDateTime askAgainAt;
    std::optional<TlsProblem> tlsProblem; ///< TlsUntrusted
    std::optional<CaBundleFault> caBundleFault; ///< UnknownIssuer: who may vouch for it is not known for that reason
    std::optional<ProxyFault> proxyFault; ///< ProxyUnusable
    bool isLoginRefused = false; ///< ProxyNeedsPassword: the proxy got a login and did not accept it
    /// ProxyUnusable, UnsendableHeader, and NoCredentials of a variable: the name of what is at fault, never its value.
    QString culprit;
    std::optional<CredentialsProblem> credentialsProblem; ///< NoCredentials
    std::optional<std::chrono::seconds> clockOffset; ///< ClockSkewed: the service's clock minus ours
};

template <typename T>
using Result = tl::expected<T, Error>;

/// Whether this is a code of the service model, of signing or of the retry modes, as AWS writes it, with or without the
/// suffix "Exception".
bool isKnownCode(QStringView code);

/// The kind for an error code as AWS writes it, with or without the suffix "Exception"; by the HTTP status for an
/// unknown code. It does not say who answered: see Origin.
ErrorKind errorKindOf(QStringView code, int httpStatus);

/// Whether an answer proves that nothing acted on the request: a refusal (4xx) that bears both marks of AWS, its
/// request ID and a code that it has. A gateway or a proxy can answer anything, after the service has acted too.
bool isProvenRefusal(const Error &error);

/// Whether the same may succeed some seconds later without a person's help.
bool mayPass(ErrorKind kind);

} // namespace aws
