// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/gate/Authorization.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace emulator {
namespace {

constexpr QByteArrayView algorithm("AWS4-HMAC-SHA256 ");

QHash<QByteArray, QByteArray> parametersOf(const QByteArray &text)
{
    QHash<QByteArray, QByteArray> parameters;
    const QList<QByteArray> parts = text.split(',');
    for (const QByteArray &part : parts) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0)
            parameters.insert(part.first(equals).trimmed(), part.mid(equals + 1).trimmed());
    }
    return parameters;
}

} // namespace

tl::expected<Authorization, Refusal> Authorization::parse(const QByteArray &header)
{
    if (!header.startsWith(algorithm))
        return tl::unexpected(refusal::incompleteSignature(u"Unsupported AWS 'algorithm' in Authorization header"_s));
    const QHash<QByteArray, QByteArray> parameters = parametersOf(header.mid(algorithm.size()));
    QStringList missing;
    for (const QByteArray &name : {"Credential"_ba, "Signature"_ba, "SignedHeaders"_ba}) {
        if (parameters.value(name).isEmpty())
            missing += u"Authorization header requires '%1' parameter."_s.arg(QString::fromLatin1(name));
    }
    if (!missing.isEmpty())
        return tl::unexpected(refusal::incompleteSignature(missing.join(u' ')));

    // An access key ID has no slash; the scope has exactly four elements after it.
    const QList<QByteArray> credential = parameters.value("Credential"_ba).split('/');
    if (credential.size() != 5) {
        return tl::unexpected(refusal::incompleteSignature(
            u"Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term"_s));
    }
    return Authorization{credential[0],
                         credential[1],
                         credential[2],
                         credential[3],
                         credential[4],
                         parameters.value("SignedHeaders"_ba).split(';'),
                         parameters.value("Signature"_ba)};
}

} // namespace emulator
