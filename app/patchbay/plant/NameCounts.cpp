// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/NameCounts.h"

#include <algorithm>

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
    m_sharedChanged |= std::ranges::any_of(m_uses, [](int uses) { return uses > 1; });
    m_uses.clear();
}

void NameCounts::count(const QString &name, int by)
{
    if (name.isEmpty())
        return;
    int &uses = m_uses[name];
    const bool wasShared = uses > 1;
    uses += by;
    m_sharedChanged |= wasShared != (uses > 1);
    if (uses == 0)
        m_uses.remove(name);
}

} // namespace patchbay
