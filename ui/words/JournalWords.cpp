// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/JournalWords.h"

#include "patchbay/journal/EntryDetails.h"
#include "text/Isolate.h"
#include "ui/words/ErrorText.h"
#include "ui/words/FileWords.h"
#include "ui/words/Names.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui {

using patchbay::JournalError;
using patchbay::JournalKind;
using patchbay::JournalOutcome;
using patchbay::JournalRecord;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::JournalWords)
};

QString doneWord(JournalKind kind)
{
    switch (kind) {
    case JournalKind::Rebind:
        return Words::tr("moved");
    case JournalKind::Detach:
        return Words::tr("detached");
    case JournalKind::SeenOutside:
        return Words::tr("moved by others");
    case JournalKind::Create:
        return Words::tr("created");
    case JournalKind::Delete:
        return Words::tr("deleted");
    case JournalKind::SetTags:
        return Words::tr("tags changed");
    case JournalKind::SetRedundancy:
        return Words::tr("redundancy changed");
    case JournalKind::CreateStage:
        return Words::tr("stage created");
    case JournalKind::RenameStage:
        return Words::tr("stage renamed");
    case JournalKind::DeleteStage:
        return Words::tr("stage deleted");
    case JournalKind::Disconnect:
        return Words::tr("disconnected");
    case JournalKind::Cut:
        return Words::tr("cut and moved");
    case JournalKind::Alarm:
        return Words::tr("alarm");
    case JournalKind::Acknowledge:
        return Words::tr("acknowledged");
    case JournalKind::TakeOver:
        return Words::tr("taken over");
    }
    Q_UNREACHABLE();
}

/// The end of "refused, not moved".
QString notDoneWords(JournalKind kind)
{
    switch (kind) {
    case JournalKind::Rebind:
    case JournalKind::SeenOutside:
    case JournalKind::Alarm:
    case JournalKind::Acknowledge:
        return Words::tr("not moved");
    case JournalKind::Detach:
        return Words::tr("not detached");
    case JournalKind::Create:
    case JournalKind::CreateStage:
        return Words::tr("not created");
    case JournalKind::Delete:
    case JournalKind::DeleteStage:
        return Words::tr("not deleted");
    case JournalKind::SetTags: // some may be set and others not removed: that takes two requests
        return Words::tr("not all tags changed");
    case JournalKind::SetRedundancy:
        return Words::tr("redundancy kept");
    case JournalKind::RenameStage:
        return Words::tr("not renamed");
    case JournalKind::Disconnect:
        return Words::tr("not disconnected");
    case JournalKind::Cut:
        return Words::tr("not cut");
    case JournalKind::TakeOver:
        return Words::tr("not taken over");
    }
    Q_UNREACHABLE();
}

QString unknownWords(JournalKind kind)
{
    switch (kind) {
    case JournalKind::Rebind:
    case JournalKind::SeenOutside:
    case JournalKind::Alarm:
    case JournalKind::Acknowledge:
        return Words::tr("not known whether it moved");
    case JournalKind::Detach:
        return Words::tr("not known whether it was detached");
    case JournalKind::Create:
    case JournalKind::CreateStage:
        return Words::tr("not known whether it was created");
    case JournalKind::Delete:
    case JournalKind::DeleteStage:
        return Words::tr("not known whether it was deleted");
    case JournalKind::SetTags:
        return Words::tr("not known whether its tags changed");
    case JournalKind::SetRedundancy:
        return Words::tr("not known whether redundancy changed");
    case JournalKind::RenameStage:
        return Words::tr("not known whether it was renamed");
    case JournalKind::Disconnect:
        return Words::tr("not known whether it was cut");
    case JournalKind::Cut:
        return Words::tr("not known whether it has a stage");
    case JournalKind::TakeOver:
        return Words::tr("not known whether it was taken over");
    }
    Q_UNREACHABLE();
}

QString nothingToDoWords(JournalKind kind)
{
    switch (kind) {
    case JournalKind::Rebind:
    case JournalKind::SeenOutside:
    case JournalKind::Create:
    case JournalKind::CreateStage:
    case JournalKind::Alarm:
    case JournalKind::Acknowledge:
        return Words::tr("already there");
    case JournalKind::Detach:
        return Words::tr("had no stage already");
    case JournalKind::Delete:
    case JournalKind::DeleteStage:
        return Words::tr("was deleted already");
    case JournalKind::SetTags:
    case JournalKind::SetRedundancy:
    case JournalKind::RenameStage:
    case JournalKind::TakeOver:
        return Words::tr("was so already");
    case JournalKind::Disconnect:
    case JournalKind::Cut:
        return Words::tr("was not live any more");
    }
    Q_UNREACHABLE();
}

QString resultWords(JournalKind kind, JournalOutcome outcome)
{
    switch (outcome) {
    case JournalOutcome::Moved:
        return doneWord(kind);
    case JournalOutcome::Done:
        return kind == JournalKind::Cut ? Words::tr("cut, and has another stage now") : doneWord(kind);
    case JournalOutcome::AlreadyThere:
        return nothingToDoWords(kind);
    case JournalOutcome::Live:
        return text::filled(Words::tr("was live, %1", "%1: not moved, not deleted …"), notDoneWords(kind));
    case JournalOutcome::ChangedOutside:
        return text::filled(Words::tr("changed meanwhile, %1", "%1: not moved, not deleted …"), notDoneWords(kind));
    case JournalOutcome::Gone:
        return Words::tr("no longer existed");
    case JournalOutcome::Refused:
        return text::filled(Words::tr("refused, %1", "%1: not moved, not deleted …"), notDoneWords(kind));
    case JournalOutcome::NotArrived:
        return text::filled(Words::tr("answer lost, %1 then", "%1: not moved, not deleted …"), notDoneWords(kind));
    case JournalOutcome::Unknown:
        return unknownWords(kind);
    case JournalOutcome::Cancelled:
        return text::filled(Words::tr("stopped, %1", "%1: not moved, not deleted …"), notDoneWords(kind));
    case JournalOutcome::Ambiguous:
        return Words::tr("answer lost, more than one fits");
    }
    Q_UNREACHABLE();
}

ErrorContext::Act errorActOf(JournalKind kind)
{
    switch (kind) {
    case JournalKind::Rebind:
    case JournalKind::Detach:
        return ErrorContext::Act::Rebinding;
    case JournalKind::SeenOutside:
    case JournalKind::Alarm:
    case JournalKind::Acknowledge:
    case JournalKind::TakeOver:
        return ErrorContext::Act::Reading;
    case JournalKind::Create:
    case JournalKind::CreateStage:
        return ErrorContext::Act::Making;
    case JournalKind::Delete:
    case JournalKind::DeleteStage:
        return ErrorContext::Act::Removing;
    case JournalKind::SetTags:
        return ErrorContext::Act::Tagging;
    case JournalKind::SetRedundancy:
        return ErrorContext::Act::Switching;
    case JournalKind::RenameStage:
        return ErrorContext::Act::Renaming;
    case JournalKind::Disconnect:
    case JournalKind::Cut:
        return ErrorContext::Act::Disconnecting;
    }
    Q_UNREACHABLE();
}

} // namespace

QString journalKind(JournalKind kind)
{
    switch (kind) {
    case JournalKind::Rebind:
        return Words::tr("Rebind");
    case JournalKind::Detach:
        return Words::tr("Detach");
    case JournalKind::SeenOutside:
        return Words::tr("Not from here");
    case JournalKind::Create:
        return Words::tr("Create encoder");
    case JournalKind::Delete:
        return Words::tr("Delete encoder");
    case JournalKind::SetTags:
        return Words::tr("Tags");
    case JournalKind::SetRedundancy:
        return Words::tr("Redundancy");
    case JournalKind::CreateStage:
        return Words::tr("Create stage");
    case JournalKind::RenameStage:
        return Words::tr("Rename stage");
    case JournalKind::DeleteStage:
        return Words::tr("Delete stage");
    case JournalKind::Disconnect:
        return Words::tr("Disconnect");
    case JournalKind::Cut:
        return Words::tr("Cut and rebind");
    case JournalKind::Alarm:
        return Words::tr("Alarm");
    case JournalKind::Acknowledge:
        return Words::tr("Acknowledge");
    case JournalKind::TakeOver:
        return Words::tr("Shift taken over");
    }
    Q_UNREACHABLE();
}

QString journalStage(const patchbay::JournalThing &stage)
{
    return stage.arn.isEmpty() ? stage.name : pastStageName(stage.name, stage.arn);
}

QString journalSubject(const patchbay::JournalEntry &entry)
{
    const bool isOfStage = entry.encoder.arn.isEmpty() && entry.encoder.name.isEmpty();
    return isOfStage ? journalStage(entry.to) : pastEncoderName(entry.encoder.name, entry.encoder.arn);
}

QString journalResult(const JournalRecord &record)
{
    const JournalKind kind = record.entry.kind;
    if (const QString alarm = journalAlarm(record.entry); !alarm.isEmpty() && kind == JournalKind::Alarm)
        return text::filled(Words::tr("alarm: %1"), alarm);
    if (patchbay::isNoted(kind))
        return doneWord(kind);
    if (!record.conclusion)
        return Words::tr("not known yet");
    const QString result = resultWords(kind, record.conclusion->outcome);
    const auto picture = kind == JournalKind::Cut ? patchbay::pictureReturnOf(record.entry.details) : std::nullopt;
    if (!picture)
        return result;
    return picture->offAir
        ? text::filled(Words::tr("%1, back after %2", "cut and moved, a time"), result, shortDuration(*picture->offAir))
        : text::filled(Words::tr("%1, not back", "cut and moved"), result);
}

std::optional<Severity> journalSign(const JournalRecord &record)
{
    if (record.entry.kind == JournalKind::Alarm)
        return Severity::Attention;
    if (patchbay::isNoted(record.entry.kind))
        return std::nullopt;
    if (record.isOpen())
        return Severity::NotKnown;
    switch (record.conclusion->outcome) {
    case JournalOutcome::Moved:
    case JournalOutcome::Done:
        return Severity::Note;
    case JournalOutcome::AlreadyThere:
    case JournalOutcome::Cancelled:
        return std::nullopt;
    case JournalOutcome::Live:
    case JournalOutcome::ChangedOutside:
    case JournalOutcome::Gone:
    case JournalOutcome::Refused:
    case JournalOutcome::NotArrived:
        return Severity::Attention;
    case JournalOutcome::Unknown:
    case JournalOutcome::Ambiguous:
        return Severity::NotKnown;
    }
    Q_UNREACHABLE();
}

QString journalPerson(const JournalRecord &record)
{
    QStringList parts{text::isolated(record.osUser), text::isolated(record.computer)};
    parts.removeAll(QString());
    return record.osUser.isEmpty() ? QString() : parts.join(u" · "_s);
}

QString journalErrorSentences(const JournalRecord &record)
{
    if (!record.conclusion || record.conclusion->errorCode.isEmpty())
        return {};
    aws::Error error;
    error.code = record.conclusion->errorCode;
    error.kind = aws::errorKindOf(error.code, 0);
    error.requestId = record.conclusion->requestId;
    if (error.kind == aws::ErrorKind::UnexpectedAnswer)
        return {}; // a name that only its maker knows; the details have it
    ErrorContext context;
    context.act = errorActOf(record.entry.kind);
    context.encoder = journalSubject(record.entry);
    context.fromStage = pastStageName(record.entry.from.name, record.entry.from.arn);
    context.toStage = pastStageName(record.entry.to.name, record.entry.to.arn);
    context.account = record.entry.accountName;
    context.region = record.entry.region;
    return describe(error, context).whatHappened;
}

/// One that takes back an undo is not called the undo of an undo.
QString wayBackTitle(const QString &run, bool isRedo, bool isAgain)
{
    const QString undo = Words::tr("Undo: %1");
    const QString again = Words::tr("Undo again: %1");
    const QString redo = Words::tr("Redo: %1");
    QString name = run;
    for (const QString &title : {undo, again, redo}) {
        if (const QString prefix = title.left(title.indexOf(u"%1"_s)); name.startsWith(prefix))
            name.remove(0, prefix.size());
    }
    return text::filled(isRedo ? redo : isAgain ? again : undo, name);
}

QString journalSentences(const JournalError &error)
{
    switch (error.kind) {
    case JournalError::Kind::NoDriver:
        return Words::tr("Qt’s driver for SQLite is not installed. Install it, then start the program again.");
    case JournalError::Kind::CannotOpen:
        return Words::tr("Its folder can’t be made, or something else has its name. Change that, then try again.");
    case JournalError::Kind::ReadOnly:
        return Words::tr("The disk is read-only, or this program is not allowed to write there.");
    case JournalError::Kind::DiskFull:
        return Words::tr("The disk is full. Make room, then try again.");
    case JournalError::Kind::Corrupt:
        return Words::tr("The file is damaged, or it is no journal. A new one can be started; what is there is kept "
                         "under another name.");
    case JournalError::Kind::Locked:
        return Words::tr("Another program has it open. Close that one, then try again.");
    case JournalError::Kind::OpenElsewhere:
        return Words::tr("Another computer may have it open, so it is left alone.");
    case JournalError::Kind::NewerVersion:
        return Words::tr("A newer version of IVS Patchbay made it, so it is left alone.");
    case JournalError::Kind::DiskFails:
        return Words::tr("The disk, or the way to it, failed. Nothing in the file was changed.");
    case JournalError::Kind::NoSuchEntry:
        return Words::tr("The entry is not there any more.");
    case JournalError::Kind::Stopped:
        return Words::tr("It was stopped.");
    case JournalError::Kind::Ended:
        return Words::tr("The program is about to end.");
    case JournalError::Kind::Other:
        return text::filled(Words::tr("The reason: %1"), error.detail);
    }
    Q_UNREACHABLE();
}

QString exportSentence(const patchbay::ExportError &error)
{
    if (const auto *const journal = std::get_if<JournalError>(&error)) {
        if (journal->kind == JournalError::Kind::Stopped)
            return Words::tr("The export was stopped. No file was written.");
        return Words::tr("The journal could not be read, and no file was written.") + u' ' + journalSentences(*journal);
    }
    return text::filled(Words::tr("The file could not be written: %1."), fileReason(std::get<files::Error>(error)));
}

} // namespace ui
