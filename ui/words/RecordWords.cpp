// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/RecordWords.h"

#include "text/Isolate.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace ui {

namespace {

using patchbay::Outcome;
using patchbay::RecordError;
using patchbay::RecordErrorKind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::RecordWords)
};

QString reasonOf(const RecordError &error)
{
    switch (error.kind) {
    case RecordErrorKind::DiskFull:
        return Words::tr("the disk is full");
    case RecordErrorKind::ReadOnly:
        return Words::tr("its folder or its disk is read-only");
    case RecordErrorKind::Damaged:
        return Words::tr("its file is damaged");
    case RecordErrorKind::InUse:
        return Words::tr("another program has it open");
    case RecordErrorKind::TooNew:
        return Words::tr("a newer version of this program has written it");
    case RecordErrorKind::Other:
        return error.details;
    }
    Q_UNREACHABLE();
}

QString adviceOf(RecordErrorKind kind)
{
    switch (kind) {
    case RecordErrorKind::DiskFull:
        return Words::tr("Make room on the disk, then retry.");
    case RecordErrorKind::ReadOnly:
        return Words::tr("Let this program write there, then retry.");
    case RecordErrorKind::Damaged:
        return Words::tr("A new journal can be begun. The damaged one is kept under another name.");
    case RecordErrorKind::InUse:
        return Words::tr("Close the other program, then retry.");
    case RecordErrorKind::TooNew:
        return Words::tr("Update this program, then start it again.");
    case RecordErrorKind::Other:
        return Words::tr("See that the file can be written, then retry.");
    }
    Q_UNREACHABLE();
}

std::vector<Remedy> remediesFor(RecordErrorKind kind)
{
    if (kind == RecordErrorKind::Damaged)
        return {Remedy::NewJournal, Remedy::GoOnWithoutJournal, Remedy::StopRun};
    return {Remedy::Retry, Remedy::GoOnWithoutJournal, Remedy::StopRun};
}

/// Those under way were written down and sent before.
int heldWithoutJournal(const patchbay::PatchRun &run)
{
    int held = 0;
    for (int i = 0; i < run.count(); ++i) {
        const patchbay::PatchRun::Item &item = run.item(i);
        const patchbay::Hold *const hold = run.hold(item.rebind.encoder.source);
        held += hold && hold->record() && item.state == patchbay::PatchRun::State::Waiting ? 1 : 0;
    }
    return held;
}

QString heldSentence(const patchbay::PatchRun &run)
{
    return Words::tr("%Ln changes are held. They have not been sent.", nullptr, heldWithoutJournal(run));
}

} // namespace

QString notRecordedSentence(const RecordError &error)
{
    return text::filled(Words::tr("Changes cannot be written into the journal: %1."), reasonOf(error));
}

QString unrecordedSentence(const RecordError &error)
{
    return notRecordedSentence(error) + u' ' + Words::tr("You are asked before anything is changed without it.");
}

ErrorText describeHeld(const patchbay::PatchRun &run, const RecordError &error)
{
    ErrorText text;
    text.title = Words::tr("The journal cannot be written");
    text.whatHappened =
        text::filled(Words::tr("Every change is written into the journal before it is made. That is not possible now: "
                               "%1."),
                     reasonOf(error));
    text.whatChanged = heldSentence(run);
    text.advice = adviceOf(error.kind);
    text.retrySafe =
        Words::tr("Who goes on without a journal can neither read later what was changed, nor undo it after "
                  "this program has ended.");
    text.remedies = remediesFor(error.kind);
    text.leaveLabel = Words::tr("&Leave held");
    text.details = error.details;
    return text;
}

QString stillHeldSentence(const patchbay::PatchRun &run)
{
    return Words::tr("The journal cannot be written.") + u' ' + heldSentence(run);
}

QString newJournalSentence(const QString &asidePath)
{
    return text::filled(Words::tr("A new journal was started. The damaged one was kept as %1."),
                        QFileInfo(asidePath).fileName());
}

QString lastTimeSentence(const patchbay::PatchRun &run)
{
    int made = 0;
    int unknown = 0;
    for (int i = 0; i < run.count(); ++i) {
        const auto &result = run.item(i).result;
        made += result && result->outcome == Outcome::Moved ? 1 : 0;
        unknown += !result || !result->settledByReading ? 1 : 0;
    }
    const int notMade = run.count() - made - unknown;
    const bool isOne = run.count() == 1;
    QStringList sentences{
        Words::tr("%Ln changes were under way when the program ended last time.", nullptr, run.count())};
    if (made > 0)
        sentences += isOne ? Words::tr("It has been made.") : Words::tr("%Ln have been made.", nullptr, made);
    if (notMade > 0)
        sentences +=
            isOne ? Words::tr("It has not been made.") : Words::tr("%Ln have not been made.", nullptr, notMade);
    if (unknown > 0)
        sentences += isOne ? Words::tr("AWS could not be asked what became of it.")
                           : Words::tr("AWS could not be asked what became of %Ln.", nullptr, unknown);
    return sentences.join(u' ');
}

} // namespace ui
