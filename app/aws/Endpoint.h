// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"

#include <QString>
#include <QUrl>

namespace aws {

/// A region as AWS writes it, of one that somebody typed or set: without blanks around, in lower case.
QString regionNamed(const QString &text);

/// What chooses a service's URL. A custom URL excludes the two variants.
struct EndpointSettings {
    QString region;
    QString customUrl; ///< empty: the service's own endpoint
    bool dualStack = false;
    bool fips = false;
};

/// The base URL of IVS Real-Time (`endpoint-rule-set-1.json` of its service model). A region this program doesn't
/// know is accepted when it is a host label in lower case. A custom URL is https, or http to a loopback address only,
/// because plain http would show stream keys to the network. RegionMissing or InvalidEndpoint say what is wrong.
Result<QUrl> endpointUrl(const EndpointSettings &settings);

/// Whether a host, with or without a port, is AWS's own in any of its partitions; an account's own endpoint URL names
/// others.
bool isAwsHost(const QString &host);

/// True for localhost, 127.0.0.0/8 and ::1.
bool isLoopback(const QUrl &url);

} // namespace aws
