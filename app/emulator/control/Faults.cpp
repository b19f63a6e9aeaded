// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/control/Faults.h"

namespace emulator {

void Faults::add(const QByteArray &operation, const Fault &fault, int count)
{
    m_pending[operation].append(QList<Fault>(count, fault));
}

std::optional<Fault> Faults::take(const QByteArray &operation)
{
    const auto pending = m_pending.find(operation);
    if (pending == m_pending.end() || pending->isEmpty())
        return {};
    return pending->takeFirst();
}

} // namespace emulator
