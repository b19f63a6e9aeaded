// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/Form.h"

namespace http {
namespace {

QString decoded(QByteArray text)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' ')));
}

} // namespace

Form formOf(const QByteArray &text)
{
    Form form;
    const QList<QByteArray> parts = text.split('&');
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0)
            form.insert(decoded(part.first(equals)), decoded(part.mid(equals + 1)));
    }
    return form;
}

Target targetOf(const QByteArray &requestTarget)
{
    const qsizetype mark = requestTarget.indexOf('?');
    if (mark < 0)
        return {requestTarget, {}};
    return {requestTarget.first(mark), requestTarget.mid(mark + 1)};
}

} // namespace http
