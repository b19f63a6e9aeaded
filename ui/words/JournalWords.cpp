// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/JournalWords.h"

#include "text/Isolate.h"
#include "ui/words/ErrorText.h"
#include "ui/words/FileWords.h"
#include "ui/words/Names.h"

#include <QCoreApplication>

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

QString outcomeWord(JournalOutcome outcome)
{
    switch (outcome) {
    case JournalOutcome::Moved:
        return Words::tr("moved");
    case JournalOutcome::AlreadyThere:
        return Words::tr("already there");
    case JournalOutcome::Live:
        return Words::tr("was live, not moved");
    case JournalOutcome::ChangedOutside:
        return Words::tr("changed meanwhile, not moved");
    case JournalOutcome::Gone:
        return Words::tr("no longer existed");
    case JournalOutcome::Refused:
        return Words::tr("refused, not moved");
    case JournalOutcome::NotArrived:
        return Words::tr("answer lost, not moved then");
    case JournalOutcome::Unknown:
        return Words::tr("not known whether it moved");
    case JournalOutcome::Cancelled:
        return Words::tr("stopped, not moved");
    }
    Q_UNREACHABLE();
}

} // namespace

QString journalResult(const JournalRecord &record)
{
    if (record.entry.kind == JournalKind::SeenOutside)
        return Words::tr("not from here");
    return record.conclusion ? outcomeWord(record.conclusion->outcome) : Words::tr("not known yet");
}

std::optional<Severity> journalSign(const JournalRecord &record)
{
    if (record.entry.kind == JournalKind::SeenOutside)
        return std::nullopt;
    if (record.isOpen())
        return Severity::NotKnown;
    switch (record.conclusion->outcome) {
    case JournalOutcome::Moved:
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
    context.act = ErrorContext::Act::Rebinding;
    context.encoder = pastEncoderName(record.entry.encoder.name, record.entry.encoder.arn);
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
