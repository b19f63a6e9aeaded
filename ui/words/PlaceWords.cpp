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

} // namespace

QString placesUsed(const patchbay::PlacesUsed &places)
{
    const bool isAtLeast = !places.areAllCounted && !places.isFull();
    return text::filled(isAtLeast ? Words::tr("at least %1 of %2 places used") : Words::tr("%1 of %2 places used"),
                        places.count, ivs::maxPublishersPerStage);
}

} // namespace ui
