// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/OneTimeBody.h"

#include "aws/Secret.h"

#include <algorithm>

namespace aws {

OneTimeBody::OneTimeBody(const QByteArray &body)
    : m_body(body)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

OneTimeBody::~OneTimeBody()
{
    wipe(m_body);
}

qint64 OneTimeBody::readData(char *data, qint64 maxSize)
{
    m_isUntouched = false;
    if (rest() == 0)
        return -1;
    const qint64 size = std::min(maxSize, rest());
    std::copy_n(m_body.constData() + m_taken, size, data);
    m_taken += size;
    return size;
}

} // namespace aws
