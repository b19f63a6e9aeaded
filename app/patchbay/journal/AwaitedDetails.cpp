// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/AwaitedDetails.h"

using namespace Qt::StringLiterals;

namespace patchbay {

namespace {

const QString awaitedKey = u"awaited"_s;

} // namespace

void noteAwaited(const AwaitedNote &note, QJsonObject &details)
{
    details.insert(awaitedKey,
                   QJsonObject{{u"plan"_s, note.plan}, {u"count"_s, note.count}, {u"planned"_s, note.planned}});
}

std::optional<AwaitedNote> awaitedIn(const QJsonObject &details)
{
    const QJsonObject awaited = details[awaitedKey].toObject();
    if (awaited.isEmpty())
        return {};
    return AwaitedNote{awaited["plan"_L1].toString(), awaited["count"_L1].toInt(), awaited["planned"_L1].toInt()};
}

} // namespace patchbay
