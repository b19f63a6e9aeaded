// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "emulator/operations/Operation.h"

#include <QHash>

namespace emulator {

/// What a request asks for, and what its URL says: resourceArn and tagKeys of the tag operations.
struct Call {
    const Operation *operation;
    QJsonObject urlParameters;
};

/// Every operation the emulator has, found by request line.
class OperationTable {
public:
    OperationTable();

    /// Nothing for an operation that this service doesn't have, or not with this method.
    std::optional<Call> find(const Request &request) const;

    QList<QByteArray> names() const { return m_byName.keys(); }

    /// By name; null when there is none.
    const Operation *find(const QByteArray &name) const { return m_byName.value(name); }

private:
    std::optional<Call> findTagOperation(const QByteArray &method, const QByteArray &resource,
                                         const QByteArray &query) const;

    Operations m_operations;
    QHash<QByteArray, const Operation *> m_byName;
};

} // namespace emulator
