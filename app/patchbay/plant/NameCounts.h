// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QString>
#include <QStringList>

#include <utility>

namespace patchbay {

/// How many have the same name: where several have, the name alone is not enough.
class NameCounts {
public:
    int uses(const QString &name) const { return m_uses.value(name); }
    /// Few names are: where none is, nothing is looked up.
    bool isShared(const QString &name) const { return m_shared > 0 && uses(name) > 1; }

    void add(const QString &name) { count(name, +1); }
    void remove(const QString &name) { count(name, -1); }
    void rename(const QString &before, const QString &now);
    void replace(const QStringList &before, const QStringList &now);
    void clear();
    /// Whether a name that one had is shared now, or has one again, since this was asked last.
    bool takeSharedChanged() { return std::exchange(m_sharedChanged, false); }

private:
    void count(const QString &name, int by);

    QHash<QString, int> m_uses;
    int m_shared = 0; ///< names that several have
    bool m_sharedChanged = false;
};

} // namespace patchbay
