// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <memory>

struct evp_mac_ctx_st;

namespace aws {

/// SHA-256 by OpenSSL, which uses the processor's instructions for it: what is hashed to sign one request takes 1 µs of
/// a processor that has them, in place of 7 µs by Qt 6.4's own.
QByteArray sha256(QByteArrayView data);

/// Frees what OpenSSL keeps for the calling thread. A thread that hashes calls it last: it is waited for only until
/// its QThread::finished, so that its own end would come too late when the program ends at the same time.
void freeThreadsHashing();

/// HMAC-SHA-256 with one key, which is prepared once (RFC 2104). An empty key is allowed. Movable, not copyable.
class HmacKey {
public:
    explicit HmacKey(QByteArrayView key);

    QByteArray codeOf(QByteArrayView data) const;

private:
    struct Free {
        void operator()(evp_mac_ctx_st *context) const;
    };
    std::unique_ptr<evp_mac_ctx_st, Free> m_context;
};

} // namespace aws
