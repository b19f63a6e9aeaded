// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <chrono>
#include <functional>
#include <stop_token>

class QWidget;

namespace patchbay {
class Journal;
}

namespace ui {

/// For how long the journal is kept: what is older is removed, never without a person having agreed, and it is said.
/// GUI thread only.
class JournalKeeping final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(JournalKeeping)

public:
    /// It outlives this.
    explicit JournalKeeping(patchbay::Journal &journal, QObject *parent = nullptr);
    ~JournalKeeping() override;

    /// Asks above `over` whether what is older may be removed; the answer is not given when that has gone.
    void ask(std::chrono::days time, QWidget &over, const std::function<void(bool mayBe)> &answer);
    /// Removes what is older, for a time that a person has agreed to; 0: nothing.
    void keepFor(std::chrono::days time);

Q_SIGNALS:
    /// A sentence of what was removed.
    void removed(const QString &sentence);

private:
    patchbay::Journal &m_journal;
    std::stop_source m_stop;
};

} // namespace ui
