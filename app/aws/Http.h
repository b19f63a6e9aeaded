// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QUrl>

#include <vector>

namespace aws {

struct HttpHeader {
    QByteArray name;
    QByteArray value;
};
using HttpHeaders = std::vector<HttpHeader>;

/// The value of the first header of that name (any case), or a null array.
inline QByteArray headerValue(const HttpHeaders &headers, QByteArrayView name)
{
    for (const HttpHeader &header : headers) {
        if (QByteArrayView(header.name).compare(name, Qt::CaseInsensitive) == 0)
            return header.value;
    }
    return {};
}

/// What goes onto the wire: the URL's path and query are sent exactly as QUrl::FullyEncoded has them.
struct HttpRequest {
    QByteArray method;
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
};

struct HttpResponse {
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
};

} // namespace aws
