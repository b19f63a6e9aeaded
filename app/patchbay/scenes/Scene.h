// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "files/ListFile.h"
#include "patchbay/labels/LabelSet.h"
#include "patchbay/plant/Ids.h"
#include "patchbay/plant/Locality.h"

#include <QDateTime>
#include <QString>

#include <utility>
#include <vector>

namespace patchbay {

class Labels;
class Plant;
struct Patch;

/// One encoder, and where it was. The ARNs name AWS account and region, the names are those of then.
struct SceneBinding {
    QString encoderArn;
    QString encoderName = {}; ///< may be empty
    QString stageArn = {}; ///< empty: no stage
    QString stageName = {}; ///< may be empty
    StageMark mark = StageMark::None; ///< of the stage

    bool operator==(const SceneBinding &) const = default;
};

/// A saved set of bindings. It names nothing of this computer, and nobody.
struct Scene {
    static constexpr qsizetype longestName = 100; ///< characters
    static constexpr qsizetype mostBindings = 50'000;

    QString name; ///< any text but none: it is isolated where it is shown
    QDateTime saved; ///< UTC, whole seconds
    std::vector<SceneBinding> bindings; ///< by the encoders' ARNs, none twice

    /// A file is refused whole, or means all of what stands in it.
    static tl::expected<Scene, files::ListFault> fromJson(const QByteArray &json);
    /// A binding in a line, by the encoders' ARNs: a version control shows what has changed.
    QByteArray json() const;

    /// Where these are now, without those that are not there; saved now, and without a name.
    static Scene ofNow(const Plant &plant, const std::vector<EncoderId> &encoders, const Labels &labels);

    /// The same of where they will be once this patch is taken.
    static Scene after(const Patch &patch, const Plant &plant, const std::vector<EncoderId> &encoders,
                       const Labels &labels);

    /// Another encoder takes the place of this one, unless it has a place of its own. False: this one has none.
    bool replaceEncoder(const QString &oldArn, const QString &newArn, const QString &newName);

    bool operator==(const Scene &) const = default;
};

} // namespace patchbay
