// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lineup/LineUpRow.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/words/Names.h"
#include "ui/words/PublishErrorWords.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::LineUpRow)
};

/// In a heading about several.
constexpr int mostNamed = 3;

/// Where it is, and where it belongs if that is elsewhere.
QString stageOf(const patchbay::LineUp::Item &item, const patchbay::EncoderId &id, const patchbay::Configuration &known,
                const patchbay::Plant &plant)
{
    const QString now = known.summary.stageArn.isEmpty() ? Words::tr("no stage")
                                                         : stageName(plant, {id.source, known.summary.stageArn});
    if (item.plannedStage.isEmpty() || item.plannedStage == known.summary.stageArn)
        return now;
    return text::filled(Words::tr("%1, planned on %2"), now, stageName(plant, {id.source, item.plannedStage}));
}

/// Of a pair how many of its two encoders are there.
QString legsOf(const patchbay::Configuration &known)
{
    if (!known.summary.redundantIngest)
        return {};
    return !known.summary.isActive() ? Words::tr("0 of 2")
        : known.isLegMissing         ? Words::tr("1 of 2")
                                     : Words::tr("2 of 2");
}

/// That it uses, or is to use.
QString protocolOf(const patchbay::Configuration &known, const std::optional<patchbay::EncoderPublishing> &publishing)
{
    QStringList used;
    if (publishing && known.summary.isActive()) {
        for (const patchbay::EncoderParticipant &each : publishing->present) {
            if (const QString word = protocolWord(each.protocol); !word.isEmpty() && !used.contains(word))
                used += word;
        }
    }
    return used.isEmpty() ? known.summary.ingestProtocol.text() : used.join(u", "_s);
}

QString errorOf(const std::optional<patchbay::EncoderPublishing> &publishing)
{
    if (!publishing)
        return {};
    const std::optional<patchbay::PublishError> &error = publishing->error;
    if (!error)
        return Words::tr("none", "no publish error");
    const QString what = publishErrorText(error->code).what;
    return error->at.isValid()
        ? text::filled(Words::tr("%1 %2", "a time, and what happened"), timeText(error->at), what)
        : what;
}

/// Of those that were seen and are not any more: those that are listed, or that are not.
QStringList lostNames(const patchbay::LineUp &check, bool areListed)
{
    QStringList names;
    for (const patchbay::LineUp::Item &item : check.items()) {
        if (turnOf(item) == LineUpTurn::Lost && item.isListed == areListed)
            names += text::isolated(pastEncoderName(item.encoderName, item.encoderArn));
    }
    return names;
}

QString firstOf(const QStringList &names)
{
    const QString first = names.mid(0, mostNamed).join(u", "_s);
    const int more = int(names.size()) - mostNamed;
    return more > 0
        ? text::filled(Words::tr("%1, %2", "names, and how many more"), first, Words::tr("%Ln more", "encoders", more))
        : first;
}

} // namespace

QStringList LineUpRow::headings()
{
    return {Words::tr("Seen"),      Words::tr("Encoder"), Words::tr("Stage"),    Words::tr("State"),
            Words::tr("Last seen"), Words::tr("Legs"),    Words::tr("Protocol"), Words::tr("Newest publish error")};
}

LineUpRow LineUpRow::of(const patchbay::LineUp::Item &item, const patchbay::Plant &plant,
                        const std::optional<patchbay::EncoderPublishing> &publishing)
{
    LineUpRow row;
    row.cells[Seen] = item.isSeen() ? timeText(item.firstSeen) : Words::tr("not yet");
    const patchbay::EncoderId id = plant.idOf(item.encoderArn);
    const patchbay::Configuration *const known = id.isNull() ? nullptr : plant.find(id);
    row.cells[Encoder] = known ? encoderName(plant, id) : pastEncoderName(item.encoderName, item.encoderArn);
    if (!known) {
        row.cells[State] = Words::tr("not listed");
        row.cells[LastSeen] = item.isSeen() ? timeText(item.lastSeen) : QString();
        return row;
    }
    const bool isStale = plant.sources().isStale(id.source);
    ShownState state = shownState(known->summary, known->moving, isStale, plant.markOf(known->summary.stageArn));
    if (state.tally == Tally::Idle && !item.plannedStage.isEmpty() && item.plannedStage == known->summary.stageArn)
        state = {Tally::Missing, tallyWord(Tally::Missing)}; // as in the list
    row.tally = state.tally;
    row.cells[State] = state.word;
    row.cells[Stage] = stageOf(item, id, *known, plant);
    row.cells[LastSeen] = !item.isSeen()           ? QString()
        : item.isLive && !isStale                  ? Words::tr("now", "last seen")
        : item.isLive && known->summary.isActive() ? timeText(patchbay::toldAt(*known))
                                                   : timeText(item.lastSeen);
    row.cells[Legs] = legsOf(*known);
    row.cells[Protocol] = protocolOf(*known, publishing);
    row.cells[PublishError] = errorOf(publishing);
    return row;
}

LineUpTurn turnOf(const patchbay::LineUp::Item &item)
{
    return !item.isSeen() ? LineUpTurn::Left : item.isLive ? LineUpTurn::Live : LineUpTurn::Lost;
}

std::vector<int> pressingFirst(const std::vector<patchbay::LineUp::Item> &items)
{
    std::vector<int> order(items.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    std::ranges::stable_sort(order, {}, [&items](int index) { return turnOf(items[std::size_t(index)]); });
    return order;
}

int lostOf(const patchbay::LineUp &check)
{
    return int(std::ranges::count(check.items(), LineUpTurn::Lost, turnOf));
}

QString lineUpCount(const patchbay::LineUp &check)
{
    QString told = text::filled(Words::tr("%1 of %2 seen live"), QLocale().toString(check.seen()),
                                QLocale().toString(qulonglong(check.items().size())));
    if (const QStringList names = lostNames(check, true); !names.isEmpty())
        told += u". "_s + Words::tr("%Ln are not live now:", nullptr, int(names.size())) + u' ' + firstOf(names);
    if (const QStringList names = lostNames(check, false); !names.isEmpty())
        told += u". "_s + Words::tr("%Ln are not listed now:", nullptr, int(names.size())) + u' ' + firstOf(names);
    return lostOf(check) > 0 ? told + u'.' : told;
}

QString lineUpSentence(const patchbay::LineUp &check)
{
    const QString since = timeText(check.beganAt());
    const QString of = check.planName().isEmpty()
        ? text::filled(Words::tr("Of the encoders that were listed. Begun at %1."), since)
        : text::filled(Words::tr("Of the plan %1. Begun at %2."), check.planName(), since);
    const int left = int(check.items().size()) - check.seen();
    const QString rest = check.items().empty() ? Words::tr("There is no encoder to check.")
        : left > 0                             ? Words::tr("%Ln are left.", nullptr, left)
        : lostOf(check) > 0                    ? Words::tr("All were seen once.")
                                               : Words::tr("All were seen.");
    return text::filled(Words::tr("%1 %2", "two sentences"), of, rest);
}

} // namespace ui
