// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Secret.h"

namespace aws {

/// A secret as headers carry it. It is kept until another one is asked for: all requests share its memory, those that
/// Qt still has too, and it is overwritten in the end.
class SecretHeader final {
public:
    SecretHeader() = default;
    SecretHeader(SecretHeader &&) = default;
    SecretHeader &operator=(SecretHeader &&) = default;
    ~SecretHeader();

    const QByteArray &of(const Secret &secret);

private:
    QByteArray m_bytes;
    Secret m_secret; ///< of `m_bytes`
};

} // namespace aws
