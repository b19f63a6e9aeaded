// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/CutBefore.h"

#include "patchbay/patch/PatchRuns.h"

namespace patchbay {

bool wasCutBefore(const Rebind &back, const PatchRuns &runs)
{
    for (const auto &run : runs.all()) {
        for (int index = 0; index < run->count(); ++index) {
            const auto &result = run->item(index).result;
            if (result && result->wasCut && result->outcome == Outcome::Moved && back.goesAs(result->rebind.inverse()))
                return true;
        }
    }
    return false;
}

} // namespace patchbay
