// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ProxyInUse.h"

#include "aws/Endpoint.h"
#include "aws/Proxy.h"

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
    const auto proxy = aws::proxyFor(urlOf(host));
    return proxy ? proxy->name() : QString();
}

} // namespace ui
