// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/scenes/Scene.h"

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
    bool isElsewhere() const { return !use.isNull() && Locality::of(use.arn) != Locality::of(arn); }
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

} // namespace patchbay
