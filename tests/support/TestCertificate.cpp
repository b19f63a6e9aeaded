// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/TestCertificate.h"

#include <QDateTime>
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

bool ran(const QStringList &arguments, const QString &folder)
{
    QProcess openssl;
    openssl.setWorkingDirectory(folder);
    openssl.setProcessChannelMode(QProcess::MergedChannels);
    openssl.start(u"openssl"_s, arguments);
    if (openssl.waitForFinished() && openssl.exitCode() == 0)
        return true;
    qWarning("openssl made no certificate: %s %s", qPrintable(openssl.errorString()), openssl.readAll().constData());
    return false;
}

/// `openssl req` begins every certificate now: only `openssl ca` can date it. Leaves leaf.key and leaf.pem, for which
/// key.pem and certificate.pem vouch.
bool datedLeaf(Validity validity, const QString &subjectAltName, const QString &folder)
{
    const auto written = [&folder](const QString &name, const QString &text) {
        QFile file(folder + u'/' + name);
        return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0;
    };
    const auto inDays = [](int days) {
        return QDateTime::currentDateTimeUtc().addDays(days).toString(u"yyMMddHHmmss'Z'"_s);
    };
    const int first = validity == Validity::Later ? 10 : -20;
    return written(u"index.txt"_s, {}) && written(u"serial"_s, u"01\n"_s)
        && written(u"ca.conf"_s,
                   u"[ca]\ndefault_ca=one\n[one]\ndatabase=index.txt\nserial=serial\nnew_certs_dir=.\n"
                   "default_md=sha256\npolicy=any\nx509_extensions=more\n[any]\ncommonName=supplied\n"
                   "[more]\nsubjectAltName=%1\n"_s.arg(subjectAltName))
        && ran({u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s,
                u"-nodes"_s, u"-subj"_s, u"/CN=Patchbay leaf"_s, u"-keyout"_s, u"leaf.key"_s, u"-out"_s, u"request"_s},
               folder)
        && ran({u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, u"ca.conf"_s, u"-keyfile"_s, u"key.pem"_s, u"-cert"_s,
                u"certificate.pem"_s, u"-in"_s, u"request"_s, u"-out"_s, u"leaf.pem"_s, u"-startdate"_s, inDays(first),
                u"-enddate"_s, inDays(first + 10)},
               folder);
}

} // namespace

TestCertificate makeCertificate(const QString &subjectAltName, Validity validity)
{
    const QTemporaryDir folder;
    const bool isMade =
        ran({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s,
             u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Patchbay test"_s, u"-addext"_s,
             u"subjectAltName="_s + subjectAltName, u"-keyout"_s, u"key.pem"_s, u"-out"_s, u"certificate.pem"_s},
            folder.path());
    if (!isMade || (validity != Validity::Now && !datedLeaf(validity, subjectAltName, folder.path())))
        return TestCertificate();
    const auto contents = [&folder](const QString &name) { return contentsOf(folder.filePath(name)); };
    const bool isSelfSigned = validity == Validity::Now;
    const QByteArray pem = contents(isSelfSigned ? u"certificate.pem"_s : u"leaf.pem"_s);
    return {.certificate = QSslCertificate(pem),
            .key = QSslKey(contents(isSelfSigned ? u"key.pem"_s : u"leaf.key"_s), QSsl::Ec),
            .pem = pem,
            .authority = QSslCertificate(contents(u"certificate.pem"_s))};
}

} // namespace support
