// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/errors/ProxyInUse.h"

#include "aws/Endpoint.h"

#include <QNetworkProxy>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

/// Plain http is used for loopback only (aws::endpointUrl()), and a proxy may be set for either.
QUrl urlOf(const QString &host)
{
    QUrl url(u"https://"_s + host);
    if (aws::isLoopback(url))
        url.setScheme(u"http"_s);
    return url;
}

} // namespace

QString proxyInUse(const QString &host)
{
    if (host.isEmpty())
        return {};
    const QList<QNetworkProxy> proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(urlOf(host)));
    if (proxies.isEmpty() || proxies.first().hostName().isEmpty())
        return {};
    return proxies.first().hostName() + u':' + QString::number(proxies.first().port());
}

} // namespace ui
