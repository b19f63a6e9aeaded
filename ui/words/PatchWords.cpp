// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/PatchWords.h"

#include "ivs/Types.h"
#include "text/Isolate.h"
#include "ui/words/LiveRowWords.h"
#include "ui/words/ProtectionWords.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using patchbay::CheckedRebind;
using patchbay::Outcome;
using patchbay::PatchRun;
using patchbay::Verdict;
using Item = PatchRun::Item;

/// A shorter one is over before it is read.
constexpr std::chrono::seconds shortestToldTime(3);
/// More encoders are told by their number.
constexpr qsizetype mostNamed = 6;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::PatchWords)
};

QString joined(const QStringList &parts)
{
    return parts.join(u" · "_s);
}

void addCount(QStringList &parts, int count, const QString &text)
{
    if (count > 0)
        parts += text;
}

/// How many are not moved for that reason.
QString notMoving(Verdict verdict, int count)
{
    switch (verdict) {
    case Verdict::AlreadyThere:
        return Words::tr("%Ln already there", nullptr, count);
    case Verdict::Live:
        return Words::tr("%Ln live", nullptr, count);
    case Verdict::ChangedOutside:
        return Words::tr("%Ln changed meanwhile", nullptr, count);
    case Verdict::Gone:
        return Words::tr("%Ln gone", nullptr, count);
    case Verdict::SourceNotOpen:
        return Words::tr("%Ln of an account that is not open", nullptr, count);
    case Verdict::ReadOnly:
        return Words::tr("%Ln of a read-only account", nullptr, count);
    case Verdict::Moves:
    case Verdict::Detaches:
    case Verdict::BeingMoved:
    case Verdict::Repeated:
    case Verdict::OtherRegion:
    case Verdict::OtherAccount:
        return Words::tr("%Ln not possible", nullptr, count);
    }
    Q_UNREACHABLE();
}

/// Those of a preview that are not moved by it, in the words that are kept until its run is over.
void addNotMoving(QStringList &parts, const PreviewCounts &counts)
{
    addCount(parts, counts.leftOut, Words::tr("%Ln left out", nullptr, counts.leftOut));
    addCount(parts, counts.alreadyThere, notMoving(Verdict::AlreadyThere, counts.alreadyThere));
    addCount(parts, counts.live, notMoving(Verdict::Live, counts.live));
    addCount(parts, counts.changedOutside, notMoving(Verdict::ChangedOutside, counts.changedOutside));
    addCount(parts, counts.ofProtected, Words::tr("%Ln protected", nullptr, counts.ofProtected));
    addCount(parts, counts.gone, notMoving(Verdict::Gone, counts.gone));
    addCount(parts, counts.impossible, Words::tr("%Ln not possible", nullptr, counts.impossible));
}

QString resultWord(const patchbay::RebindResult &result)
{
    switch (result.outcome) {
    case Outcome::Moved:
        return result.rebind.to.isNone() ? Words::tr("detached") : Words::tr("moved");
    case Outcome::AlreadyThere:
        return Words::tr("already there");
    case Outcome::Live:
        return result.notCut ? wasNotCut(*result.notCut)
            : result.wasCut  ? Words::tr("was cut, came back, not moved")
                             : Words::tr("is live, not moved");
    case Outcome::ChangedOutside:
        return result.wasCut ? Words::tr("was cut, then changed meanwhile") : Words::tr("changed meanwhile, not moved");
    case Outcome::Gone:
        return Words::tr("no longer exists");
    case Outcome::Refused:
        return Words::tr("refused, not moved");
    case Outcome::NotArrived:
        return Words::tr("answer lost, not moved so far");
    case Outcome::Unknown:
        return Words::tr("not known whether it moved");
    case Outcome::Cancelled:
        return Words::tr("stopped, not moved");
    case Outcome::BeingMoved:
        return Words::tr("another change of it is under way");
    case Outcome::Stranded:
        return Words::tr("was cut, has no stage");
    }
    Q_UNREACHABLE();
}

QString movedTo(const QString &now, const std::optional<QDateTime> &outside)
{
    if (outside)
        return now.isEmpty() ? text::filled(Words::tr("changed outside %1: has no stage now"), timeText(*outside))
                             : text::filled(Words::tr("changed outside %1: is on %2 now"), timeText(*outside), now);
    return now.isEmpty() ? Words::tr("changed meanwhile: has no stage now")
                         : text::filled(Words::tr("changed meanwhile: is on %1 now"), now);
}

/// It may have been from here, by another run.
QString overtakenWord(const PatchRun::Overtaking &since)
{
    if (!since.now)
        return Words::tr("no longer exists");
    return since.hasMoved ? Words::tr("moved again since") : Words::tr("was live, not moved; is idle now");
}

/// Of one that waits.
QString waitingWord(const PatchRun::Overtaking &since)
{
    return since.now && !since.hasMoved ? Words::tr("waits, idle now") : overtakenWord(since);
}

int detachedOf(const PatchRun &run)
{
    int detached = 0;
    for (int index = 0; index < run.count(); ++index) {
        const auto &result = run.item(index).result;
        detached += result && result->outcome == Outcome::Moved && result->rebind.to.isNone();
    }
    return detached;
}

/// Neither waits, nor is cut first, nor detached.
int movingAtOnce(const PreviewCounts &counts)
{
    return counts.taken - counts.detached - counts.waits - counts.cuts;
}

} // namespace

QString whatHappens(const CheckedRebind &checked, const QString &now, const std::optional<QDateTime> &outside)
{
    switch (checked.verdict) {
    case Verdict::Moves:
    case Verdict::Detaches:
        if (checked.isOverfull())
            return Words::tr("moves; the stage is too full");
        if (!checked.isListed)
            return Words::tr("moves; the stage is not in the list");
        if (checked.protection())
            return movesAlthoughProtected(checked);
        if (checked.address && checked.address->needsNewUrl())
            return Words::tr("moves; needs a new URL");
        return checked.rebind.to.isNone() ? Words::tr("is detached") : Words::tr("moves");
    case Verdict::ChangedOutside:
        return movedTo(now, outside);
    case Verdict::Live:
        return Words::tr("stays as it is: is live");
    case Verdict::SourceNotOpen:
        return Words::tr("its account is not open");
    case Verdict::Gone:
        return Words::tr("no longer exists");
    case Verdict::BeingMoved:
        return Words::tr("is being moved now");
    case Verdict::Repeated:
        return Words::tr("is here twice");
    case Verdict::AlreadyThere:
        return Words::tr("already there");
    case Verdict::OtherRegion:
        return Words::tr("the stage is in another region");
    case Verdict::OtherAccount:
        return Words::tr("the stage is in another account");
    case Verdict::ReadOnly:
        return Words::tr("its account is read-only");
    }
    Q_UNREACHABLE();
}

QString whyNothingMoves(const std::vector<CheckedRebind> &items, const QString &now)
{
    if (items.size() == 1)
        return items.front().verdict == Verdict::Live ? Words::tr("it is live") : whatHappens(items.front(), now);
    QMap<Verdict, int> counts;
    for (const CheckedRebind &each : items)
        ++counts[each.verdict];
    QStringList parts;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each)
        parts += notMoving(each.key(), each.value());
    return parts.join(u", "_s);
}

bool isRemarkable(const CheckedRebind &checked)
{
    return checked.verdict != Verdict::AlreadyThere
        && (!checked.isPlain() || checked.verdict == Verdict::Live
            || (checked.address && checked.address->needsNewUrl()));
}

QString showLabel(PreviewShow show, int count)
{
    switch (show) {
    case PreviewShow::All:
        return Words::tr("All");
    case PreviewShow::Changing:
        return Words::tr("Changing · %Ln", nullptr, count);
    case PreviewShow::Staying:
        return Words::tr("Staying · %Ln", nullptr, count);
    case PreviewShow::Problems:
        return Words::tr("Problems · %Ln", nullptr, count);
    }
    Q_UNREACHABLE();
}

QString previewSummary(const PreviewCounts &counts)
{
    const int moving = movingAtOnce(counts);
    QStringList parts;
    if (moving > 0 || counts.detached == 0)
        parts += Words::tr("%Ln move", nullptr, moving);
    addCount(parts, counts.detached, Words::tr("%Ln are detached", nullptr, counts.detached));
    addCount(parts, counts.waits, Words::tr("%Ln wait", nullptr, counts.waits));
    addCount(parts, counts.cuts, Words::tr("%Ln are cut, then move", nullptr, counts.cuts));
    addNotMoving(parts, counts);
    return joined(parts);
}

QString previewSentence(const PreviewCounts &counts, std::optional<std::chrono::seconds> time)
{
    if (counts.taken == 0)
        return Words::tr("Nothing would be changed.");
    QStringList sentences;
    const auto add = [&sentences](int count, const QString &sentence) {
        if (count > 0)
            sentences += sentence;
    };
    const int moving = movingAtOnce(counts);
    add(moving, Words::tr("%Ln encoders move.", nullptr, moving));
    add(counts.detached,
        Words::tr("%Ln encoders will have no stage. They are refused until they have one.", nullptr, counts.detached));
    if (time && *time >= shortestToldTime)
        sentences += text::filled(Words::tr("This takes about %1."), shortDuration(*time));
    if (counts.urlUnknown == 0)
        add(counts.needUrl, Words::tr("%Ln encoders need a new URL afterwards.", nullptr, counts.needUrl));
    else if (counts.needUrl > 0)
        add(counts.needUrl, Words::tr("At least %Ln encoders need a new URL afterwards.", nullptr, counts.needUrl));
    else
        add(counts.urlUnknown, Words::tr("Some may need a new URL afterwards."));
    add(counts.silent,
        Words::tr("What %Ln encoders do now is not known: nothing was read for a while.", nullptr, counts.silent));
    add(counts.waits, Words::tr("%Ln live encoders wait until they stop.", nullptr, counts.waits));
    add(counts.live, Words::tr("%Ln live encoders stay as they are.", nullptr, counts.live));
    if (counts.cuts == 0)
        sentences += Words::tr("Nothing live is cut.");
    add(counts.cuts > 1, Words::tr("Cuts come one after the other, those on air last."));
    add(counts.cutsAgain, Words::tr("For %Ln of them it is a second cut.", nullptr, counts.cutsAgain));
    return sentences.join(u' ');
}

QString inAll(int count)
{
    return Words::tr("%Ln in all", nullptr, count);
}

QString takeLabel(const PreviewCounts &counts)
{
    const int now = counts.taken - counts.waits;
    if (now == 0 && counts.waits > 0)
        return Words::tr("Wai&t for %Ln", nullptr, counts.waits);
    if (counts.cuts == 0)
        return Words::tr("&Take %Ln", nullptr, now);
    return text::filled(Words::tr("Cut %1 and &take %n", "encoders", now), counts.cuts);
}

QString patchName(int encoders, const QString &stage)
{
    return stage.isEmpty() ? Words::tr("%Ln encoders to no stage", nullptr, encoders)
                           : text::filled(Words::tr("%n encoders to %1", nullptr, encoders), stage);
}

QString patchName(int encoders)
{
    return Words::tr("%Ln encoders", nullptr, encoders);
}

QString patchName(const QString &encoder, const QString &stage)
{
    return stage.isEmpty() ? text::filled(Words::tr("%1 to no stage", "an encoder"), encoder)
                           : text::filled(Words::tr("%1 to %2", "an encoder, a stage"), encoder, stage);
}

QString itemWord(const Item &item)
{
    switch (item.state) {
    case PatchRun::State::Waiting:
        return Words::tr("waits for its turn");
    case PatchRun::State::Moving:
        return {}; // the tally has it
    case PatchRun::State::NoAnswerYet:
        return Words::tr("moving, no answer yet");
    case PatchRun::State::Asking:
        return Words::tr("asking what became of it");
    case PatchRun::State::Cutting:
        return Words::tr("is cut, then moved");
    case PatchRun::State::Ended:
    case PatchRun::State::Arrived:
    case PatchRun::State::WaitEnded:
        return item.isWaiting() ? Words::tr("waits, live") : resultWord(*item.result);
    case PatchRun::State::Overtaken:
        return item.isWaiting() ? waitingWord(*item.overtaking) : overtakenWord(*item.overtaking);
    }
    Q_UNREACHABLE();
}

bool hasFailed(const Item &item)
{
    return item.result && item.result->outcome != Outcome::Moved && item.result->outcome != Outcome::AlreadyThere
        && !item.isWaiting();
}

QString itemOfRun(const QString &encoder, const Item &item)
{
    return text::filled(Words::tr("%1: %2", "an encoder, what became of it"), encoder, itemWord(item));
}

QString fewOf(const QStringList &each)
{
    QStringList few = each.first(std::min(each.size(), mostNamed));
    if (each.size() > few.size())
        few += Words::tr("%Ln more", nullptr, int(each.size() - few.size()));
    return joined(few);
}

QString stayingLive(const QStringList &encoders)
{
    QStringList names;
    for (const QString &each : encoders)
        names += text::isolated(each);
    return text::filled(Words::tr("%n live, stay as they are: %1", nullptr, int(encoders.size())), fewOf(names));
}

QString runSummary(const PatchRun &run, const PreviewCounts &preview)
{
    const patchbay::RunCounts &counts = run.counts();
    const int detached = detachedOf(run);
    QStringList parts;
    const int moved = counts.moved - detached;
    if (moved > 0 || detached == 0)
        parts += Words::tr("%Ln moved", nullptr, moved);
    addCount(parts, detached, Words::tr("%Ln detached", nullptr, detached));
    PreviewCounts notMoving = preview;
    notMoving.alreadyThere += counts.alreadyThere;
    notMoving.live += counts.live;
    notMoving.changedOutside += counts.changedOutside;
    notMoving.gone += counts.gone;
    addNotMoving(parts, notMoving);
    addCount(parts, counts.waitsForIdle, Words::tr("%Ln waiting", nullptr, counts.waitsForIdle));
    addCount(parts, counts.refused, Words::tr("%Ln refused", nullptr, counts.refused));
    addCount(parts, counts.beingMoved, Words::tr("%Ln moved by another change", nullptr, counts.beingMoved));
    addCount(parts, counts.stranded, Words::tr("%Ln cut, without a stage", nullptr, counts.stranded));
    addCount(parts, counts.lost, Words::tr("%Ln not known", nullptr, counts.lost));
    addCount(parts, counts.stopped, Words::tr("%Ln stopped", nullptr, counts.stopped));
    addCount(parts, counts.underWay(), Words::tr("%Ln left", nullptr, counts.underWay()));
    return joined(parts);
}

QString runProgress(const patchbay::RunCounts &counts, int all, std::optional<std::chrono::seconds> timeLeft)
{
    const QString of = Words::tr("%L1 of %Ln", nullptr, all).arg(all - counts.underWay());
    return timeLeft ? joined({of, text::filled(Words::tr("%1 left"), shortDuration(*timeLeft))}) : of;
}

QString holdSentence(const patchbay::Hold &hold, const QString &why, int left)
{
    QString reason = hold.record() ? Words::tr("The change could not be written down.") : why;
    if (const patchbay::NotBack *const missing = hold.notBack())
        reason = text::filled(Words::tr("%1 was cut and is not back yet."), missing->name);
    return reason + u' ' + Words::tr("%Ln changes are held.", nullptr, left);
}

} // namespace ui
