// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/OneTimeBody.h"

#include <algorithm>

namespace aws {

OneTimeBody::OneTimeBody(const QByteArray &body)
    : m_rest(body)
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 OneTimeBody::readData(char *data, qint64 maxSize)
{
    m_isUntouched = false;
    if (m_rest.isEmpty())
        return -1;
    const qint64 size = std::min<qint64>(maxSize, m_rest.size());
    std::copy_n(m_rest.constData(), size, data);
    m_rest = m_rest.mid(size);
    return size;
}

} // namespace aws
