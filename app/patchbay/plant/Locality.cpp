// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Locality.h"

#include "ivs/Arn.h"
#include "patchbay/plant/Source.h"

namespace patchbay {

Locality Locality::of(const QString &arn)
{
    const auto parsed = ivs::Arn::parse(arn);
    return parsed ? Locality{parsed->account, parsed->region} : Locality();
}

/// A source lists one AWS account: its first encoder, or its first stage, tells whose all of it is.
Locality Locality::of(const Source &source)
{
    const auto &encoders = source.inventory().configurations();
    if (!encoders.isEmpty())
        return of(encoders.constFirst().summary.arn);
    const auto &stages = source.inventory().stages().all();
    return stages.empty() ? Locality() : of(stages.front().arn);
}

} // namespace patchbay
