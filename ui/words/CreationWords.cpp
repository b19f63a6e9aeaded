// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/CreationWords.h"

#include "text/Isolate.h"

#include <QCoreApplication>
#include <QLocale>

using namespace ivs::limits;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::CreationWords)
};

} // namespace

QString nameProblem(NameProblem problem)
{
    switch (problem) {
    case NameProblem::TooLong:
        return text::filled(Words::tr("A name has at most %1 characters."), nameLength);
    case NameProblem::Character:
        return Words::tr("A name has only letters from a to z, digits, hyphens and underscores.");
    }
    Q_UNREACHABLE();
}

QString userIdProblem(UserIdProblem problem)
{
    switch (problem) {
    case UserIdProblem::TooLong:
        return text::filled(Words::tr("A user ID has at most %1 characters."), userIdLength);
    }
    Q_UNREACHABLE();
}

QString attributesProblem(AttributesProblem problem, qsizetype bytes)
{
    switch (problem) {
    case AttributesProblem::TooLarge:
        return text::filled(Words::tr("%1 of %2 bytes: take something out."), QLocale().toString(bytes),
                            QLocale().toString(attributesBytes));
    }
    Q_UNREACHABLE();
}

QString tagProblem(TagProblem problem)
{
    switch (problem) {
    case TagProblem::KeyMissing:
        return Words::tr("A tag needs a key.");
    case TagProblem::KeyTooLong:
        return text::filled(Words::tr("A tag’s key has at most %1 characters."), tagKeyLength);
    case TagProblem::KeyReserved:
        return Words::tr("Keys that begin with aws: are AWS’s own.");
    case TagProblem::ValueTooLong:
        return text::filled(Words::tr("A tag’s value has at most %1 characters."), tagValueLength);
    }
    Q_UNREACHABLE();
}

QString keyTwiceProblem(const QString &key)
{
    return text::filled(Words::tr("%1 is there twice."), key);
}

QString takenNamesHint(const QStringList &names)
{
    if (names.isEmpty())
        return {};
    if (names.size() == 1)
        return text::filled(Words::tr("%1 is there already. AWS allows that; the list tells them apart by their ARN."),
                            names.front());
    return text::filled(
        Words::tr("%1 and %n more are there already. AWS allows that; the list tells them apart by their ARN.", nullptr,
                  int(names.size()) - 1),
        names.front());
}

QString ingestQuotaHint(const QString &source, int now, int more)
{
    if (now + more <= usualIngestConfigurations)
        return {};
    return text::filled(Words::tr("%1 will have %2 encoders. AWS takes %3, unless the quota was raised."), source,
                        now + more, usualIngestConfigurations);
}

QString crowdedStageHint(const QString &stage, int used)
{
    if (used <= ivs::maxPublishersPerStage)
        return {};
    return text::filled(Words::tr("%1 will have %2 on %3 places. Those that go live last find none."), stage, used,
                        ivs::maxPublishersPerStage);
}

QString withoutStageHint(int count)
{
    if (count == 0)
        return {};
    return count == 1 ? Words::tr("Without a stage it can’t publish. Rebind it before the show.")
                      : Words::tr("Without a stage %Ln can’t publish. Rebind them before the show.", nullptr, count);
}

QString placesAfterwards(const QString &stage, const patchbay::PlacesUsed &places)
{
    return text::filled(places.areAllCounted ? Words::tr("%1 %2 of %3 places", "a stage, used, in all")
                                             : Words::tr("%1 at least %2 of %3 places", "a stage, used, in all"),
                        stage, places.count, ivs::maxPublishersPerStage);
}

QString makeLabel(int count)
{
    return count == 1 ? Words::tr("&Make") : Words::tr("&Make %Ln", nullptr, count);
}

} // namespace ui
