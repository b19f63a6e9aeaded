// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Secret.h"

#include <QByteArrayView>
#include <QString>

#include <variant>

namespace sso {

/// What a browser has brought back.
struct NotForUs { ///< somebody else's, or nobody's: it changes nothing
    int status = 400;
};
struct Code {
    aws::Secret code;
};
struct Refused {
    QString error; ///< "access_denied"; letters and lines only
};
using Callback = std::variant<NotForUs, Code, Refused>;

/// Reads the head of a request to the loopback address `host` ("127.0.0.1:41234"): GET of the redirect path with that
/// Host, so that no web site's name leads here, and with the state that was sent along. A parameter that comes twice
/// counts for nothing.
Callback callbackOf(QByteArrayView head, QByteArrayView host, const QString &state);

} // namespace sso
