// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"
#include "patchbay/scenes/MappedParts.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace patchbay {

/// What a scene asks for, as a patch.
struct RecalledScene {
    enum class Reason {
        Encoder, ///< it is not there, and none is taken in its place
        Stage, ///< the same of the stage
        Repeated, ///< its encoder is taken for another one as well
    };
    struct LeftOut {
        SceneBinding binding;
        Reason reason = Reason::Encoder;

        bool operator==(const LeftOut &) const = default;
    };

    Patch patch;
    std::vector<LeftOut> leftOut;
};

/// A scene on its way to a patch. What is there under its ARN goes through in silence; all else is listed for a person
/// to look at: found by its name or mark, of another account or region, which is taken only when they say so, or gone.
/// As the plant and the labels are when it is made, or looks at them again. It asks nobody, and changes nothing.
class SceneMapping final {
public:
    SceneMapping(Scene scene, const Plant &plant, const Labels &labels);

    const Scene &scene() const { return m_scene; }
    const std::vector<MappedEncoder> &encoders() const { return m_encoders; }
    /// Of the encoders that are there, or have one in their place, whether or not it is taken.
    const std::vector<MappedStage> &stages() const { return m_stages; }
    /// Nobody needs to be asked.
    bool isPlain() const { return m_encoders.empty() && m_stages.empty(); }

    /// The plant or the labels are others by now. What is there under its ARN is not asked for any more, what went is;
    /// what a person has chosen, or was found, stays as long as it is there.
    void look(const Plant &plant, const Labels &labels);

    /// A person has chosen another one, or null; and whether it is taken. Stages may be needed elsewhere then. `arn` is
    /// that of a mapped encoder, as saved; does nothing when it is none any more.
    void setEncoder(const QString &arn, const EncoderId &use, bool isTaken, const Plant &plant, const Labels &labels);
    /// Only whether they are taken. What has nothing in its place can't be.
    void takeEncoders(const QStringList &arns, bool isTaken);
    /// The same of a stage, by its key. No stage that is taken detaches.
    void setStage(const StageId &key, const QString &stageArn, bool isTaken);

    /// From where each encoder is in the plant now.
    RecalledScene recalled(const Plant &plant) const;

private:
    void findEncoders(const Plant &plant);
    void findStages(const Plant &plant, const Labels &labels);
    /// Under its ARN, or in its place; null: none.
    EncoderId encoderOf(std::size_t binding) const;
    const MappedEncoder *mappedEncoder(std::size_t binding) const;
    const MappedStage *mappedStage(const StageId &key) const;

    Scene m_scene;
    std::vector<EncoderId> m_there; ///< of each binding, under its ARN; or null
    std::vector<MappedEncoder> m_encoders;
    std::vector<MappedStage> m_stages;
    QHash<QString, std::size_t> m_encoderRows; ///< by the ARN that was saved
    QHash<StageId, std::size_t> m_stageRows; ///< by their key
};

} // namespace patchbay
