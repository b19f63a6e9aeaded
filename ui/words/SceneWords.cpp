// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/SceneWords.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/words/FileWords.h"
#include "ui/words/ListFileWords.h"
#include "ui/words/SourceContext.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

namespace {

using patchbay::Scene;
using patchbay::SceneStore;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::SceneWords)
};

/// As AWS writes it: "1234 5678 9012".
QString accountNumber(const QString &digits)
{
    QString spaced = digits;
    for (qsizetype at = digits.size() - 4; at > 0; at -= 4)
        spaced.insert(at, u' ');
    return spaced;
}

} // namespace

QString sceneProblem(const SceneStore::Problem &problem)
{
    if (const auto *const fault = std::get_if<files::ListFault>(&problem))
        return listFaultReason(*fault);
    const auto &error = std::get<files::Error>(problem);
    return error.kind == files::Error::Kind::NotThere ? Words::tr("it is not there") : fileReason(error);
}

QString sceneRefusal(const SceneStore::Refusal &refusal, const QString &name)
{
    using Kind = SceneStore::Refusal::Kind;
    switch (refusal.kind) {
    case Kind::NoName:
        return Words::tr("Give the scene a name.");
    case Kind::NameTooLong:
        return text::filled(Words::tr("The name is too long: a scene’s has %1 characters at most."),
                            Scene::longestName);
    case Kind::NameTaken:
        return text::filled(Words::tr("Another scene is called “%1”. Nothing was changed."), name);
    case Kind::TooManyBindings:
        return text::filled(Words::tr("A scene has %1 encoders at most. Nothing was saved."), Scene::mostBindings);
    case Kind::TooManyScenes:
        return text::filled(Words::tr("There are %1 scenes, which is as many as there can be. Nothing was saved."),
                            patchbay::SceneFolder::mostFiles);
    case Kind::Stopped:
        return Words::tr("Nothing was changed: it was given up.");
    case Kind::NotWritten:
        return fileRefusal(refusal.error);
    }
    Q_UNREACHABLE();
}

QString fileRefusal(const files::Error &error)
{
    return text::filled(Words::tr("Nothing was changed: %1."), fileReason(error));
}

QString encoderCount(qsizetype encoders)
{
    return Words::tr("%Ln encoders", nullptr, int(encoders));
}

QString localityName(const patchbay::Locality &locality, const patchbay::Plant &plant)
{
    const auto &sources = plant.sources().all();
    const auto source = std::ranges::find_if(
        sources, [&locality](const auto &each) { return patchbay::Locality::of(*each) == locality; });
    const QString number = text::filled(Words::tr("AWS account %1"), accountNumber(locality.awsAccount));
    if (source == sources.end())
        return sourceName(number, locality.region);
    return text::filled(Words::tr("%1 (%2)", "an account and region, its number"), sourceName((*source)->identity()),
                        number);
}

QString savedName(const QString &name, const QString &arn)
{
    constexpr qsizetype tail = 6;
    return name.isEmpty() ? text::filled(Words::tr("unnamed %1"), arn.right(tail)) : name;
}

} // namespace ui
