// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/alarms/Alarms.h"
#include "patchbay/patch/EntryWriter.h"

namespace patchbay {

/// Writes into the journal what people were told of, and who said that they saw it: one that flaps is written once
/// for each time that it is new. GUI thread only.
class AlarmJournal final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(AlarmJournal)

public:
    /// All of it outlives this.
    AlarmJournal(Alarms &alarms, Journal &journal, const Plant &plant, QObject *parent = nullptr);

    /// Returns when all is written, or could not be. What is told afterwards is not.
    QCoro::Task<> stopAndJoin()
    {
        disconnect(&m_alarms, nullptr, this, nullptr);
        return m_entries.stopAndJoin();
    }

private:
    void note(JournalKind kind, const Alarm &alarm);

    Alarms &m_alarms;
    const Plant &m_plant;
    EntryWriter m_entries;
};

} // namespace patchbay
