// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/HeldRuns.h"

#include "patchbay/journal/Journal.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/widgets/DialogTurn.h"
#include "ui/words/RecordWords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

using patchbay::PatchRun;

namespace {

/// Once more, wherever it is held for want of the journal.
void retry(PatchRun &run)
{
    const std::vector<patchbay::Hold> holds = run.holds(); // they go one by one
    for (const patchbay::Hold &hold : holds) {
        if (hold.record())
            run.resume(hold.source);
    }
}

/// Why it is held for want of the journal; nullptr: it is not.
const patchbay::RecordError *heldBy(const PatchRun &run)
{
    const auto &holds = run.holds();
    const auto hold = std::ranges::find_if(holds, [](const patchbay::Hold &each) { return each.record() != nullptr; });
    return hold == holds.end() ? nullptr : hold->record();
}

QString messageOf(const PatchRun &run)
{
    return u"held/"_s + run.id().toString();
}

} // namespace

HeldRuns::HeldRuns(patchbay::PatchRuns &runs, patchbay::Journal &journal, MessageBar &bar, QWidget *window,
                   QObject *parent)
    : QObject(parent)
    , m_journal(journal)
    , m_bar(bar)
    , m_window(window)
{
    connect(&runs, &patchbay::PatchRuns::begun, this, &HeldRuns::follow);
}

void HeldRuns::follow(PatchRun &run)
{
    connect(&run, &PatchRun::held, this, [this, &run] { ask(run); });
    connect(&run, &PatchRun::resumed, this, [this, &run] { update(run); });
    connect(&run, &PatchRun::countsChanged, this, [this, &run] { update(run); }); // a hold goes with its last
}

void HeldRuns::ask(PatchRun &run)
{
    const patchbay::RecordError *const error = heldBy(run);
    if (!error || m_asked.value(&run))
        return;
    m_bar.clear(messageOf(run));
    auto *const dialog = new ErrorDialog(describeHeld(run, *error), remediesFor(run), Severity::Attention, m_window);
    m_asked.insert(&run, dialog);
    connect(dialog, &QDialog::finished, this, [this, key = &run] { m_asked.remove(key); });
    connect(dialog, &QDialog::rejected, &run, [this, &run] { remind(run); });
    openInTurn(*dialog);
    Q_EMIT decisionNeeded(dialog->text().title);
}

Remedies HeldRuns::remediesFor(PatchRun &run)
{
    Remedies remedies(run);
    remedies.add({Remedy::Retry}, [&run] { retry(run); });
    remedies.add({Remedy::GoOnWithoutJournal}, [&run] { run.resumeUnrecorded(); });
    remedies.add({Remedy::StopRun}, [&run] { run.stop(); });
    remedies.add({Remedy::NewJournal}, [this, run = QPointer<PatchRun>(&run)] {
        QCoro::connect(m_journal.startAnew(), this, [run](const auto &) {
            if (run)
                retry(*run);
        });
    });
    return remedies;
}

/// A run of one has no other place.
void HeldRuns::remind(PatchRun &run)
{
    if (!heldBy(run))
        return;
    Message message;
    message.id = messageOf(run);
    message.severity = Severity::Attention;
    message.sentence = stillHeldSentence(run);
    message.actions.push_back({tr("&Answer…"), [this, &run] { ask(run); }, tr("Asks again what is to become of them")});
    message.dismissible = false;
    m_bar.showMessage(message);
}

void HeldRuns::update(const PatchRun &run)
{
    const patchbay::RecordError *const error = heldBy(run);
    if (!error)
        return withdraw(run);
    const QPointer<ErrorDialog> dialog = m_asked.value(&run);
    const ErrorText now = describeHeld(run, *error); // what was about to be written is held as well
    if (dialog && dialog->text().whatChanged != now.whatChanged)
        dialog->replaceSentences(now);
}

void HeldRuns::withdraw(const PatchRun &run)
{
    m_bar.clear(messageOf(run));
    if (ErrorDialog *const dialog = m_asked.take(&run))
        dialog->accept();
}

} // namespace ui
