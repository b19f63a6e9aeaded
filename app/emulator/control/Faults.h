// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/Http.h"

#include <QHash>
#include <QList>

#include <functional>
#include <optional>

namespace emulator {

/// What goes wrong with one request that was in order: what becomes of it, and what the caller is told of that.
struct Fault {
    /// How long after the request the service does what was asked; 0: before it answers. Nothing: never.
    std::optional<std::chrono::milliseconds> actsAfter = std::chrono::milliseconds(0);
    bool encoderStartsFirst = false; ///< the configuration goes live just before the request is acted on
    /// Made anew for each request. Without it the caller gets the service's own answer, for which it has to act first.
    std::function<Answer()> answer = {};
    aws::HttpHeaders moreHeaders = {};
    Answer::Ending ending = Answer::Ending::Whole;
    std::chrono::milliseconds delay{0}; ///< of the answer
};

/// The requests of an operation that are to go wrong: the next ones, or all until it ends.
class Faults {
public:
    void add(const QByteArray &operation, const Fault &fault, int count);
    /// Goes on until `end`; what was to last before ends.
    void addLasting(const QByteArray &operation, const Fault &fault);
    /// All is well again with the operation.
    void end(const QByteArray &operation);

    /// Of the next requests.
    std::optional<Fault> take(const QByteArray &operation);
    /// Null when there is none. Valid until the faults change.
    const Fault *lasting(const QByteArray &operation) const;

private:
    QHash<QByteArray, QList<Fault>> m_pending;
    QHash<QByteArray, Fault> m_lasting;
};

} // namespace emulator
