// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/TimeWords.h"

#include "text/Isolate.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::TimeWords)
};

} // namespace

QString timeText(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    const QString clock = local.toString(u"HH:mm:ss"_s);
    return local.date() == QDate::currentDate() ? clock : QLocale().toString(local.date(), u"d MMM "_s) + clock;
}

QString shortDuration(std::chrono::seconds duration)
{
    const auto seconds = duration.count();
    if (seconds < 60)
        return text::filled(Words::tr("%1 s"), seconds);
    if (seconds < 3600)
        return text::filled(Words::tr("%1 min %2 s"), seconds / 60, seconds % 60);
    return Words::tr("more than 1 h");
}

QString roughDuration(std::chrono::seconds duration)
{
    const auto seconds = duration.count();
    if (seconds < 60)
        return text::filled(Words::tr("%1 s"), seconds);
    if (seconds < 3600)
        return text::filled(Words::tr("%1 min"), seconds / 60);
    return text::filled(Words::tr("%1 h"), seconds / 3600);
}

} // namespace ui
