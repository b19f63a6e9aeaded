// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Ids.h"

#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace patchbay {

class Plant;

/// Somebody asks all others to leave a stage alone until then. It is a note in two tags of the stage, which every desk
/// reads with the list of stages: courtesy, and nobody is kept from anything by it.
struct Protection {
    static const QString byKey; ///< "ivs-patchbay:protected-by"
    static const QString untilKey; ///< "ivs-patchbay:protected-until", ISO 8601 in UTC

    QString by; ///< who, as they call themselves
    QDateTime until; ///< UTC

    /// The tags that say so.
    QMap<QString, QString> tags() const;

    bool operator==(const Protection &) const = default;
};

/// What these tags say at this moment; nothing: it is not protected, not any more, or nobody can tell until when.
std::optional<Protection> protectionOf(const QMap<QString, QString> &tags);
/// Of a stage as it was listed last; nothing also for no stage.
std::optional<Protection> protectionOn(const Plant &plant, const StageId &stage);
/// Who protects any of these, each once.
QStringList protectorsOf(const Plant &plant, const QList<StageId> &stages);

} // namespace patchbay
