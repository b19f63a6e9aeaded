// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSslCertificate>
#include <QString>

#include <tl/expected.hpp>

namespace aws {

/// Why the file in AWS_CA_BUNDLE is not used.
enum class CaBundleProblem {
    Missing,
    Folder,
    NoFile, ///< a pipe or a device
    Unreadable,
    TooLarge, ///< over 16 MiB
    NoCertificate,
    Damaged, ///< one of its certificates cannot be read
};

/// The authorities in the file: PEM as the AWS CLI has it, or one certificate in DER. A `~` in front is the home
/// folder. A file with a damaged certificate is refused as a whole, as OpenSSL does.
tl::expected<QList<QSslCertificate>, CaBundleProblem> readCaBundle(const QString &path);

} // namespace aws
