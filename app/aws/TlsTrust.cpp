// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/TlsTrust.h"

#include <QSslSocket>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

bool isOfAnIssuer(QSslError::SslError fault)
{
    switch (fault) {
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::CertificateUntrusted:
    case QSslError::InvalidCaCertificate:
        return true;
    default:
        return false;
    }
}

} // namespace

void TlsTrust::add(const QList<QSslCertificate> &authorities)
{
    m_more += authorities;
    m_configuration.reset();
}

const QSslConfiguration &TlsTrust::configuration()
{
    if (!m_configuration) {
        m_configuration = QSslConfiguration::defaultConfiguration();
        m_configuration->setProtocol(QSsl::SecureProtocols);
        m_configuration->setPeerVerifyMode(QSslSocket::VerifyPeer);
        m_configuration->setAllowedNextProtocols({"http/1.1"_ba});
        // QSslConfiguration::addCaCertificates() on a default configuration would drop the system's own.
        if (!m_more.isEmpty())
            m_configuration->setCaCertificates(QSslConfiguration::systemCaCertificates() + m_more);
    }
    return *m_configuration;
}

TlsProblem TlsTrust::problemOf(const QList<QSslError> &faults) const
{
    const auto has = [&faults](auto fits) {
        return std::any_of(faults.begin(), faults.end(),
                           [fits](const QSslError &fault) { return fits(fault.error()); });
    };
    if (has([](auto fault) { return fault == QSslError::HostNameMismatch; }))
        return TlsProblem::OtherHost;
    if (has(isOfAnIssuer))
        return m_more.isEmpty() ? TlsProblem::UnknownIssuer : TlsProblem::NotInBundle;
    if (has([](auto fault) { return fault == QSslError::CertificateNotYetValid; }))
        return TlsProblem::NotYetValid;
    if (has([](auto fault) { return fault == QSslError::CertificateExpired; }))
        return TlsProblem::Expired;
    return TlsProblem::Other;
}

TlsProblem handshakeProblem(const QString &reason)
{
    // "tlsv1 alert protocol version", "unsupported protocol", "no protocols available" (openssl/sslerr.h)
    for (const QLatin1StringView text :
         {"protocol version"_L1, "unsupported protocol"_L1, "no protocols available"_L1, "inappropriate fallback"_L1}) {
        if (reason.contains(text, Qt::CaseInsensitive))
            return TlsProblem::NoCommonVersion;
    }
    // What is not a TLS record is taken for one of an odd version or length.
    for (const QLatin1StringView text :
         {"wrong version number"_L1, "http request"_L1, "packet length too long"_L1, "unexpected message"_L1}) {
        if (reason.contains(text, Qt::CaseInsensitive))
            return TlsProblem::NotTls;
    }
    return TlsProblem::Other;
}

QString describe(const QList<QSslError> &faults)
{
    QStringList lines;
    for (const QSslError &fault : faults) {
        const QSslCertificate certificate = fault.certificate();
        lines += certificate.isNull()
            ? fault.errorString()
            : u"%1 (certificate of %2, issued by %3)"_s.arg(fault.errorString(), certificate.subjectDisplayName(),
                                                            certificate.issuerDisplayName());
    }
    return lines.join(u'\n');
}

} // namespace aws
