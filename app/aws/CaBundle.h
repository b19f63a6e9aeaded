// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"

#include <QList>
#include <QSslCertificate>
#include <QString>

#include <tl/expected.hpp>

namespace aws {

/// The authorities in the file: PEM as the AWS CLI has it, or one certificate in DER. A `~` in front is the home
/// folder. A file with a damaged certificate is refused as a whole, as OpenSSL does.
tl::expected<QList<QSslCertificate>, CaBundleProblem> readCaBundle(const QString &path);

} // namespace aws
