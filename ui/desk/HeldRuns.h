// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRuns.h"

#include <QHash>
#include <QObject>
#include <QPointer>

namespace patchbay {
class Journal;
}

namespace ui {

class ErrorDialog;
class RebindFlow;

/// Runs that are held because the journal cannot be written: a person says once for each whether it goes on without.
/// GUI thread only.
class HeldRuns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HeldRuns)

public:
    /// All of it outlives this; dialogs belong to `window`.
    HeldRuns(patchbay::PatchRuns &runs, patchbay::Journal &journal, RebindFlow &flow, QWidget *window, QObject *parent);

Q_SIGNALS:
    /// A dialog has opened that a person must answer.
    void decisionNeeded(const QString &title);

private:
    void follow(patchbay::PatchRun &run);
    void ask(patchbay::PatchRun &run, const patchbay::RecordError &error);
    void withdraw(const patchbay::PatchRun &run);

    patchbay::Journal &m_journal;
    RebindFlow &m_flow;
    QPointer<QWidget> m_window;
    QHash<const patchbay::PatchRun *, QPointer<ErrorDialog>> m_asked; ///< whose answer is awaited
};

} // namespace ui
