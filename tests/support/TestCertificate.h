// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QSslCertificate>
#include <QSslKey>

namespace support {

/// A certificate that signs itself unless it is dated otherwise, made afresh by the command `openssl`: nothing secret
/// lies in the repository and nothing expires there.
struct TestCertificate {
    QSslCertificate certificate;
    QSslKey key;
    QByteArray pem; ///< the certificate as a file for AWS_CA_BUNDLE
    QSslCertificate authority; ///< who vouches for it: itself, or another that is good now

    bool isNull() const { return certificate.isNull() || key.isNull(); }
};

/// When a certificate is good for, as seen from now.
enum class Validity { Now, Later, Before };

/// `subjectAltName` as openssl writes it: "DNS:localhost,IP:127.0.0.1". Null when openssl fails.
TestCertificate makeCertificate(const QString &subjectAltName, Validity validity = Validity::Now);

} // namespace support
