// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/Hold.h"

namespace patchbay {

bool concernsAll(aws::ErrorKind kind)
{
    using aws::ErrorKind;
    switch (kind) {
    // The sign-in, or what is signed
    case ErrorKind::NoCredentials:
    case ErrorKind::CredentialsExpired:
    case ErrorKind::KeyNotRecognised:
    case ErrorKind::SignatureRefused:
    case ErrorKind::ClockSkewed:
    case ErrorKind::RequestDamaged:
    case ErrorKind::UnsendableHeader:
    // What is allowed
    case ErrorKind::AccessDenied:
    case ErrorKind::PendingVerification:
    case ErrorKind::RegionDisabled:
    case ErrorKind::WrongRegion:
    case ErrorKind::RegionMissing:
    case ErrorKind::InvalidEndpoint:
    case ErrorKind::ReadOnly:
    // How much
    case ErrorKind::QuotaExceeded:
    case ErrorKind::Throttled:
    // The way there
    case ErrorKind::HostNotFound:
    case ErrorKind::ConnectionRefused:
    case ErrorKind::ConnectionLost:
    case ErrorKind::TimedOut:
    case ErrorKind::TlsUntrusted:
    case ErrorKind::ProxyFailed:
    case ErrorKind::ProxyNeedsPassword:
    case ErrorKind::ProxySignInUnknown:
    case ErrorKind::ProxyUnusable:
    case ErrorKind::GatewayFault:
    case ErrorKind::UnexpectedAnswer:
        return true;
    case ErrorKind::ResourceNotFound:
    case ErrorKind::Validation:
    case ErrorKind::Conflict:
    case ErrorKind::RefusedOtherwise:
    case ErrorKind::ServerFault: // often of one resource, and it passes: the others need not wait for a person
    case ErrorKind::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace patchbay
