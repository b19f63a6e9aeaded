// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/SpreadWords.h"

#include "ivs/Types.h"
#include "text/Isolate.h"
#include "ui/words/PatchWords.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>

namespace ui {

namespace {

using patchbay::Spread;
using patchbay::SpreadWish;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::SpreadWords)
};

struct OnEach {
    int fewest = 0;
    int most = 0;
};

/// Which of them stay where they are because they are live, by their ARNs.
QSet<QString> live(const SpreadWish &wish)
{
    QSet<QString> live;
    for (const SpreadWish::Encoder &encoder : wish.encoders) {
        if (encoder.isLive)
            live.insert(encoder.id.arn);
    }
    return live;
}

/// How many of them each stage has once those that are idle have moved.
OnEach onEach(const SpreadWish &wish, const Spread &spread)
{
    const QSet<QString> staying = live(wish);
    QHash<QString, QString> stageOf; // by the ARNs of the encoders
    for (const SpreadWish::Encoder &encoder : wish.encoders)
        stageOf.insert(encoder.id.arn, encoder.stageArn);
    for (const patchbay::Rebind &rebind : spread.patch.items) {
        if (!staying.contains(rebind.encoder.arn))
            stageOf[rebind.encoder.arn] = rebind.to.arn;
    }
    QHash<QString, int> count;
    for (const QString &stage : std::as_const(stageOf))
        ++count[stage];
    OnEach each{count.value(wish.stages.front().arn), 0};
    for (const SpreadWish::Stage &stage : wish.stages) {
        each.fewest = std::min(each.fewest, count.value(stage.arn));
        each.most = std::max(each.most, count.value(stage.arn));
    }
    return each;
}

/// What its preview says of the same encoders.
PreviewCounts previewOf(const SpreadWish &wish, const Spread &spread)
{
    const QSet<QString> staying = live(wish);
    PreviewCounts counts;
    counts.all = int(wish.encoders.size());
    for (const patchbay::Rebind &rebind : spread.patch.items)
        ++(staying.contains(rebind.encoder.arn) ? counts.live : counts.taken);
    counts.alreadyThere = counts.all - counts.live - counts.taken;
    return counts;
}

} // namespace

QString spreadName(qsizetype encoders, qsizetype stages)
{
    return text::filled(Words::tr("%1 over %2", "encoders, stages"), Words::tr("%Ln encoders", nullptr, int(encoders)),
                        Words::tr("%Ln stages", nullptr, int(stages)));
}

QString spreadSentence(const SpreadWish &wish, const Spread &spread)
{
    if (wish.stages.empty())
        return Words::tr("Tick the stages that they are to be spread over.");
    const OnEach each = onEach(wish, spread);
    const QString onEach = each.fewest == each.most
        ? text::filled(Words::tr("%1 on each"), each.most)
        : text::filled(Words::tr("%1 to %2 on each"), each.fewest, each.most);
    QString sentence = text::filled(Words::tr("%1, %2: %3.", "encoders over stages, how many on each, what each does"),
                                    spreadName(qsizetype(wish.encoders.size()), qsizetype(wish.stages.size())), onEach,
                                    previewSummary(previewOf(wish, spread)));
    if (spread.splitGroups > 0)
        sentence += u' ' + Words::tr("%Ln groups are on more than one stage.", nullptr, spread.splitGroups);
    return sentence;
}

MorePlaces MorePlaces::of(const SpreadWish &wish, int otherStages)
{
    MorePlaces more{patchbay::placesThatFit(wish), 0, otherStages};
    if (more.onEach)
        return more;
    SpreadWish full = wish;
    full.placesPerStage = ivs::maxPublishersPerStage;
    more.encodersLeft = int(patchbay::spread(full).noRoom.size());
    return more;
}

QString usePlaces(int onEach)
{
    return text::filled(Words::tr("&Use %1", "so many places on each stage"), onEach);
}

namespace {

QString tickMore(const MorePlaces &more)
{
    constexpr int places = ivs::maxPublishersPerStage;
    const int needed = (more.encodersLeft + places - 1) / places;
    const QString left = text::filled(
        Words::tr("Even %1 on each leave %n encoders without a place.", nullptr, more.encodersLeft), places);
    const QString advice = more.otherStages == 0 ? Words::tr("There are no other stages: select fewer encoders.")
        : more.otherStages < needed
        ? Words::tr("There are only %Ln other stages: tick them, and select fewer encoders.", nullptr, more.otherStages)
        : Words::tr("Tick at least %Ln more stages.", nullptr, needed);
    return left + u' ' + advice;
}

} // namespace

QString spreadProblem(const SpreadWish &wish, const Spread &spread, const MorePlaces &more)
{
    if (wish.stages.empty())
        return {};
    if (!spread.outOfReach.empty())
        return Words::tr("%Ln encoders are in another account or region than these stages. Leave them out.", nullptr,
                         int(spread.outOfReach.size()));
    if (spread.noRoom.empty())
        return {};
    if (!more.onEach)
        return tickMore(more);
    return text::filled(
               Words::tr("At most %1 on each leaves %n encoders without a place.", nullptr, int(spread.noRoom.size())),
               wish.placesPerStage)
        + u' '
        + (more.otherStages > 0 ? text::filled(Words::tr("Allow %1, or tick more stages."), *more.onEach)
                                : text::filled(Words::tr("Allow %1."), *more.onEach));
}

} // namespace ui
