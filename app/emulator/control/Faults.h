// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/model/Refusal.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace emulator {

/// What goes wrong with one request that was in order.
struct Fault {
    std::optional<Refusal> refusal = {}; ///< the service refuses, without acting
    std::optional<Answer> stranger = {}; ///< something else answers, without acting
    bool encoderStartsFirst = false; ///< the configuration goes live just before the request is acted on
    Answer::Ending ending = Answer::Ending::Whole;
    std::chrono::milliseconds delay{0};
};

/// The next answers of an operation that are to go wrong.
class Faults {
public:
    /// Nothing when there is no such fault. `delay` matters to "slow" only.
    static std::optional<Fault> named(const QString &name, std::chrono::milliseconds delay);
    static QStringList names();

    void add(const QByteArray &operation, const Fault &fault, int count);
    std::optional<Fault> take(const QByteArray &operation);

private:
    QHash<QByteArray, QList<Fault>> m_pending;
};

} // namespace emulator
