// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/OutcomeWords.h"

#include "text/Isolate.h"
#include "ui/words/TimeWords.h"
#include "ui/words/WorldWords.h"

using namespace Qt::StringLiterals;

namespace ui {

QString OutcomeWords::moving(const RebindNames &names)
{
    return text::filled(tr("Moving %1 to %2."), names.encoder, names.to);
}

QString OutcomeWords::detaching(const RebindNames &names)
{
    return text::filled(tr("Detaching %1."), names.encoder);
}

QString OutcomeWords::moved(const RebindNames &names)
{
    if (names.to.isEmpty())
        return text::filled(tr("%1 was detached from %2 and has no stage now."), names.encoder, names.from);
    return names.from.isEmpty() ? text::filled(tr("%1 had no stage and moved to %2."), names.encoder, names.to)
                                : text::filled(tr("%1 moved from %2 to %3."), names.encoder, names.from, names.to);
}

QString OutcomeWords::address(const RebindNames &names)
{
    using State = patchbay::AddressComparison::State;
    switch (names.address.state) {
    case State::NotAsked:
    case State::Reading:
    case State::Same:
        return {};
    case State::Failed:
        return text::filled(tr("The addresses could not be compared. %1 may need a new URL."), names.encoder);
    case State::Differs:
        return tr("It needs a new URL.");
    case State::First:
        return text::filled(tr("It needs the URL of %1."), names.to);
    }
    Q_UNREACHABLE();
}

QString OutcomeWords::undoHint(const QString &encoder, const QString &stage)
{
    return stage.isEmpty() ? text::filled(tr("Detach %1 again"), encoder)
                           : text::filled(tr("Move %1 back to %2"), encoder, stage);
}

QString OutcomeWords::redoHint(const QString &encoder, const QString &stage)
{
    return stage.isEmpty() ? text::filled(tr("Detach %1 again"), encoder)
                           : text::filled(tr("Move %1 to %2 again"), encoder, stage);
}

QString OutcomeWords::undoHint(int encoders)
{
    return tr("Move %Ln encoders back", nullptr, encoders);
}

QString OutcomeWords::undoHint(const QString &run, const QDateTime &at)
{
    const QString time = timeText(at);
    return run.isEmpty() ? text::filled(tr("What was changed at %1"), time)
                         : text::filled(tr("“%1”, taken at %2"), run, time);
}

QString OutcomeWords::redoHint(int encoders)
{
    return tr("Move %Ln encoders again", nullptr, encoders);
}

QString OutcomeWords::undoHint(int encoders, const QString &run)
{
    return run.isEmpty() ? undoHint(encoders)
                         : text::filled(tr("Move %Ln encoders of “%1” back", nullptr, encoders), run);
}

QString OutcomeWords::redoHint(int encoders, const QString &run)
{
    return run.isEmpty() ? redoHint(encoders)
                         : text::filled(tr("Move %Ln encoders of “%1” again", nullptr, encoders), run);
}

QString OutcomeWords::runOf(int encoders, const QString &name)
{
    return name.isEmpty() ? tr("A change of %Ln encoders", nullptr, encoders) : text::filled(tr("“%1”"), name);
}

QString OutcomeWords::passedOver(const QString &what, const QString &why, int more, bool isRedo)
{
    QStringList sentences{text::filled(tr("%1 stays: %2."), what, why)};
    if (more > 0)
        sentences += tr("%Ln more before that stay too.", nullptr, more);
    sentences += isRedo ? tr("This makes again what was taken back before that.")
                        : tr("This takes back what was changed before that.");
    return sentences.join(u' ');
}

QString OutcomeWords::nothingOfSoMany(int runs)
{
    return tr("Nothing of the last %Ln changes can be moved now. The journal has what was changed before.", nullptr,
              runs);
}

QString OutcomeWords::noWayBack()
{
    return tr("Undo and Redo leave it where it is.");
}

QString OutcomeWords::alreadyThere(const RebindNames &names)
{
    const QString there = names.to.isEmpty() ? text::filled(tr("%1 has no stage already."), names.encoder)
                                             : text::filled(tr("%1 is already on %2."), names.encoder, names.to);
    return there + u' ' + tr("Nothing was changed.");
}

QString OutcomeWords::stopped(const RebindNames &names)
{
    return text::filled(tr("The change to %1 was stopped. Nothing was changed."), names.encoder);
}

QString OutcomeWords::beingMoved(const RebindNames &names)
{
    return text::filled(tr("%1 is being moved already."), names.encoder);
}

QString OutcomeWords::stranded(const RebindNames &names)
{
    return text::filled(tr("%1 was cut and has no stage."), names.encoder);
}

QString OutcomeWords::changing(int encoders)
{
    return tr("Changing %Ln encoders.", nullptr, encoders);
}

QString OutcomeWords::noAnswerYet(const RebindNames &names)
{
    return text::filled(tr("%1 has not answered about %2 yet."), subjectOf(names.world), names.encoder);
}

QString OutcomeWords::noAnswerYet(int encoders)
{
    return tr("There is no answer about %Ln encoders yet.", nullptr, encoders);
}

QString OutcomeWords::stopWaitingHint()
{
    return tr("If it was sent, what became of it is not known then. You can ask again.");
}

QString OutcomeWords::inSource(const QString &source, const QString &sentence)
{
    return text::filled(tr("%1: %2", "account and region: what became of a change there"), source, sentence);
}

QString OutcomeWords::afterClosing(const QString &patch, const Rebinds &done, int notDone, int unknown)
{
    QStringList parts;
    if (done.moves > 0 || done.detaches == 0)
        parts += tr("%Ln moved", nullptr, done.moves);
    if (done.detaches > 0)
        parts += tr("%Ln detached", nullptr, done.detaches);
    if (notDone > 0)
        parts += tr("%Ln not", "encoders that have not moved, after “31 moved”", notDone);
    if (unknown > 0)
        parts += tr("of %Ln it is not known", nullptr, unknown);
    return text::filled(tr("%1: %2. Its account was closed meanwhile."), patch, parts.join(u", "_s));
}

QString OutcomeWords::leftByQuitting(int done, const Rebinds &all, int waiting)
{
    const int count = all.moves + all.detaches;
    const QString so = all.detaches == 0 ? tr("%L1 of %Ln have moved.", nullptr, count).arg(done)
        : all.moves == 0                 ? tr("%L1 of %Ln have been detached.", nullptr, count).arg(done)
                                         : tr("%L1 of %Ln have moved or been detached.", nullptr, count).arg(done);
    return so + u' ' + tr("%Ln stay as they are.", nullptr, waiting);
}

QString OutcomeWords::asking(const RebindNames &names)
{
    return text::filled(tr("Asking %1 what became of %2."), nameOf(names.world), names.encoder);
}

QString OutcomeWords::settledByReading(const std::optional<aws::Error> &error, const RebindNames &names)
{
    const bool lost =
        error && (error->kind == aws::ErrorKind::TimedOut || error->kind == aws::ErrorKind::ConnectionLost);
    return lost ? text::filled(tr("The answer of %1 got lost, so it was asked what is true."), nameOf(names.world))
                : text::filled(tr("%1 was asked what is true."), subjectOf(names.world));
}

QString OutcomeWords::arrivedLate()
{
    return tr("A later reading shows that the change took effect.");
}

ErrorText OutcomeWords::afterAll(const RebindNames &names)
{
    ErrorText text;
    text.title =
        text::filled(names.to.isEmpty() ? tr("%1 was detached after all") : tr("%1 moved after all"), names.encoder);
    text.whatHappened = arrivedLate();
    text.whatChanged = moved(names);
    text.leaveLabel = tr("&Close");
    return text;
}

QString OutcomeWords::notLookedForAnyMore()
{
    return tr("The change may still take effect. It is not looked for any more: look at the list.");
}

QString OutcomeWords::beforeThat(const patchbay::RebindResult &told, const RebindNames &names)
{
    if (told.wasCut)
        return wasCut(names);
    return patchbay::mayStillArrive(told.outcome) ? mayHaveMoved(names) : tr("Nothing was changed.");
}

QString OutcomeWords::wasCut(const RebindNames &names)
{
    return names.from.isEmpty() ? text::filled(tr("%1 was cut before that."), names.encoder)
                                : text::filled(tr("%1 was cut off %2."), names.encoder, names.from);
}

QString OutcomeWords::sinceThen(const RebindNames &names, const std::optional<ivs::IngestConfigurationSummary> &now,
                                bool hasMoved)
{
    if (!now)
        return text::filled(tr("%1 does not exist any more."), names.encoder);
    if (!hasMoved)
        return text::filled(tr("%1 is idle now."), names.encoder);
    return names.now.isEmpty()
        ? text::filled(tr("%1 has no stage now. Something else changed it."), names.encoder)
        : text::filled(tr("%1 is on %2 now. Something else moved it."), names.encoder, names.now);
}

ErrorText OutcomeWords::wasInUse(ErrorText text, const RebindNames &names)
{
    text.title = text::filled(tr("%1 was in use"), names.encoder);
    text.whatHappened = text::filled(tr("%1 refused, because %2 was in use."), subjectOf(names.world), names.encoder)
        + u' ' + (names.to.isEmpty() ? tr("You asked to detach it.") : text::filled(tr("You asked for %1."), names.to));
    text.advice = tr("Its state was read after that: it is not live now.");
    return text;
}

QString OutcomeWords::changedUnasked(const std::vector<patchbay::KeptField> &fields)
{
    QStringList what;
    for (const patchbay::KeptField field : fields) {
        switch (field) {
        case patchbay::KeptField::RedundantIngest:
            what += tr("redundant ingest");
            break;
        case patchbay::KeptField::StreamKey:
            what += tr("the stream key");
            break;
        case patchbay::KeptField::RedundantIngestCredentials:
            what += tr("the keys of both legs");
            break;
        }
    }
    return text::filled(tr("This changed too, unasked: %1."), what.join(u", "_s));
}

ErrorText OutcomeWords::changedOutside(const RebindNames &names)
{
    const QString now = names.now.isEmpty() ? text::filled(tr("%1 has no stage now."), names.encoder)
                                            : text::filled(tr("%1 is on %2 now."), names.encoder, names.now);
    const QString before = names.from.isEmpty() ? tr("When you looked, it had none.")
                                                : text::filled(tr("When you looked, it was on %1."), names.from);
    ErrorText text;
    text.title = text::filled(tr("%1 moved meanwhile"), names.encoder);
    text.whatHappened = now + u' ' + before;
    text.whatChanged = tr("Nothing was changed.");
    text.advice = tr("Another person or program moved it.");
    text.retrySafe = names.to.isEmpty() ? tr("“Rebind anyway” detaches it.")
                                        : text::filled(tr("“Rebind anyway” moves it to %1."), names.to);
    text.leaveLabel = tr("&Leave as it is");
    return text;
}

QString OutcomeWords::mayHaveMoved(const RebindNames &names)
{
    return names.to.isEmpty()
        ? text::filled(tr("It is not known whether %1 was detached in between."), names.encoder)
        : text::filled(tr("It is not known whether %1 was on %2 in between."), names.encoder, names.to);
}

QString OutcomeWords::readingForDetails(const ivs::IngestConfigurationSummary &now)
{
    const QString state = text::filled(tr("State now: %1"), now.state.text());
    return now.stageArn.isEmpty() ? state : state + u'\n' + text::filled(tr("Stage now: %1"), now.stageArn);
}

} // namespace ui
