// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/TestCertificate.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace support {

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TestCertificate makeCertificate(const QString &subjectAltName)
{
    const QTemporaryDir folder;
    const QString keyPath = folder.filePath(u"key.pem"_s);
    const QString certificatePath = folder.filePath(u"certificate.pem"_s);
    QProcess openssl;
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(u"openssl"_s,
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                   u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Patchbay test"_s, u"-addext"_s,
                   u"subjectAltName="_s + subjectAltName, u"-keyout"_s, keyPath, u"-out"_s, certificatePath});
    if (!openssl.waitForFinished() || openssl.exitCode() != 0) {
        qWarning("openssl made no certificate: %s %s", qPrintable(openssl.errorString()),
                 openssl.readAll().constData());
        return TestCertificate();
    }
    const QByteArray pem = contentsOf(certificatePath);
    return {.certificate = QSslCertificate(pem), .key = QSslKey(contentsOf(keyPath), QSsl::Ec), .pem = pem};
}

} // namespace support
