// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/crosspoint/TakeWords.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/tally/Tally.h"
#include "ui/words/Names.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::TakeWords)
};

/// Of many, those that matter most: the preview has them all.
constexpr qsizetype mostReasons = 3;

/// Whether it is full; who publishes there from a browser only the stage itself tells.
QString notCountedSentence(const patchbay::Plant &plant, const patchbay::StageId &stage)
{
    return text::filled(plant.placesOn(stage).couldNotCount ? Words::tr("The places on %1 could not be counted.")
                                                            : Words::tr("Counting the places on %1."),
                        stageName(plant, stage));
}

} // namespace

QString armedSentence(const patchbay::Plant &plant, int count, const TakeReasons &reasons)
{
    if (count == 0)
        return Words::tr("Nothing is armed. Click where an encoder and a stage meet.");
    QStringList sentences;
    const auto add = [&sentences](int number, const QString &sentence) {
        if (number > 0)
            sentences += sentence;
    };
    add(reasons.live, Words::tr("%Ln are live.", nullptr, reasons.live));
    for (const patchbay::StageThen &stage : reasons.overfull)
        sentences += text::filled(Words::tr("%1 would have %2 of %3 places.", "a stage"), stageName(plant, stage.stage),
                                  stage.places, ivs::maxPublishersPerStage);
    add(reasons.onAir, Words::tr("%Ln leave or join a stage that is On air.", nullptr, reasons.onAir));
    add(reasons.ofProtected, Words::tr("%Ln leave or join a protected stage.", nullptr, reasons.ofProtected));
    add(reasons.impossible, Words::tr("%Ln cannot be moved now.", nullptr, reasons.impossible));
    add(reasons.silent, Words::tr("What %Ln do now is not known.", nullptr, reasons.silent));
    add(reasons.otherAddress, Words::tr("%Ln need a new URL.", nullptr, reasons.otherAddress));
    add(reasons.detached, Words::tr("%Ln will have no stage.", nullptr, reasons.detached));
    add(reasons.addressNotKnown,
        Words::tr("Whether %Ln need a new URL is not known yet.", nullptr, reasons.addressNotKnown));
    for (const patchbay::StageId &stage : reasons.notCounted)
        sentences += notCountedSentence(plant, stage);
    const qsizetype more = sentences.size() - mostReasons;
    QStringList shown{Words::tr("%Ln armed.", nullptr, count)};
    shown += sentences.mid(0, mostReasons);
    if (more > 0)
        shown += Words::tr("%Ln more in the preview.", nullptr, int(more));
    return shown.join(u' ');
}

QString leftOutSentence(int count)
{
    return Words::tr("%Ln were left out in the preview and stay armed.", nullptr, count);
}

QString armedWord(std::optional<TakeHindrance> hindrance)
{
    if (!hindrance)
        return tallyWord(Tally::Next);
    switch (*hindrance) {
    case TakeHindrance::Live:
        return Words::tr("next, waits until it stops");
    case TakeHindrance::Impossible:
        return Words::tr("armed, cannot be moved now");
    case TakeHindrance::Overfull:
        return Words::tr("next, too many for the stage");
    case TakeHindrance::OnAir:
        return Words::tr("next, leaves or joins what is On air");
    case TakeHindrance::Protected:
        return Words::tr("next, leaves or joins a protected stage");
    case TakeHindrance::OtherAddress:
        return Words::tr("next, needs a new URL");
    case TakeHindrance::NoStage:
        return Words::tr("next, will have no stage");
    case TakeHindrance::NotKnown:
        return Words::tr("next, not known whether it can go at once");
    }
    Q_UNREACHABLE();
}

QString armedOneSentence(std::optional<TakeHindrance> hindrance)
{
    if (!hindrance)
        return Words::tr("It is armed.");
    switch (*hindrance) {
    case TakeHindrance::Live:
        return Words::tr("It is armed, and waits until it stops.");
    case TakeHindrance::Impossible:
        return Words::tr("It is armed, and cannot be moved now.");
    case TakeHindrance::Overfull:
        return Words::tr("It is armed. They are too many for the stage.");
    case TakeHindrance::OnAir:
        return Words::tr("It is armed. It leaves or joins a stage that is On air.");
    case TakeHindrance::Protected:
        return Words::tr("It is armed. It leaves or joins a protected stage.");
    case TakeHindrance::OtherAddress:
        return Words::tr("It is armed. It needs a new URL.");
    case TakeHindrance::NoStage:
        return Words::tr("It is armed. It will have no stage.");
    case TakeHindrance::NotKnown:
        return Words::tr("It is armed. Whether it can go at once is not known yet.");
    }
    Q_UNREACHABLE();
}

QString takeWord(int count, const TakeReasons &reasons)
{
    if (count == 0)
        return Words::tr("&Take");
    return reasons.areNone() ? Words::tr("&Take %Ln", nullptr, count) : Words::tr("&Take %Ln…", nullptr, count);
}

} // namespace ui
