// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "emulator/control/Faults.h"

namespace emulator {

void Faults::add(const QByteArray &operation, const Fault &fault, int count)
{
    m_pending[operation].append(QList<Fault>(count, fault));
}

void Faults::addLasting(const QByteArray &operation, const Fault &fault)
{
    m_lasting.insert(operation, fault);
}

void Faults::end(const QByteArray &operation)
{
    m_pending.remove(operation);
    m_lasting.remove(operation);
}

std::optional<Fault> Faults::take(const QByteArray &operation)
{
    const auto pending = m_pending.find(operation);
    if (pending == m_pending.end() || pending->isEmpty())
        return {};
    return pending->takeFirst();
}

const Fault *Faults::lasting(const QByteArray &operation) const
{
    const auto found = m_lasting.constFind(operation);
    return found == m_lasting.cend() ? nullptr : &*found;
}

} // namespace emulator
