// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"

#include <QDateTime>

#include <optional>

namespace patchbay {

class Inventory;
class Source;

/// Why nothing is read from a source, where something says so: AWS refused, somebody on the way spoke for it, or
/// nothing could be sent, as without a sign-in.
struct UnreadCause {
    aws::Error error;

    /// What a person is told of both is the same: they differ at most by the request.
    bool operator==(const UnreadCause &other) const;
};

/// By how its last list failed. Nothing: it did not, a person stopped it, or no answer came at all.
std::optional<UnreadCause> unreadCause(const Inventory &inventory);

/// UTC: since when nothing comes from a silent source: since its last answer, or since it was asked first. Invalid: it
/// was never asked.
QDateTime unreadSince(const Source &source);

} // namespace patchbay
