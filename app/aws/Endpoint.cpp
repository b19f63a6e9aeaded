// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Endpoint.h"

#include <QHostAddress>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

tl::unexpected<Error> refused(ErrorKind kind, const QString &why)
{
    Error error;
    error.kind = kind;
    error.message = why;
    error.safeToRetry = true;
    return tl::unexpected(error);
}

tl::unexpected<Error> invalid(const QString &why)
{
    return refused(ErrorKind::InvalidEndpoint, why);
}

Result<QUrl> customEndpoint(const EndpointSettings &settings)
{
    if (settings.fips)
        return invalid(u"FIPS and a custom endpoint are not supported together"_s);
    if (settings.dualStack)
        return invalid(u"Dual-stack and a custom endpoint are not supported together"_s);
    const QUrl url(settings.customUrl.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return invalid(u"The endpoint is not a URL with a host"_s);
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment())
        return invalid(u"The endpoint has more than a host, a port and a path"_s);
    if (url.scheme() != "https"_L1 && !(url.scheme() == "http"_L1 && isLoopback(url)))
        return invalid(u"The endpoint is not https"_s);
    return url;
}

/// The DNS suffixes of a partition, and which variants it has. Source: `aws.partition` in the SDKs' partitions.json.
struct Partition {
    QLatin1StringView suffix;
    QLatin1StringView dualStackSuffix;
};

constexpr Partition standard{"amazonaws.com"_L1, "api.aws"_L1};
constexpr Partition china{"amazonaws.com.cn"_L1, "api.amazonwebservices.com.cn"_L1};

/// As alternatives of a regular expression.
QString ownSuffixes()
{
    QStringList suffixes;
    for (const Partition &partition : {standard, china})
        suffixes << QRegularExpression::escape(partition.suffix)
                 << QRegularExpression::escape(partition.dualStackSuffix);
    return suffixes.join(u'|');
}

const Partition &partitionOf(const QString &region)
{
    return region.startsWith("cn-"_L1) ? china : standard;
}

} // namespace

QString settingsKey(const Service &service)
{
    return QString::fromLatin1(service.id).toLower().replace(u' ', u'_');
}

QString endpointVariable(const Service &service)
{
    return u"AWS_ENDPOINT_URL_"_s + settingsKey(service).toUpper();
}

QString customUrlFor(const Service &service, const QProcessEnvironment &environment)
{
    const QString ignored = environment.value(u"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS"_s).trimmed();
    if (ignored.compare("true"_L1, Qt::CaseInsensitive) == 0)
        return {};
    for (const QString &name : {endpointVariable(service), u"AWS_ENDPOINT_URL"_s}) {
        if (const QString url = environment.value(name).trimmed(); !url.isEmpty())
            return url;
    }
    return {};
}

QString regionNamed(const QString &text)
{
    return text.trimmed().toLower();
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

bool isAwsHost(const QString &host)
{
    // One label more in front, and it is a customer's name, or the one service that has two; a private service is
    // "vpce-svc-…" where AWS's has its name.
    static const QRegularExpression service(
        u"\\A(vpce-[a-z0-9-]+\\.(?!vpce-svc-)[a-z0-9-]+\\.%1\\.vpce|(portal\\.sso|portal\\.sso-fips|[a-z0-9-]+)\\.%1)\\.(%2)\\.?(:[0-9]+)?\\z"_s
            .arg(u"[a-z]{2,}(-[a-z]+)+-[0-9]+"_s, ownSuffixes()));
    return service.match(host.toLower()).hasMatch();
}

Result<QUrl> endpointUrl(const Service &service, const EndpointSettings &settings)
{
    static const QRegularExpression hostLabel(u"\\A[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\z"_s);
    if (!hostLabel.match(settings.region).hasMatch())
        return refused(ErrorKind::RegionMissing, u"The region is missing or not a region's name"_s);
    if (!settings.customUrl.trimmed().isEmpty())
        return customEndpoint(settings);
    const Partition &partition = partitionOf(settings.region);
    const bool isOtherName = settings.fips && !(service.isFipsInGovCloud && settings.region.startsWith("us-gov-"_L1));
    const QString host =
        u"%1%2.%3.%4"_s.arg(QString::fromLatin1(service.endpointPrefix), isOtherName ? u"-fips"_s : QString(),
                            settings.region, settings.dualStack ? partition.dualStackSuffix : partition.suffix);
    QUrl url;
    url.setScheme(u"https"_s);
    url.setHost(host, QUrl::StrictMode);
    return url;
}

} // namespace aws
