// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ivs/Regions.h"

using namespace Qt::StringLiterals;

namespace ivs {

const QStringList &knownRegions()
{
    static const QStringList regions{u"ap-northeast-1"_s, u"ap-northeast-2"_s, u"ap-south-1"_s, u"eu-central-1"_s,
                                     u"eu-west-1"_s,      u"us-east-1"_s,      u"us-west-2"_s};
    return regions;
}

} // namespace ivs
