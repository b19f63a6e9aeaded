// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/OutsideWords.h"

#include "text/Isolate.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::OutsideWords)
};

} // namespace

QString changedOutside(const QDateTime &when)
{
    return text::filled(Words::tr("Changed outside %1."), timeText(when));
}

} // namespace ui
