// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Route.h"

using namespace Qt::StringLiterals;

namespace aws {

Route Route::to(const QUrl &url, Proxy proxy)
{
    const int defaultPort = url.scheme() == "https"_L1 ? 443 : 80;
    return {url.scheme(), url.host(), static_cast<quint16>(url.port(defaultPort)), std::move(proxy)};
}

QByteArray Route::authority() const
{
    const QByteArray name = QUrl::toAce(host);
    const QByteArray address = host.contains(u':') ? '[' + host.toLatin1() + ']' : name;
    return address + ':' + QByteArray::number(port);
}

} // namespace aws
