// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRuns.h"
#include "ui/messages/Remedies.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace patchbay {
class Journal;
}

namespace ui {

class ErrorDialog;
class MessageBar;

/// Runs that are held because the journal cannot be written: a person says once for each whether it goes on without.
/// Who leaves the question leaves the run held, and finds it in the bar. GUI thread only.
class HeldRuns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeldRuns)

public:
    /// All of it outlives this; dialogs belong to `window`.
    HeldRuns(patchbay::PatchRuns &runs, patchbay::Journal &journal, MessageBar &bar, QWidget *window, QObject *parent);

Q_SIGNALS:
    /// A dialog has opened that a person must answer.
    void decisionNeeded(const QString &title);

private:
    void follow(patchbay::PatchRun &run);
    void ask(patchbay::PatchRun &run);
    Remedies remediesFor(patchbay::PatchRun &run);
    void remind(patchbay::PatchRun &run);
    void update(const patchbay::PatchRun &run);
    void withdraw(const patchbay::PatchRun &run);

    patchbay::Journal &m_journal;
    MessageBar &m_bar;
    QPointer<QWidget> m_window;
    QHash<const patchbay::PatchRun *, QPointer<ErrorDialog>> m_asked; ///< whose answer is awaited
};

} // namespace ui
