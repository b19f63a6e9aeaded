// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <random>

namespace emulator {

/// The same numbers for the same seed on every platform: the standard fixes the engine's sequence, but not that of its
/// distributions.
class SeededRandom {
public:
    explicit SeededRandom(quint32 seed)
        : m_engine(seed)
    {
    }

    /// 0 <= result < bound, where bound > 0. The bias of the remainder doesn't matter here.
    quint32 below(quint32 bound) { return static_cast<quint32>(m_engine()) % bound; }
    bool chance(quint32 percent) { return below(100) < percent; }

    /// Letters of both cases and digits, as the service's identifiers have.
    QString text(int length);

    template <typename Container>
    const auto &oneOf(const Container &container)
    {
        return container[below(static_cast<quint32>(std::size(container)))];
    }

private:
    std::mt19937 m_engine;
};

} // namespace emulator
