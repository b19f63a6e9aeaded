// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>

#include <map>

namespace emulator {

/// Resources in the order they were made, found by ARN. The serial numbers are the places that a paging token names,
/// so a page costs what is on it, however many resources there are.
template <typename Resource>
class Table {
public:
    using Rows = std::map<quint64, Resource>;

    /// The reference stays valid until the resource is removed.
    Resource &add(Resource resource)
    {
        const quint64 serial = ++m_lastSerial;
        m_serials.insert(resource.arn, serial);
        return m_rows.emplace(serial, std::move(resource)).first->second;
    }

    Resource *find(const QString &arn)
    {
        const auto serial = m_serials.constFind(arn);
        return serial == m_serials.cend() ? nullptr : &m_rows.at(*serial);
    }

    void remove(const QString &arn) { m_rows.erase(m_serials.take(arn)); }

    Rows &rows() { return m_rows; }
    const Rows &rows() const { return m_rows; }
    qsizetype size() const { return m_serials.size(); }

private:
    Rows m_rows;
    QHash<QString, quint64> m_serials;
    quint64 m_lastSerial = 0;
};

} // namespace emulator
