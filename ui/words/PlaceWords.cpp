// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/PlaceWords.h"

#include "text/Isolate.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::PlaceWords)
};

/// Of a full one it makes no difference who else is there.
bool areAtLeast(const patchbay::PlacesUsed &places)
{
    return !places.areAllCounted && !places.isFull();
}

} // namespace

QString placesUsed(const patchbay::PlacesUsed &places)
{
    return text::filled(areAtLeast(places) ? Words::tr("at least %1 of %2 places used")
                                           : Words::tr("%1 of %2 places used"),
                        places.count, ivs::maxPublishersPerStage);
}

QString shortPlacesUsed(const patchbay::PlacesUsed &places)
{
    return text::filled(areAtLeast(places) ? Words::tr("≥%1 of %2", "places: at least so many")
                                           : Words::tr("%1 of %2", "places"),
                        places.count, ivs::maxPublishersPerStage);
}

QString placesAfter(const QString &stage, const patchbay::StageThen &then)
{
    const bool isAtLeast = !then.areAllCounted && then.places < ivs::maxPublishersPerStage;
    return text::filled(isAtLeast ? Words::tr("%1 at least %2 of %3", "a stage, its encoders, how many can be live")
                                  : Words::tr("%1 %2 of %3", "a stage, its encoders, how many can be live"),
                        stage, then.places, ivs::maxPublishersPerStage);
}

QString tooFull(const QString &stage, int encoders)
{
    return text::filled(Words::tr("%1 would have %n encoders; %2 can be live at once.", nullptr, encoders), stage,
                        ivs::maxPublishersPerStage);
}

QString moreTooFull(int stages)
{
    return Words::tr("%Ln more stages would be too full.", nullptr, stages);
}

} // namespace ui
