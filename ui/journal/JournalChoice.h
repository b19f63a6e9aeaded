// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalQuery.h"

#include <optional>

namespace ui {

/// Which entries of the journal somebody wants to see.
struct JournalChoice {
    enum class Time { All, Today, LastHour };
    enum class Result { All, NotDone };

    QString words = {};
    Time time = Time::All;
    Result result = Result::All;
    std::optional<patchbay::JournalKind> kind = {}; ///< nothing: all

    /// Whether it leaves anything out.
    bool isNarrow() const { return *this != JournalChoice(); }
    /// From when on it shows entries; invalid: always.
    QDateTime from(const QDateTime &now) const;
    patchbay::JournalQuery query(const QDateTime &now = QDateTime::currentDateTime()) const;
    bool operator==(const JournalChoice &) const = default;
};

} // namespace ui
