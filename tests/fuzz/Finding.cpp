// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "Finding.h"

#include "Mutator.h"

#include <QDeadlineTimer>

namespace fuzz {

namespace {

int valueOf(const char *variable, int otherwise)
{
    return qEnvironmentVariableIsSet(variable) ? qEnvironmentVariableIntValue(variable) : otherwise;
}

} // namespace

QByteArray firstFinding(const Target &target, const QByteArrayList &corpus, int seconds)
{
    const auto seed = static_cast<quint32>(valueOf("FUZZ_SEED", 1));
    Mutator mutator(corpus, seed);
    const QDeadlineTimer deadline(valueOf("FUZZ_SECONDS", seconds) * 1000);
    qint64 inputs = 0;
    do {
        const QByteArray input = mutator.next();
        if (!target(input))
            return "seed " + QByteArray::number(seed) + ", input " + input.toPercentEncoding();
        ++inputs;
    } while (!deadline.hasExpired());
    qInfo("%lld inputs, seed %u", inputs, seed);
    return {};
}

} // namespace fuzz
