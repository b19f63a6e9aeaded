// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/journal/JournalEntry.h"

#include <QUuid>

namespace support {

/// A run as the journal has it, with an ID of its own.
inline patchbay::JournalRun madeRun(const QString &name, const QString &undoes = {})
{
    return {QUuid::createUuid().toString(QUuid::WithoutBraces), name, undoes};
}

} // namespace support
