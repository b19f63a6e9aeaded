// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/patch/DeskLock.h"

namespace patchbay {

DeskLock::DeskLock(QObject *parent)
    : QObject(parent)
{
}

bool DeskLock::refuses()
{
    if (m_isLocked)
        Q_EMIT refused();
    return m_isLocked;
}

void DeskLock::set(bool isLocked)
{
    if (m_isLocked == isLocked)
        return;
    m_isLocked = isLocked;
    Q_EMIT changed(isLocked);
}

} // namespace patchbay
