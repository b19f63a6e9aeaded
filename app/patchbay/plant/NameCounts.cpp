// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/NameCounts.h"

namespace patchbay {

void NameCounts::rename(const QString &before, const QString &now)
{
    if (before == now)
        return;
    remove(before);
    add(now);
}

void NameCounts::replace(const QStringList &before, const QStringList &now)
{
    for (const QString &name : before)
        remove(name);
    for (const QString &name : now)
        add(name);
}

void NameCounts::clear()
{
    m_sharedChanged |= std::exchange(m_shared, 0) > 0;
    m_uses.clear();
}

void NameCounts::count(const QString &name, int by)
{
    if (name.isEmpty())
        return;
    int &uses = m_uses[name];
    const bool wasShared = uses > 1;
    uses += by;
    const bool isShared = uses > 1;
    m_shared += int(isShared) - int(wasShared);
    m_sharedChanged |= wasShared != isShared;
    if (uses == 0)
        m_uses.remove(name);
}

} // namespace patchbay
