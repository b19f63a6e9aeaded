// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sso/Types.h"

#include <QByteArray>

#include <tl/expected.hpp>

#include <vector>

/// What the portal and OIDC answer, read into the types of this module. Unknown members are ignored; one that is
/// missing or of another type is a problem, in words that name it and quote nothing.
namespace sso::json {

template <typename T>
using Parsed = tl::expected<T, QString>;

template <typename T>
struct Page {
    std::vector<T> items;
    QString nextToken;
};

Parsed<aws::TemporaryCredentials> readRoleCredentials(const QByteArray &body);
Parsed<Page<Account>> readAccounts(const QByteArray &body);
/// Their names.
Parsed<Page<QString>> readRoles(const QByteArray &body);
Parsed<Registration> readRegistration(const QByteArray &body);
Parsed<DeviceAuthorization> readDeviceAuthorization(const QByteArray &body);
Parsed<Token> readToken(const QByteArray &body);

} // namespace sso::json
