// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "aws/CaBundle.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace aws {

namespace {

constexpr qint64 largestFile = qint64(16) * 1024 * 1024;

QString expanded(const QString &path)
{
    return path == "~"_L1 || path.startsWith("~/"_L1) ? QDir::homePath() + path.sliced(1) : path;
}

tl::expected<QByteArray, CaBundleProblem> contentsOf(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return tl::unexpected(CaBundleProblem::Missing);
    if (info.isDir())
        return tl::unexpected(CaBundleProblem::Folder);
    if (!info.isFile())
        return tl::unexpected(CaBundleProblem::NoFile);
    if (info.size() > largestFile)
        return tl::unexpected(CaBundleProblem::TooLarge);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(CaBundleProblem::Unreadable);
    return file.read(largestFile);
}

} // namespace

tl::expected<QList<QSslCertificate>, CaBundleProblem> readCaBundle(const QString &path)
{
    const auto contents = contentsOf(expanded(path));
    if (!contents)
        return tl::unexpected(contents.error());
    const qsizetype announced = contents->count("-----BEGIN CERTIFICATE-----");
    const auto format = announced > 0 ? QSsl::Pem : QSsl::Der;
    const QList<QSslCertificate> authorities = QSslCertificate::fromData(*contents, format);
    if (announced > authorities.size())
        return tl::unexpected(CaBundleProblem::Damaged);
    if (authorities.isEmpty() || authorities.first().isNull())
        return tl::unexpected(CaBundleProblem::NoCertificate);
    return authorities;
}

} // namespace aws
