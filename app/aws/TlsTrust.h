// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"

#include <QList>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

#include <optional>

namespace aws {

/// Whom a connection trusts: the system's authorities, and those of AWS_CA_BUNDLE on top.
class TlsTrust {
public:
    void add(const QList<QSslCertificate> &authorities);

    /// Those of AWS_CA_BUNDLE are missing.
    void setBundleFault(const CaBundleFault &fault) { m_bundleFault = fault; }
    const std::optional<CaBundleFault> &bundleFault() const { return m_bundleFault; }

    /// TLS 1.2 or later with HTTP/1.1, verified always. Made when it is first asked for, because it loads OpenSSL:
    /// a service on this computer that is asked by http needs none.
    const QSslConfiguration &configuration();

    /// What is wrong with a certificate. Of several faults the one that says most: another host's certificate is a
    /// sign-in page's, whoever issued it; what nobody vouches for needs no right date.
    TlsProblem problemOf(const QList<QSslError> &faults) const;

private:
    QList<QSslCertificate> m_more; ///< on top of the system's
    std::optional<CaBundleFault> m_bundleFault;
    std::optional<QSslConfiguration> m_configuration;
};

/// The same for a handshake that ended without a look at the certificate. `reason` is OpenSSL's, which has no numbers
/// in QSslSocket.
TlsProblem handshakeProblem(const QString &reason);

/// The faults in words, for Details.
QString describe(const QList<QSslError> &faults);

} // namespace aws
