// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/ingest/Certificate.h"

#include <QRandomGenerator>
#include <QString>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <memory>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

template <auto free>
struct Freed {
    template <typename Thing>
    void operator()(Thing *thing) const
    {
        free(thing);
    }
};

using Key = std::unique_ptr<EVP_PKEY, Freed<EVP_PKEY_free>>;
using Document = std::unique_ptr<X509, Freed<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Freed<X509_EXTENSION_free>>;
using Memory = std::unique_ptr<BIO, Freed<BIO_free_all>>;

constexpr long validForSeconds = 30L * 24 * 3600;
constexpr long earlierSeconds = 3600; // clocks differ

bool extend(X509 *document, int which, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, document, document, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, which, value.constData()));
    return extension && X509_add_ext(document, extension.get(), -1) == 1;
}

/// The subject is its own issuer.
bool nameIt(X509 *document)
{
    static constexpr unsigned char name[] = "IVS emulator";
    X509_NAME *const subject = X509_get_subject_name(document);
    return X509_NAME_add_entry_by_txt(subject, "CN", MBSTRING_ASC, name, -1, -1, 0) == 1
        && X509_set_issuer_name(document, subject) == 1;
}

QByteArray alternativeNames(const QStringList &addresses)
{
    QStringList names{u"DNS:localhost"_s};
    for (const QString &address : addresses)
        names.append(u"IP:"_s + address);
    names.removeDuplicates();
    return names.join(u',').toLatin1();
}

bool fill(X509 *document, EVP_PKEY *key, const QStringList &addresses)
{
    const auto serial = static_cast<long>(QRandomGenerator::system()->bounded(1, 1 << 30));
    return X509_set_version(document, 2) == 1 // which is version 3
        && ASN1_INTEGER_set(X509_get_serialNumber(document), serial) == 1
        && X509_gmtime_adj(X509_getm_notBefore(document), -earlierSeconds)
        && X509_gmtime_adj(X509_getm_notAfter(document), validForSeconds) && X509_set_pubkey(document, key) == 1
        && nameIt(document) && extend(document, NID_subject_alt_name, alternativeNames(addresses))
        && extend(document, NID_basic_constraints, "critical,CA:TRUE") && X509_sign(document, key, EVP_sha256()) > 0;
}

QByteArray textOf(BIO *memory)
{
    char *text = nullptr;
    const long size = BIO_get_mem_data(memory, &text);
    return QByteArray(text, size);
}

tl::unexpected<QString> failed()
{
    return tl::unexpected(
        u"OpenSSL made no certificate: %1"_s.arg(QString::fromLatin1(ERR_reason_error_string(ERR_get_error()))));
}

} // namespace

tl::expected<Certificate, QString> madeCertificate(const QStringList &addresses)
{
    const Key key(EVP_EC_gen("P-256"));
    const Document document(X509_new());
    const Memory certificate(BIO_new(BIO_s_mem()));
    const Memory privateKey(BIO_new(BIO_s_secmem()));
    if (!key || !document || !certificate || !privateKey || !fill(document.get(), key.get(), addresses))
        return failed();
    if (PEM_write_bio_X509(certificate.get(), document.get()) != 1
        || PEM_write_bio_PrivateKey(privateKey.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return failed();
    return Certificate{textOf(certificate.get()), textOf(privateKey.get())};
}

} // namespace emulator
