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
    return text::filled(areAtLeast(places) ? Words::tr("%1+ of %2", "places: at least so many")
                                           : Words::tr("%1 of %2", "places"),
                        places.count, ivs::maxPublishersPerStage);
}

} // namespace ui
