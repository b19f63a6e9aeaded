// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"
#include "patchbay/plant/Protection.h"
#include "patchbay/plant/StageAddresses.h"

#include <functional>
#include <optional>
#include <vector>

namespace patchbay {

class Plant;

/// What taking a rebind would come to, as far as it is known before the service is asked.
enum class Verdict {
    // It can be taken.
    Moves,
    Detaches,
    Live, ///< it can move once it has stopped; taking it asks again first
    ChangedOutside, ///< something else moved it since somebody looked: only from where it is by now
    // It cannot, or there is nothing to take.
    SourceNotOpen,
    Gone, ///< it is not in the list any more
    BeingMoved, ///< this program is changing it now
    Repeated, ///< an earlier item of the patch is about the same encoder
    AlreadyThere,
    OtherRegion, ///< the stage's is not the encoder's
    OtherAccount, ///< the same of AWS accounts
    ReadOnly, ///< the account is set so in this program
};

/// One rebind, and everything that speaks for or against it.
struct CheckedRebind {
    Rebind rebind;
    Verdict verdict = Verdict::Moves;
    ivs::Open<ivs::IngestState> state = {}; ///< as last read
    bool isSilent = false; ///< its source has not answered for a while: what it does now is not known
    /// Something else moved it since somebody looked; there it is now. Also of one that is live, or there already.
    std::optional<StageId> movedTo = {};
    bool isListed = true; ///< its stage is one of those that were read
    std::optional<Protection> protectedFrom = {}; ///< of the stage that it leaves
    std::optional<Protection> protectedTo = {}; ///< of the stage it is to go to
    std::optional<Protection> protectedByOthers = {}; ///< one of the two, of somebody else than who sits here
    int placesThen = 0; ///< how many places of its stage would be used, as far as is known, after the whole patch
    /// Whether it needs another URL, as far as stages have been read; nothing: not known yet.
    std::optional<AddressComparison> address = AddressComparison{};

    bool isPossible() const;
    /// More than can be live on the stage at once.
    bool isOverfull() const;
    /// Of the stage it is to go to, before that of the one it leaves; nullptr: neither is.
    const Protection *protection() const;
    /// Nothing speaks against it: whoever asked for it need not be asked again. Of its address, `address` tells.
    bool isPlain() const;
};

/// Why an encoder that is live is not cut to be moved: it would not come back by itself.
enum class CutObstacle {
    ToNoStage,
    StageNotListed, ///< it may not exist
    OtherAddress, ///< than that of the stage it is on, which is where it connects to
    AddressNotRead, ///< yet
    AddressNotKnown, ///< a stage could not be read, or nobody knows how the encoder connects
};

/// Of one that is live; nothing: it can be cut. `address` is what is known of it by now.
std::optional<CutObstacle> cutObstacle(const CheckedRebind &checked, const std::optional<AddressComparison> &address);

/// A stage, after a whole patch.
struct StageThen {
    StageId stage;
    int places = 0; ///< as far as is known: by each encoder that is bound to it, live or not, and by guests
    bool areAllCounted = true; ///< or there may be guests as well
    bool isOverfull() const { return places > ivs::maxPublishersPerStage; }
};

/// A patch as of now. It is made anew when the plant changes.
struct CheckedPatch {
    std::vector<CheckedRebind> items; ///< as many as the patch has
    std::vector<StageThen> stages; ///< those that items which can be taken lead to, in the order of the patch

    /// An encoder is named twice: it cannot be taken before that is put right.
    bool hasRepeated() const;
};

/// What the plant alone does not tell.
struct Circumstances {
    std::function<bool(const EncoderId &encoder)> isUnderWay; ///< a change of it, through whatever account entry
    std::function<bool(const SourceId &source)> isSilent; ///< it has not answered for a while
    QString here = {}; ///< who sits here, as they call themselves where they protect a stage; empty: nobody knows
};

/// Asks nobody, and changes nothing.
CheckedPatch check(const Patch &patch, const Plant &plant, const Circumstances &now);
/// Whether check() would find that it moves or detaches: nobody need be asked, or tick it, first.
bool wouldMove(const Rebind &rebind, const Plant &plant, const Circumstances &now);

} // namespace patchbay
