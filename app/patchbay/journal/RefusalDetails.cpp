// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/RefusalDetails.h"

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

constexpr auto key = "error"_L1;

} // namespace

void noteRefusal(const aws::Error &error, QJsonObject &details)
{
    details.insert(key, error.code);
}

std::optional<QString> refusalIn(const QJsonObject &details)
{
    const QJsonValue code = details[key];
    return code.isString() ? std::optional(code.toString()) : std::nullopt;
}

} // namespace patchbay
