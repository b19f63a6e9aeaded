// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QUrl>

#include <algorithm>
#include <optional>
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

/// A token (RFC 9110 section 5.6.2).
inline bool isHeaderName(QByteArrayView name)
{
    constexpr QByteArrayView others("!#$%&'*+-.^_`|~");
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [others](char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')
            || (character >= '0' && character <= '9') || others.contains(character);
    });
}

/// The name of the first header that must not be sent: a control character in it would end the header, or the head.
inline std::optional<QByteArray> unsendableHeader(const HttpHeaders &headers)
{
    const auto isControl = [](char character) { return (character >= 0 && character < ' ') || character == 0x7f; };
    for (const HttpHeader &header : headers) {
        if (!isHeaderName(header.name))
            return QByteArray();
        if (std::any_of(header.value.begin(), header.value.end(), isControl))
            return header.name;
    }
    return std::nullopt;
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
