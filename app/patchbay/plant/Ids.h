// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHashFunctions>
#include <QMetaType>
#include <QString>
#include <QUuid>

#include <compare>

namespace patchbay {

/// One account in one region: an endpoint to ask, and what exists behind it. `account` is this computer's own name for
/// an entry of its accounts: it goes into nothing that others may read, or that outlives the entry; there AWS account
/// number and region stand.
struct SourceId {
    QUuid account;
    QString region;

    bool isNull() const { return account.isNull(); }
    bool operator==(const SourceId &) const = default;
    bool operator<(const SourceId &other) const
    {
        return account == other.account ? region < other.region : account < other.account;
    }
};

/// An ingest configuration, and through which source it is reached.
struct EncoderId {
    SourceId source;
    QString arn;

    bool isNull() const { return arn.isEmpty(); }
    bool operator==(const EncoderId &) const = default;
};

/// A stage, and through which source it is reached. An empty ARN is no stage.
struct StageId {
    SourceId source;
    QString arn;

    bool isNone() const { return arn.isEmpty(); }
    bool operator==(const StageId &) const = default;
};

inline std::size_t qHash(const SourceId &id, std::size_t seed = 0)
{
    return qHashMulti(seed, id.account, id.region);
}

inline std::size_t qHash(const EncoderId &id, std::size_t seed = 0)
{
    return qHashMulti(seed, id.source, id.arn);
}

inline std::size_t qHash(const StageId &id, std::size_t seed = 0)
{
    return qHashMulti(seed, id.source, id.arn);
}

} // namespace patchbay

Q_DECLARE_METATYPE(patchbay::SourceId)
Q_DECLARE_METATYPE(patchbay::EncoderId)
Q_DECLARE_METATYPE(patchbay::StageId)
