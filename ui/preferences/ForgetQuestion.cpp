// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/preferences/ForgetQuestion.h"

#include "text/Isolate.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ForgetQuestion)
};

} // namespace

QString journalTime(std::chrono::days time)
{
    return time == std::chrono::days(365) ? Words::tr("1 year") : Words::tr("%Ln days", nullptr, int(time.count()));
}

Question::Text forgetQuestion(std::chrono::days time, std::optional<qint64> older)
{
    const QString now = older
        ? Words::tr("%Ln entries are older. They are removed now, for good.", nullptr, int(*older))
        : Words::tr("All entries that are older are removed now, for good.");
    const QString later = Words::tr("Later ones follow when the program starts. To keep a copy, export them from the "
                                    "journal first. Nothing changes in AWS.");
    return {.title = Words::tr("Keep the journal"),
            .question = text::filled(Words::tr("Keep the journal for %1 only?"), journalTime(time)),
            .meaning = now + u' ' + later,
            .act = Words::tr("&Remove older entries")};
}

} // namespace ui
