// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/Sha256.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>

namespace aws {

namespace {

constexpr std::size_t digestBytes = 32;

const unsigned char *bytesOf(QByteArrayView data)
{
    return reinterpret_cast<const unsigned char *>(data.data());
}

std::size_t sizeOf(QByteArrayView data)
{
    return static_cast<std::size_t>(data.size());
}

/// Looking an algorithm up costs more than hashing a request with it.
EVP_MD *algorithm()
{
    static EVP_MD *const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return fetched;
}

EVP_MAC *macAlgorithm()
{
    static EVP_MAC *const fetched = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    return fetched;
}

thread_local std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(nullptr, &EVP_MD_CTX_free);

} // namespace

QByteArray sha256(QByteArrayView data)
{
    if (!context)
        context.reset(EVP_MD_CTX_new());
    QByteArray digest(digestBytes, Qt::Uninitialized);
    auto *const out = reinterpret_cast<unsigned char *>(digest.data());
    if (EVP_DigestInit_ex2(context.get(), algorithm(), nullptr) != 1
        || EVP_DigestUpdate(context.get(), data.data(), sizeOf(data)) != 1
        || EVP_DigestFinal_ex(context.get(), out, nullptr) != 1)
        qFatal("OpenSSL offers no SHA-256");
    return digest;
}

void freeThreadsHashing()
{
    context.reset();
    OPENSSL_thread_stop();
}

HmacKey::HmacKey(QByteArrayView key)
    : m_context(EVP_MAC_CTX_new(macAlgorithm()))
{
    std::array<char, 7> name{"SHA256"};
    const std::array parameters = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, name.data(), 0),
                                   OSSL_PARAM_construct_end()};
    // A null key would mean "the one before".
    const unsigned char *const bytes = key.isEmpty() ? bytesOf("") : bytesOf(key);
    if (EVP_MAC_init(m_context.get(), bytes, sizeOf(key), parameters.data()) != 1)
        qFatal("OpenSSL offers no HMAC with SHA-256");
}

QByteArray HmacKey::codeOf(QByteArrayView data) const
{
    QByteArray code(digestBytes, Qt::Uninitialized);
    std::size_t size = 0;
    if (EVP_MAC_init(m_context.get(), nullptr, 0, nullptr) != 1
        || EVP_MAC_update(m_context.get(), bytesOf(data), sizeOf(data)) != 1
        || EVP_MAC_final(m_context.get(), reinterpret_cast<unsigned char *>(code.data()), &size, digestBytes) != 1)
        qFatal("OpenSSL computes no HMAC");
    return code;
}

void HmacKey::Free::operator()(evp_mac_ctx_st *keyed) const
{
    EVP_MAC_CTX_free(keyed);
}

} // namespace aws
