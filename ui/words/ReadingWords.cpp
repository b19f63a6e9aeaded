// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ReadingWords.h"

#include "patchbay/plant/UnreadCause.h"
#include "text/Isolate.h"
#include "ui/words/SourceContext.h"
#include "ui/words/TimeWords.h"
#include "ui/words/WorldWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReadingWords)
};

} // namespace

QString silenceSentence(const aws::World &world, const QDateTime &asOf, bool isPartlyNewer)
{
    if (!asOf.isValid())
        return Words::tr("There is no answer. The list is not complete.");
    const QString what = isPartlyNewer
        ? Words::tr("%1 does not answer. The list shows what was true at %2, and in parts what was later.")
        : Words::tr("%1 does not answer. The list shows what was true at %2.");
    return text::filled(what, subjectOf(world), timeText(asOf));
}

QString whyUnread(const patchbay::Source &source)
{
    const auto cause = patchbay::unreadCause(source.inventory());
    return cause ? whyUnread(cause->error, &source) : QString();
}

QString whyUnread(const aws::Error &error, const patchbay::Source *source)
{
    return describe(error, source ? contextOf(*source, ErrorContext::Act::Listing) : ErrorContext()).title;
}

QString stoppedReadingSentence()
{
    return Words::tr("Reading was stopped. There may be more encoders than the list shows.");
}

ErrorText unreadableItems(int encoders, int stages)
{
    ErrorText text;
    const QString odd = Words::tr("%Ln encoders could not be read", nullptr, encoders);
    const QString oddStages = Words::tr("%Ln stages could not be read", nullptr, stages);
    text.title = encoders > 0 ? odd : oddStages;
    text.whatHappened = Words::tr("What was known before is still shown.");
    if (encoders > 0 && stages > 0)
        text.whatHappened = oddStages + u". "_s + text.whatHappened;
    text.advice = Words::tr("Details says what was odd in the answer.");
    text.remedies = {Remedy::Refresh};
    return text;
}

} // namespace ui
