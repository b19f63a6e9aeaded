// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/HeldRuns.h"

#include "patchbay/journal/Journal.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/words/RecordWords.h"

namespace ui {

using patchbay::PatchRun;

namespace {

/// Once more, wherever it is held for want of the journal.
void retry(PatchRun &run)
{
    const std::vector<patchbay::Hold> holds = run.holds(); // they go one by one
    for (const patchbay::Hold &hold : holds) {
        if (hold.record)
            run.resume(hold.source);
    }
}

bool isHeldByJournal(const PatchRun &run)
{
    return std::ranges::any_of(run.holds(), [](const patchbay::Hold &hold) { return hold.record.has_value(); });
}

} // namespace

HeldRuns::HeldRuns(patchbay::PatchRuns &runs, patchbay::Journal &journal, RebindFlow &flow, QWidget *window,
                   QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_flow(flow)
    , m_window(window)
{
    connect(&runs, &patchbay::PatchRuns::begun, this, &HeldRuns::follow);
}

void HeldRuns::follow(PatchRun &run)
{
    connect(&run, &PatchRun::held, this, [this, &run](const patchbay::SourceId &source) {
        if (const patchbay::Hold *const hold = run.hold(source); hold && hold->record)
            ask(run, *hold->record);
    });
    const auto answered = [this, &run] {
        if (!isHeldByJournal(run))
            withdraw(run);
    };
    connect(&run, &PatchRun::resumed, this, answered);
    connect(&run, &PatchRun::countsChanged, this, answered); // a hold goes with the last that it held
}

void HeldRuns::ask(PatchRun &run, const patchbay::RecordError &error)
{
    if (m_asked.value(&run))
        return;
    Remedies remedies(run);
    remedies.add({Remedy::Retry}, [&run] { retry(run); });
    remedies.add({Remedy::GoOnWithoutJournal}, [&run] { run.resumeUnrecorded(); });
    remedies.add({Remedy::NewJournal}, [this, run = QPointer<PatchRun>(&run)] {
        QCoro::connect(m_journal.startAnew(), this, [run](const auto &) {
            if (run)
                retry(*run);
        });
    });
    auto *const dialog = new ErrorDialog(describeHeld(run, error), remedies, Severity::Attention, m_window);
    m_asked.insert(&run, dialog);
    connect(dialog, &QDialog::finished, this, [this, key = &run] { m_asked.remove(key); });
    connect(dialog, &QDialog::rejected, &run, &PatchRun::stop);
    // Who types in the dialog of another encoder would answer it unread.
    if (m_flow.dialog())
        connect(m_flow.dialog(), &QObject::destroyed, dialog, &QDialog::open);
    else
        dialog->open();
    Q_EMIT decisionNeeded(dialog->text().title);
}

void HeldRuns::withdraw(const PatchRun &run)
{
    if (ErrorDialog *const dialog = m_asked.take(&run))
        dialog->accept();
}

} // namespace ui
