// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "patchbay/plant/Ids.h"

#include <QString>

#include <variant>

namespace patchbay {

/// Why an intent could not be written down.
enum class RecordErrorKind {
    DiskFull,
    ReadOnly,
    Damaged, ///< what is there cannot be read
    InUse, ///< another program, or another computer, has it open
    TooNew, ///< a later version of this program has written it
    Other,
};

struct RecordError {
    RecordErrorKind kind = RecordErrorKind::Other;
    QString details; ///< in the words of who failed
};

/// An encoder that was cut and is not seen again: no other one is cut until it is, or a person wants it all the same.
struct NotBack {
    EncoderId encoder;
    QString name; ///< may be empty

    bool operator==(const NotBack &) const = default;
};

/// No further change of a run is begun in a source, and why.
struct Hold {
    using Why = std::variant<aws::Error, RecordError, NotBack>;

    SourceId source;
    Why why;

    /// What AWS or the network said; nullptr: it is not that.
    const aws::Error *error() const { return std::get_if<aws::Error>(&why); }
    /// Who is off air; nullptr: it is not that.
    const NotBack *notBack() const { return std::get_if<NotBack>(&why); }
    /// Why nothing can be written down; nullptr: it is not that.
    const RecordError *record() const { return std::get_if<RecordError>(&why); }
};

/// Whether an error concerns every change in its source, not only the encoder that it was met with. One that may be
/// either counts as concerning all: asking once too often costs a click, going on costs a failure for each encoder.
bool concernsAll(aws::ErrorKind kind);

} // namespace patchbay
