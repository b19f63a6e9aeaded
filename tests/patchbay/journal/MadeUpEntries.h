// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalEntry.h"

#include <QString>

namespace tests {

inline QString encoderArn(int number)
{
    return QStringLiteral("arn:aws:ivs:eu-west-1:123456789012:ingest-configuration/enc%1x").arg(number);
}

inline QString stageArn(const QString &name)
{
    return QStringLiteral("arn:aws:ivs:eu-west-1:123456789012:stage/%1").arg(name);
}

/// A rebind of cam-NUMBER from "rehearsal" to a stage, as one of a run.
inline patchbay::JournalEntry rebind(int number, const patchbay::JournalRun &run = {},
                                     const QString &to = QStringLiteral("main"))
{
    patchbay::JournalEntry entry;
    entry.callerArn = QStringLiteral("arn:aws:sts::123456789012:assumed-role/Operators/anna");
    entry.accountName = QStringLiteral("Live Events");
    entry.awsAccount = QStringLiteral("123456789012");
    entry.region = QStringLiteral("eu-west-1");
    entry.encoder = {encoderArn(number), QStringLiteral("cam-%1").arg(number)};
    entry.from = {stageArn(QStringLiteral("Rehearsal01")), QStringLiteral("rehearsal")};
    entry.to = {stageArn(to + QStringLiteral("01")), to};
    entry.run = run;
    return entry;
}

} // namespace tests
