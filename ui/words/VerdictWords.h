// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/World.h"
#include "patchbay/patch/Check.h"
#include "ui/words/Severity.h"

#include <QString>

namespace ui {

/// The names a person knows, of what a rebind is about.
struct VerdictNames {
    QString encoder;
    QString from; ///< empty: no stage
    QString to; ///< empty: no stage
    QString now = {}; ///< of the stage in CheckedRebind::movedTo; empty: no stage
    QString account = {};
    aws::World world = {}; ///< who is asked
};

/// What taking a rebind would come to, in words.
struct VerdictText {
    QString sentence;
    Severity severity = Severity::Note;
};

VerdictText describe(const patchbay::CheckedRebind &checked, const VerdictNames &names);

} // namespace ui
