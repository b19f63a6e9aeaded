// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/Patch.h"

#include <QSet>

namespace patchbay {

std::optional<EncoderId> Patch::repeated() const
{
    QSet<QString> arns;
    for (const Rebind &item : items) {
        if (arns.contains(item.encoder.arn))
            return item.encoder;
        arns.insert(item.encoder.arn);
    }
    return std::nullopt;
}

} // namespace patchbay
