// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace http {

/// The parameters of a form (application/x-www-form-urlencoded) or of a query; of one that comes twice the last counts.
using Form = QMap<QString, QString>;
Form formOf(const QByteArray &text);

/// What a request line asks for: "/device" and, behind the question mark, "user_code=…".
struct Target {
    QByteArray path;
    QByteArray query;
};
Target targetOf(const QByteArray &requestTarget);

} // namespace http
