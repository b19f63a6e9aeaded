// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/TimeWords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

QString timeText(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    const QString clock = local.toString(u"HH:mm:ss"_s);
    return local.date() == QDate::currentDate() ? clock : QLocale().toString(local.date(), u"d MMM "_s) + clock;
}

} // namespace ui
