// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"
#include "patchbay/scenes/Scene.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace patchbay {

/// What became of something that a scene names and that is not there under its ARN.
enum class Refound {
    ByName, ///< one there is called as it was, and it alone
    ByMark, ///< of a stage: one there is marked as it was, and it alone
    No, ///< it is gone, and nothing says what took its place
    NotListed, ///< its account and region is not open here, or not all of it has been read yet
};

/// An encoder of a scene that a person has to be asked about.
struct MappedEncoder {
    QString arn; ///< as saved, and so is the name
    QString name;
    Refound refound = Refound::No;
    EncoderId use = {}; ///< in its place; null: none
    bool isTaken = false; ///< a person agrees, or nobody needs to be asked: it is in the same account and region
    bool isChosen = false; ///< a person has said what is used, or that nothing is

    /// It is in another AWS account or region than the one that was saved.
    bool isElsewhere() const { return !use.isNull() && placeOf(use.arn) != placeOf(arn); }
    bool operator==(const MappedEncoder &) const = default;
};

/// A stage of a scene that a person has to be asked about, for the encoders of one source.
struct MappedStage {
    QString arn; ///< as saved, and so are name and mark
    QString name;
    StageMark mark = StageMark::None;
    SourceId source = {}; ///< where a stage is needed
    Refound refound = Refound::No;
    StageId use = {}; ///< in its place; none is only no stage when it is taken
    bool isTaken = false;
    bool isChosen = false; ///< as of an encoder
    bool isElsewhere = false; ///< the source is another AWS account or region than the one that was saved
    int encoders = 0; ///< how many go there

    /// What tells it from the others: as saved, and where one is needed.
    StageId key() const { return {source, arn}; }
    bool operator==(const MappedStage &) const = default;
};

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
