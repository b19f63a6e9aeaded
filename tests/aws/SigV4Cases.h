// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/SigV4.h"

#include <QDateTime>
#include <QDir>
#include <QList>
#include <tl/expected.hpp>

namespace sigv4cases {

/// One case of a signing test suite as AWS publishes it: `name.req`, `.creq`, `.sts` and `.authz` in one folder.
/// Signing time, scope and access key are inputs that no request holds; they are read from the answers.
struct Case {
    aws::sigv4::Request request;
    aws::sigv4::Scope scope;
    QDateTime time;
    QString accessKeyId;
    QByteArray canonicalRequest;
    QByteArray stringToSign;
    QByteArray authorization;
};

/// A case, or what makes it unusable: a file that is missing, cannot be read or makes no sense.
using CaseResult = tl::expected<Case, QString>;

struct NamedCase {
    QString name; ///< the path inside the suite, without the extension
    CaseResult result;
};

/// Every case in `folder` and below. A folder at the bottom with no case in it is an incomplete case.
QList<NamedCase> casesIn(const QDir &folder);

} // namespace sigv4cases
