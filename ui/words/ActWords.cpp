// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ActWords.h"

#include "text/Isolate.h"
#include "ui/words/Names.h"
#include "ui/words/PatchWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Acts)
};

using patchbay::ActOutcome;
using patchbay::ActResult;

bool isCreation(const patchbay::Act &act)
{
    return std::holds_alternative<patchbay::Creation>(act);
}

QString withReason(const QString &what, const QString &reason)
{
    return reason.isEmpty() ? what : text::filled(Words::tr("%1: %2", "what became of it, why"), what, reason);
}

QString ofCreation(const ActResult &result, const QString &error)
{
    switch (result.outcome) {
    case ActOutcome::Done:
    case ActOutcome::AlreadyDone:
        return result.settledByReading ? Words::tr("made; the answer got lost, and the list has it")
                                       : Words::tr("made");
    case ActOutcome::Live:
    case ActOutcome::ChangedOutside:
    case ActOutcome::BeingChanged:
    case ActOutcome::Refused:
        return withReason(Words::tr("not made"), error);
    case ActOutcome::NotArrived:
        return Words::tr("the answer got lost, and it is not there so far: ask again before it is made once more");
    case ActOutcome::Unknown:
        return withReason(Words::tr("the answer got lost: nobody knows whether it was made"), error);
    case ActOutcome::Ambiguous:
        return Words::tr(
            "the answer got lost, and %Ln in the list may be it: none was taken for it, delete what nobody "
            "wants",
            nullptr, int(result.candidates.size()));
    case ActOutcome::Cancelled:
        return result.unrecorded ? Words::tr("could not be written down: not made") : Words::tr("stopped: not made");
    }
    Q_UNREACHABLE();
}

QString ofDeletion(const ActResult &result, const QString &error)
{
    switch (result.outcome) {
    case ActOutcome::Done:
        return result.settledByReading ? Words::tr("deleted; the answer got lost, and it is gone")
                                       : Words::tr("deleted");
    case ActOutcome::AlreadyDone:
        return Words::tr("was gone already");
    case ActOutcome::Live:
        return Words::tr("live: not deleted");
    case ActOutcome::ChangedOutside:
        return Words::tr("moved to another stage meanwhile: not deleted");
    case ActOutcome::BeingChanged:
        return Words::tr("being changed: not deleted");
    case ActOutcome::Refused:
        return withReason(Words::tr("not deleted"), error);
    case ActOutcome::NotArrived:
        return Words::tr("the answer got lost, and it is still there: trying again is safe");
    case ActOutcome::Unknown:
    case ActOutcome::Ambiguous:
        return withReason(Words::tr("the answer got lost: nobody knows whether it was deleted"), error);
    case ActOutcome::Cancelled:
        return result.unrecorded ? Words::tr("could not be written down: not deleted")
                                 : Words::tr("stopped: not deleted");
    }
    Q_UNREACHABLE();
}

int creationsIn(const patchbay::ActRun &run)
{
    int count = 0;
    for (int i = 0; i < run.count(); ++i)
        count += isCreation(run.item(i).act) ? 1 : 0;
    return count;
}

} // namespace

QString actSubject(const patchbay::Act &act)
{
    if (const auto *const creation = std::get_if<patchbay::Creation>(&act))
        return creation->settings.name.isEmpty() ? Words::tr("an encoder without a name")
                                                 : text::isolated(creation->settings.name);
    const auto &deletion = std::get<patchbay::Deletion>(act);
    return text::isolated(pastEncoderName(deletion.name, deletion.encoder.arn));
}

QString actsName(const std::vector<patchbay::Act> &acts)
{
    const int count = int(acts.size());
    const auto creations = std::ranges::count_if(acts, isCreation);
    if (creations > 0 && creations < count)
        return Words::tr("%Ln encoders", nullptr, count);
    if (count == 1)
        return text::filled(creations > 0 ? Words::tr("Make %1") : Words::tr("Delete %1"), actSubject(acts.front()));
    return creations > 0 ? Words::tr("Make %Ln encoders", nullptr, count)
                         : Words::tr("Delete %Ln encoders", nullptr, count);
}

QString whatBecame(const ActResult &result, const QString &error)
{
    return isCreation(result.act) ? ofCreation(result, error) : ofDeletion(result, error);
}

bool isAsAsked(const ActResult &result)
{
    return result.outcome == ActOutcome::Done || result.outcome == ActOutcome::AlreadyDone;
}

QString actProgress(const patchbay::ActRun &run)
{
    const int left = run.counts().left();
    const QString done =
        text::filled(Words::tr("%1 of %2"), QLocale().toString(run.count() - left), QLocale().toString(run.count()));
    const auto time = run.timeLeft();
    if (!time)
        return done;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(*time).count();
    return text::filled(Words::tr("%1 · %2"), done, Words::tr("about %L1 s left").arg(seconds));
}

QString actSummary(const patchbay::ActRun &run)
{
    const patchbay::ActRun::Counts &counts = run.counts();
    const int creations = creationsIn(run);
    QStringList parts;
    const auto add = [&parts](int count, const QString &words) {
        if (count > 0)
            parts += words;
    };
    if (creations == run.count()) {
        add(counts.done, Words::tr("%Ln made", nullptr, counts.done));
        add(counts.notDone, Words::tr("%Ln not made", nullptr, counts.notDone));
    } else if (creations == 0) {
        add(counts.done, Words::tr("%Ln deleted", nullptr, counts.done));
        add(counts.notDone, Words::tr("%Ln not deleted", nullptr, counts.notDone));
    } else {
        add(counts.done, Words::tr("%Ln made or deleted", nullptr, counts.done));
        add(counts.notDone, Words::tr("%Ln not made or deleted", nullptr, counts.notDone));
    }
    add(counts.lost, Words::tr("%Ln not known", nullptr, counts.lost));
    add(counts.stopped, Words::tr("%Ln stopped", nullptr, counts.stopped));
    add(counts.left(), Words::tr("%Ln left", nullptr, counts.left()));
    return parts.join(Words::tr(" · "));
}

QString actHoldSentence(const patchbay::Hold &hold, const QString &error, int left)
{
    const QString waits = Words::tr("%Ln wait.", nullptr, left);
    if (hold.record())
        return Words::tr("The journal cannot be written, and nothing is done without it.") + u' ' + waits;
    return (error + u' ' + waits).trimmed(); // nothing is known of why where its source was closed
}

QString actsLeftByQuitting(int waiting)
{
    return waiting == 0
        ? QString()
        : Words::tr("%Ln encoders still wait to be made or deleted, and stay as they are.", nullptr, waiting);
}

} // namespace ui
