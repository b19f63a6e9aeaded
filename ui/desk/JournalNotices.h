// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace patchbay {
struct JournalState;
class Journal;
class LeftOpen;
class PatchRun;
} // namespace patchbay

namespace ui {

class MessageBar;

/// What a person is told of the journal in the window's bar: that it cannot be written, for as long as it is so, and
/// what became of the changes that were under way when the program ended last. GUI thread only.
class JournalNotices final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalNotices)

public:
    /// All of it outlives this.
    JournalNotices(MessageBar &bar, patchbay::Journal &journal, patchbay::LeftOpen &leftOpen,
                   QObject *parent = nullptr);

private:
    void show(const patchbay::JournalState &state);
    void follow(patchbay::PatchRun &run);
    void tell(const patchbay::PatchRun &run);
    void beginNew();

    MessageBar &m_bar;
    patchbay::Journal &m_journal;
    int m_told = 0; ///< sources of which it was told what became of changes
};

} // namespace ui
