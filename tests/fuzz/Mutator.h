// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>

#include <random>

namespace fuzz {

/// Makes inputs that are nearly right: those of a corpus with bytes flipped, pieces cut, repeated, swapped in from each
/// other, and tokens of JSON, HTTP and tables in odd places. The same seed makes the same inputs.
class Mutator {
public:
    Mutator(QByteArrayList corpus, quint32 seed);

    QByteArray next();
    int below(qsizetype end) { return static_cast<int>(m_random() % static_cast<quint32>(end)); }

private:
    void mutate(QByteArray &input);
    QByteArray pieceOf(const QByteArray &text);

    QByteArrayList m_corpus;
    std::mt19937 m_random;
};

} // namespace fuzz
