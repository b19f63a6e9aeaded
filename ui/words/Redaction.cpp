// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/Redaction.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString dots(8, u'•');

} // namespace

QString withoutKeys(QString text)
{
    // Stream keys of IVS start with rt_ and the account or sk_ and the region; access keys with AKIA or ASIA
    // (IAM user guide, "Unique identifiers"). The service quotes signed headers back when a signature doesn't match.
    static const QRegularExpression keys(
        uR"(\brt_[0-9]+_[^\s"']+|\bsk_[^\s"']+|\b(?:AKIA|ASIA)[A-Z0-9]{8,})"
        uR"(|(?<=Credential=)[^\s,]+|(?<=Signature=)[^\s,]+|(?<=security-token[:=])\s*[^\s,&"']+)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(keys, dots);
}

/// A secret access key has 40 characters of base64, a session token and a signature more than 64 (IAM user guide; a
/// request ID and an ARN have shorter runs).
QString withoutSecrets(QString text)
{
    static const QRegularExpression runs(
        uR"((?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])|[A-Za-z0-9/+=_-]{64,})"_s);
    return withoutKeys(std::move(text)).replace(runs, dots);
}

} // namespace ui
