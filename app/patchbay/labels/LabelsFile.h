// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/Error.h"
#include "patchbay/labels/LabelSet.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <variant>

namespace patchbay {

/// Why the file could not be read or written; or what in it is not understood, and where.
using LabelsProblem = std::variant<files::Error, files::ListFault>;

/// Labels, and what their file held when it was read or written last.
struct KnownLabels {
    LabelSet labels = {};
    LabelSet inFile = {};
    QByteArray content = {}; ///< of the file; empty: it was not there, or not understood

    bool areKept() const { return labels == inFile; }
};

/// What came of bringing labels and their file together.
struct LabelsExchange {
    KnownLabels known;
    QStringList contested = {}; ///< the ARNs of what others have changed too; what was changed here took its place
    std::optional<LabelsProblem> problem = std::nullopt; ///< why the file is not read, or not written
    bool isOthersTurn = false; ///< somebody else writes just now: nothing was done
};

/// The file in that folder.
QString labelsPath(const QString &folder);

/// Takes over what others have changed in the file, and writes what is not in it. Whoever has the turn is waited for as
/// long as patience lasts, and no longer: with some, it is written all the same then. It waits for the disk: not for
/// the GUI thread.
LabelsExchange exchangeLabels(const QString &folder, const KnownLabels &before, std::chrono::milliseconds patience);

} // namespace patchbay
