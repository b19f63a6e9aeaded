// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"

#include <QJsonObject>
#include <QString>

#include <optional>

/// Why nothing could be read, beside what the details of an alarm have otherwise (EntryDetails.h).
namespace patchbay {

/// Adds it, by its code alone: the same as a conclusion has.
void noteRefusal(const aws::Error &error, QJsonObject &details);
/// The code; empty: nobody gave one, as where there was nothing to sign with. Nothing: no answer came, or the details
/// are of something else.
std::optional<QString> refusalIn(const QJsonObject &details);

} // namespace patchbay
