// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QString>

#include <tuple>

namespace patchbay {

class Source;

/// An AWS account in a region, by which everybody calls it: what belongs together, such as an encoder and its stage,
/// lies within one.
struct Locality {
    QString awsAccount; ///< the number; empty: not known
    QString region;

    /// Of an ARN; empty where it is none.
    static Locality of(const QString &arn);
    /// Of an open source, as the ARNs that it listed say; empty: it has listed none.
    static Locality of(const Source &source);

    bool operator==(const Locality &) const = default;
    bool operator<(const Locality &other) const
    {
        return std::tie(awsAccount, region) < std::tie(other.awsAccount, other.region);
    }
};

inline std::size_t qHash(const Locality &locality, std::size_t seed = 0)
{
    return qHashMulti(seed, locality.awsAccount, locality.region);
}

} // namespace patchbay
