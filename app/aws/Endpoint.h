// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "aws/Service.h"

#include <QProcessEnvironment>
#include <QString>
#include <QUrl>

namespace aws {

/// A region as AWS writes it, of one that somebody typed or set: without blanks around, in lower case.
QString regionNamed(const QString &text);

/// How a setting that belongs to a service alone is named in a section "services" of AWS's shared files: "sso_oidc"
/// (AWS SDKs and Tools Reference Guide, "Service-specific endpoints").
QString settingsKey(const Service &service);

/// The variable of a service's own endpoint: AWS_ENDPOINT_URL_SSO_OIDC.
QString endpointVariable(const Service &service);

/// The custom URL that the environment has for a service: its own variable, else AWS_ENDPOINT_URL; neither with
/// AWS_IGNORE_CONFIGURED_ENDPOINT_URLS=true. Empty where there is none.
QString customUrlFor(const Service &service, const QProcessEnvironment &environment);

/// What chooses a service's URL. A custom URL excludes the two variants.
struct EndpointSettings {
    QString region;
    QString customUrl; ///< empty: the service's own endpoint
    bool dualStack = false;
    bool fips = false;
};

/// The base URL of a service whose endpoints are named by prefix and region (`endpoint-rule-set-1.json` of its service
/// model). A region this program doesn't know is accepted when it is a host label in lower case. A custom URL is https,
/// or http to a loopback address only, because plain http would show stream keys to the network. RegionMissing or
/// InvalidEndpoint say what is wrong.
Result<QUrl> endpointUrl(const Service &service, const EndpointSettings &settings);

/// Whether a host, with or without a port, is a service of AWS in one of its regions: its usual, dual-stack and FIPS
/// endpoints, and a VPC endpoint of it (AWS PrivateLink Guide, "DNS hostnames"). What else is below AWS's domains
/// belongs to its customers, as the names of servers, load balancers, APIs and private services do: an emulator may be
/// there.
bool isAwsHost(const QString &host);

/// True for localhost, 127.0.0.0/8 and ::1.
bool isLoopback(const QUrl &url);

} // namespace aws
