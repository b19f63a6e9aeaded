// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Patch.h"
#include "patchbay/plant/StageAddresses.h"
#include "ui/words/ErrorText.h"
#include "ui/words/Severity.h"

#include <optional>

namespace patchbay {
class Plant;
}

namespace ui {

/// The names a person knows, taken before the rebind: afterwards the inventory may not have them any more.
struct RebindNames {
    QString encoder;
    QString from; ///< empty: no stage
    QString to; ///< empty: no stage
    QString now; ///< of the stage in RebindResult::now
    QString account;
    QString region;
    patchbay::AddressComparison address; ///< whether the encoder needs another URL on the new stage
    bool isEnvironment = false; ///< the account is what the AWS variables say
    aws::World world = {}; ///< who was asked
    bool isProfile = false; ///< its key comes from AWS's shared files
    QString patch = {}; ///< what a person calls the changes that it is of, a scene's name; empty: nothing
};

/// As everything is called now.
RebindNames rebindNames(const patchbay::Plant &plant, const patchbay::Rebind &rebind);

/// What became of a rebind, in words: a message in passing, or a dialog when a person must decide.
struct OutcomeText {
    enum class Form { Message, Dialog };

    Form form = Form::Message;
    Severity severity = Severity::Note;
    QString message; ///< of Form::Message
    QString address; ///< beside it: that the encoder needs another URL, or may need one
    std::optional<patchbay::Rebind> undo; ///< the way back
    QString undoHint; ///< what the way back does
    patchbay::AddressComparison newAddress = {}; ///< which URL that is
    ErrorText dialog; ///< of Form::Dialog
    std::optional<patchbay::Rebind> anyway; ///< what Remedy::RebindAnyway asks for
};

OutcomeText describe(const patchbay::RebindResult &result, const RebindNames &names);

/// A change that was told to be lost has taken effect after all.
OutcomeText describeArrival(const patchbay::RebindResult &result, const RebindNames &names);

/// While it runs: "Moving cam-03 to main-show."
QString describeStart(const patchbay::Rebind &rebind, const RebindNames &names);

} // namespace ui
