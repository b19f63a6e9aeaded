// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/accounts/AccountField.h"

namespace ui {

AccountField fieldAtFault(aws::ErrorKind kind, bool ownEndpoint)
{
    using Kind = aws::ErrorKind;
    switch (kind) {
    case Kind::RegionMissing:
    case Kind::RegionDisabled:
    case Kind::WrongRegion:
        return AccountField::Regions;
    case Kind::HostNotFound: // AWS's own names have the region in them
        return ownEndpoint ? AccountField::Endpoint : AccountField::Regions;
    case Kind::InvalidEndpoint:
    case Kind::ConnectionRefused:
    case Kind::ConnectionLost:
    case Kind::TimedOut:
    case Kind::TlsUntrusted:
    case Kind::UnexpectedAnswer:
    case Kind::GatewayFault:
    case Kind::RequestDamaged:
        return AccountField::Endpoint;
    case Kind::ReadOnly:
        return AccountField::ReadOnly;
    default:
        return AccountField::Credentials;
    }
}

} // namespace ui
