// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/journal/EntryDetails.h"
#include "patchbay/journal/RefusalDetails.h"
#include "patchbay/plant/StageDetails.h"
#include "text/Isolate.h"
#include "ui/words/ErrorText.h"
#include "ui/words/JournalWords.h"

#include <QCoreApplication>
#include <QMap>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::JournalWords)
};

QString listed(const QMap<QString, QString> &texts)
{
    QStringList parts;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text)
        parts += text::filled(Words::tr("%1 = %2", "key and value of a tag"), text.key(), text.value());
    return parts.join(u", "_s);
}

/// A name, a stage and an account have places of their own.
QString settingsWords(const ivs::NewIngestConfiguration &settings)
{
    QStringList parts{text::isolated(settings.ingestProtocol.text())};
    if (settings.redundantIngest)
        parts += Words::tr("redundant");
    if (!settings.userId.isEmpty())
        parts += text::filled(Words::tr("user %1"), settings.userId);
    if (!settings.attributes.isEmpty())
        parts += text::filled(Words::tr("attributes: %1"), listed(settings.attributes));
    if (!settings.tags.isEmpty())
        parts += text::filled(Words::tr("tags: %1"), listed(settings.tags));
    parts.removeAll(QString());
    return parts.join(u"; "_s);
}

QString stageWords(const ivs::NewStage &settings)
{
    QStringList parts{patchbay::isRecorded(settings.recording) ? Words::tr("recorded") : Words::tr("not recorded")};
    if (!settings.tags.isEmpty())
        parts += text::filled(Words::tr("tags: %1"), listed(settings.tags));
    return text::filled(Words::tr("Settings: %1"), parts.join(u"; "_s));
}

/// What they are after that, or were to be.
QString tagWords(const patchbay::TagChange &change, const QString &set, const QString &gone)
{
    QStringList removed;
    for (const QString &key : change.removed)
        removed += text::isolated(key);
    QStringList lines;
    if (!change.set.isEmpty())
        lines += text::filled(set, listed(change.set));
    if (!removed.isEmpty())
        lines += text::filled(gone, removed.join(u", "_s));
    return lines.join(u'\n');
}

/// Nothing could be read for long, and why, as far as that was written down.
QString unreadWords(const patchbay::JournalEntry &entry)
{
    const auto code = patchbay::refusalIn(entry.details);
    if (!code)
        return Words::tr("no answer");
    aws::Error error;
    error.code = *code;
    error.kind = aws::errorKindOf(*code, 0);
    ErrorContext context;
    context.account = entry.accountName;
    context.region = entry.region;
    return error.kind == aws::ErrorKind::UnexpectedAnswer // a name that only its maker knows, or none
        ? Words::tr("nothing read")
        : text::filled(Words::tr("nothing read (%1)"), describe(error, context).title);
}

QString withReason(const QString &words, const QJsonObject &details)
{
    const QString why = patchbay::reasonIn(details);
    return why.isEmpty() ? words : words + u'\n' + text::filled(Words::tr("Reason: %1"), why);
}

} // namespace

QString journalAlarm(const patchbay::JournalEntry &entry)
{
    using patchbay::JournalAlarm;
    const auto alarm = patchbay::alarmOf(entry.details);
    if (!alarm)
        return {};
    switch (*alarm) {
    case JournalAlarm::Missing:
        return Words::tr("missing");
    case JournalAlarm::OneLeg:
        return Words::tr("one leg of two");
    case JournalAlarm::WrongStage:
        return Words::tr("not on its planned stage");
    case JournalAlarm::Unexpected:
        return Words::tr("live, not in the plan");
    case JournalAlarm::Gone:
        return Words::tr("in no list any more");
    case JournalAlarm::NotLive:
        return Words::tr("not live, watched");
    case JournalAlarm::NoAnswer:
        return unreadWords(entry);
    }
    Q_UNREACHABLE();
}

QString journalSettings(const patchbay::JournalEntry &entry)
{
    if (const auto settings = patchbay::newIngestConfigurationOf(entry.details))
        return text::filled(Words::tr("Settings: %1"), settingsWords(*settings));
    if (const auto stage = patchbay::newStageOf(entry.details))
        return stageWords(*stage);
    if (const auto id = patchbay::participantOf(entry.details))
        return text::filled(Words::tr("Participant: %1"), *id);
    if (const auto tags = patchbay::tagChangeOf(entry.details))
        return withReason(tagWords(*tags, Words::tr("Tags set: %1"), Words::tr("Tags removed: %1")), entry.details);
    if (const auto isRedundant = patchbay::redundancyOf(entry.details))
        return *isRedundant ? Words::tr("Redundant ingest: on") : Words::tr("Redundant ingest: off");
    if (const QString note = patchbay::noteOf(entry.details); !note.isEmpty())
        return text::filled(Words::tr("Note: %1"), note);
    return {};
}

QString journalTagsDone(const patchbay::JournalRecord &record)
{
    const auto done = patchbay::tagsDoneOf(record.entry.details);
    if (!done || !record.conclusion || record.conclusion->outcome == patchbay::JournalOutcome::Done)
        return {};
    return tagWords(*done, Words::tr("Set all the same: %1"), Words::tr("Not there any more: %1"));
}

} // namespace ui
