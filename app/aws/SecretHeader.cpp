// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/SecretHeader.h"

namespace aws {

SecretHeader::~SecretHeader()
{
    wipe(m_bytes);
}

const QByteArray &SecretHeader::of(const Secret &secret)
{
    if (!(m_secret == secret)) {
        wipe(m_bytes);
        m_bytes = secret.reveal().toUtf8();
        m_secret = secret;
    }
    return m_bytes;
}

} // namespace aws
