// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/program/Pictures.h"

#include "ui/accounts/AccountsPictures.h"
#include "ui/alarms/AlarmsPictures.h"
#include "ui/creation/CreationPictures.h"
#include "ui/details/DetailsPictures.h"
#include "ui/handover/HandoverPictures.h"
#include "ui/inventory/InventoryPictures.h"
#include "ui/journal/JournalPictures.h"
#include "ui/live/LivePictures.h"
#include "ui/messages/MessagePictures.h"
#include "ui/pair/PairPictures.h"
#include "ui/participants/ParticipantsPictures.h"
#include "ui/preview/PreviewPictures.h"
#include "ui/rebind/RebindPictures.h"
#include "ui/removal/RemovalPictures.h"
#include "ui/rotation/RotationPictures.h"
#include "ui/stages/StagesPictures.h"
#include "ui/tags/TagsPictures.h"
#include "ui/taking/TakingPictures.h"
#include "ui/waits/WaitsPictures.h"
#include "ui/wallboard/WallboardPictures.h"

#include <iterator>

namespace ui {

namespace {

std::vector<Picture> pictures()
{
    std::vector<Picture> all;
    for (const auto ofARoom :
         {inventoryPictures,    detailsPictures,  rebindPictures,  livePictures,    accountsPictures,
          messagePictures,      journalPictures,  previewPictures, takingPictures,  handoverPictures,
          rotationPictures,     pairPictures,     tagsPictures,    removalPictures, stagesPictures,
          participantsPictures, creationPictures, waitsPictures,   alarmsPictures,  wallboardPictures})
        std::ranges::move(ofARoom(), std::back_inserter(all));
    return all;
}

} // namespace

QStringList pictureNames()
{
    QStringList names;
    for (const Picture &picture : pictures())
        names += picture.name;
    return names;
}

Picture pictureNamed(const QString &name)
{
    const auto all = pictures();
    const auto found = std::ranges::find(all, name, &Picture::name);
    return found == all.end() ? Picture() : *found;
}

} // namespace ui
