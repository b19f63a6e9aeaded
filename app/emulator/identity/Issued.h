// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QHash>
#include <QString>

namespace emulator {

/// Things that are given out under a name nobody can guess, each with an end. It holds so many: then what ends first
/// goes.
template <typename Thing>
class Issued {
public:
    struct Entry {
        Thing thing;
        QDateTime expires;

        bool hasExpired() const { return expires <= QDateTime::currentDateTimeUtc(); }
    };

    void add(const QString &name, Thing thing, qint64 seconds)
    {
        constexpr qsizetype most = 10'000;
        if (m_entries.size() >= most) {
            auto first = m_entries.begin();
            for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
                if (entry->expires < first->expires)
                    first = entry;
            }
            m_entries.erase(first);
        }
        m_entries.insert(name, {std::move(thing), QDateTime::currentDateTimeUtc().addSecs(seconds)});
    }

    /// Null when there is none of that name; it may have expired.
    Entry *find(const QString &name)
    {
        const auto found = m_entries.find(name);
        return found == m_entries.end() ? nullptr : &*found;
    }
    void remove(const QString &name) { m_entries.remove(name); }
    void clear() { m_entries.clear(); }

private:
    QHash<QString, Entry> m_entries;
};

} // namespace emulator
