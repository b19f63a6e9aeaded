// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Proxy.h"

#include "aws/Endpoint.h"

#include <QHostAddress>
#include <QNetworkProxy>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

constexpr quint16 httpPort = 80;
constexpr quint16 httpsPort = 443;
constexpr quint16 socksPort = 1080;

struct Variable {
    QString name;
    QString value;
};

/// A variable that is set to nothing is not set.
std::optional<Variable> variable(std::initializer_list<const char *> names)
{
    for (const char *const name : names) {
        QString value = qEnvironmentVariable(name).trimmed();
        if (!value.isEmpty())
            return Variable{QString::fromLatin1(name), std::move(value)};
    }
    return std::nullopt;
}

/// `http_proxy` is the last resort for https too: libproxy, by which Qt asks the system, has it so.
std::optional<Variable> proxyVariable(const QUrl &url)
{
    return url.scheme() == "https"_L1
        ? variable({"https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "http_proxy", "HTTP_PROXY"})
        : variable({"http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"});
}

quint16 portOf(const QUrl &url)
{
    return static_cast<quint16>(url.port(url.scheme() == "http"_L1 ? httpPort : httpsPort));
}

bool isInSubnet(const QHostAddress &address, const QString &entry)
{
    if (!entry.contains(u'/'))
        return false;
    const auto subnet = QHostAddress::parseSubnet(entry);
    return !subnet.first.isNull() && address.isInSubnet(subnet);
}

/// "example.com" and ".example.com" are that host and all below it; "*.example.com" is often written and means the
/// same. An address may be a network as well ("10.0.0.0/8", as curl has it), and a port may follow.
bool excepts(QString entry, const QUrl &url)
{
    const QHostAddress address(url.host());
    if (!address.isNull())
        return entry == url.host() || QHostAddress(entry) == address || isInSubnet(address, entry)
            || entry == url.host() + u':' + QString::number(portOf(url));
    if (const qsizetype colon = entry.indexOf(u':'); colon >= 0) {
        if (entry.sliced(colon + 1) != QString::number(portOf(url)))
            return false;
        entry.truncate(colon);
    }
    if (entry.startsWith("*."_L1))
        entry.remove(0, 2);
    else if (entry.startsWith(u'.'))
        entry.remove(0, 1);
    if (entry.endsWith(u'.'))
        entry.chop(1);
    return !entry.isEmpty()
        && (url.host().compare(entry, Qt::CaseInsensitive) == 0
            || url.host().endsWith(u'.' + entry, Qt::CaseInsensitive));
}

bool isExcepted(const QUrl &url)
{
    const auto list = variable({"no_proxy", "NO_PROXY"});
    if (!list)
        return false;
    if (list->value == "*"_L1)
        return true;
    QString entries = list->value;
    const QStringList each = entries.replace(u',', u' ').simplified().split(u' ', Qt::SkipEmptyParts);
    return std::any_of(each.cbegin(), each.cend(), [&url](const QString &entry) { return excepts(entry, url); });
}

/// Without the value: it may have a password in it.
tl::unexpected<Error> unusable(const Variable &variable, ProxyFault fault)
{
    Error error;
    error.kind = ErrorKind::ProxyUnusable;
    error.culprit = variable.name;
    error.proxyFault = fault;
    error.safeToRetry = true;
    return tl::unexpected(error);
}

bool isOdd(QChar character)
{
    return character.isSpace() || character.category() == QChar::Other_Control;
}

bool isQuoted(const QString &value)
{
    static constexpr std::array quotes{u'"', u'\'', u'`', u'\u201C', u'\u201D', u'\u2018', u'\u2019'};
    const auto isQuote = [](QChar character) {
        return std::find(quotes.begin(), quotes.end(), character.unicode()) != quotes.end();
    };
    return isQuote(value.front()) || isQuote(value.back());
}

/// As botocore completes it ("_fix_proxy_url"): "//host" and "host" mean http.
QString withScheme(const QString &value)
{
    if (value.startsWith("//"_L1))
        return u"http:"_s + value;
    return value.contains("://"_L1) ? value : u"http://"_s + value;
}

std::optional<Proxy::Kind> kindOf(const QString &scheme)
{
    if (scheme == "http"_L1)
        return Proxy::Kind::Http;
    if (scheme == "socks5"_L1 || scheme == "socks5h"_L1 || scheme == "socks"_L1)
        return Proxy::Kind::Socks5;
    return std::nullopt;
}

Result<Proxy> proxyOf(const Variable &variable)
{
    if (isQuoted(variable.value))
        return unusable(variable, ProxyFault::Quoted);
    // "http:/host" would be a host named http.
    const bool lacksSlash = variable.value.contains(":/"_L1) && !variable.value.contains("://"_L1);
    if (lacksSlash || std::any_of(variable.value.cbegin(), variable.value.cend(), isOdd))
        return unusable(variable, ProxyFault::NoUrl);
    const QUrl url(withScheme(variable.value), QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || url.port() == 0)
        return unusable(variable, ProxyFault::NoUrl);
    if (url.scheme() == "https"_L1)
        return unusable(variable, ProxyFault::Encrypted);
    const auto kind = kindOf(url.scheme());
    if (!kind)
        return unusable(variable, ProxyFault::UnknownScheme);
    const int port = url.port(*kind == Proxy::Kind::Http ? httpPort : socksPort);
    return Proxy{*kind,
                 url.host(),
                 static_cast<quint16>(port),
                 {url.userName(QUrl::FullyDecoded), Secret(url.password(QUrl::FullyDecoded))}};
}

Proxy proxyOf(const QNetworkProxy &proxy)
{
    switch (proxy.type()) {
    case QNetworkProxy::HttpProxy:
    case QNetworkProxy::HttpCachingProxy:
        return {Proxy::Kind::Http,
                proxy.hostName(),
                proxy.port() == 0 ? httpPort : proxy.port(),
                {proxy.user(), Secret(proxy.password())}};
    case QNetworkProxy::Socks5Proxy:
        return {Proxy::Kind::Socks5,
                proxy.hostName(),
                proxy.port() == 0 ? socksPort : proxy.port(),
                {proxy.user(), Secret(proxy.password())}};
    case QNetworkProxy::DefaultProxy:
    case QNetworkProxy::NoProxy:
    case QNetworkProxy::FtpCachingProxy:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

QString Proxy::name() const
{
    if (kind == Kind::None)
        return {};
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

Result<Proxy> proxyFor(const QUrl &url)
{
    if (isLoopback(url))
        return Proxy();
    const auto variable = proxyVariable(url);
    if (!variable) {
        const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
        return proxies.isEmpty() ? Proxy() : proxyOf(proxies.first());
    }
    return isExcepted(url) ? Proxy() : proxyOf(*variable);
}

} // namespace aws
