// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/Account.h"

#include "aws/Endpoint.h"

namespace accounts {

namespace {

bool canBeRegion(const QString &region)
{
    aws::EndpointSettings settings;
    settings.region = region;
    constexpr aws::Service any{"service", "service"}; // a region is one of all of them
    return aws::endpointUrl(any, settings).has_value();
}

} // namespace

QStringList regionsNamed(const QStringList &texts)
{
    QStringList regions;
    for (const QString &text : texts) {
        const QString region = aws::regionNamed(text);
        if (canBeRegion(region) && !regions.contains(region))
            regions.append(region);
    }
    return regions;
}

} // namespace accounts
