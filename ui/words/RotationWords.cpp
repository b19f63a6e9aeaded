// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/RotationWords.h"

#include "ivs/Limits.h"
#include "text/Isolate.h"
#include "ui/words/FileWords.h"
#include "ui/words/Names.h"
#include "ui/words/PlaceWords.h"
#include "ui/words/SceneWords.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::RotationWords)
};

using patchbay::RotationStep;

QString nextStep(RotationStep step)
{
    switch (step) {
    case RotationStep::Make:
        return Words::tr("the new encoder is not made yet");
    case RotationStep::Making:
        return Words::tr("it is not known yet whether the new encoder was made");
    case RotationStep::HandOver:
        return Words::tr("the new encoder is not live yet");
    case RotationStep::Delete:
        return Words::tr("the old encoder is to be deleted");
    case RotationStep::MoveAlong:
        return Words::tr("label and scenes move along");
    }
    Q_UNREACHABLE();
}

} // namespace

QString roomSentence(const RoomForOne &room)
{
    const QString quota = text::filled(
        Words::tr("%1 encoders are there. AWS allows %2 in an account and region, unless the quota was raised."),
        room.encoders, ivs::limits::usualIngestConfigurations);
    if (room.stage.isEmpty())
        return quota;
    const QString places = text::filled(Words::tr("While both are live, both need a place on %1: %2.", "stage, places"),
                                        room.stage, placesUsed(room.places));
    return places + u' ' + quota;
}

bool isRoomShort(const RoomForOne &room)
{
    return room.encoders >= ivs::limits::usualIngestConfigurations || (!room.stage.isEmpty() && room.places.isFull());
}

QString rotationSubject(const patchbay::KeyRotation &rotation)
{
    return text::isolated(pastEncoderName(rotation.name, rotation.oldArn));
}

QString unfinishedSentence(const patchbay::KeyRotation &rotation, RotationStep step)
{
    return text::filled(Words::tr("%1 is to get a new key: %2.", "encoder, what is next"), rotationSubject(rotation),
                        nextStep(step));
}

QString rotationDoneSentence(const patchbay::KeyRotation &rotation)
{
    return text::filled(Words::tr("%1 has a new key. The old one does not work any more."), rotationSubject(rotation));
}

QString notMovedSentence(const patchbay::KeyRotation &rotation, const patchbay::Belongings::Failure &failure)
{
    const QString reason = failure.areLabelsUnread ? Words::tr("The file of labels could not be read or written.")
                                                   : sceneRefusal(failure.scene, {});
    return text::filled(
        Words::tr("%1 has a new key, but not all labels and scenes have moved along: %2", "encoder, a sentence"),
        rotationSubject(rotation), reason);
}

QString rotationsNotKeptSentence(const files::Error &error)
{
    return text::filled(
        Words::tr("Which keys are being rotated could not be kept: %1. It is forgotten when the program ends."),
        fileReason(error));
}

QString rotationsUnreadSentence(const files::Error &error)
{
    return text::filled(Words::tr("Which keys were being rotated could not be read: %1."), fileReason(error));
}

} // namespace ui
