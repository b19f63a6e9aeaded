// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ProblemWords.h"

#include "ivs/Types.h"
#include "text/Isolate.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using patchbay::Problem;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ProblemWords)
};

QString word(Problem problem)
{
    switch (problem) {
    case Problem::StageGone:
        return Words::tr("stage gone");
    case Problem::NoStage:
        return Words::tr("no stage");
    case Problem::LegMissing:
        return Words::tr("one leg missing");
    case Problem::StageOverfull:
        return Words::tr("stage too full");
    case Problem::RedundancyChanged:
        return Words::tr("redundancy changed");
    case Problem::SharedName:
        return Words::tr("name twice");
    case Problem::PlainRtmp:
        return Words::tr("plain RTMP");
    }
    Q_UNREACHABLE();
}

QString sentence(Problem problem)
{
    switch (problem) {
    case Problem::StageGone:
        return Words::tr("Its stage no longer exists. It is refused until it has another one.");
    case Problem::NoStage:
        return Words::tr("It has no stage. It is refused until it has one.");
    case Problem::LegMissing:
        return Words::tr("It is live on one leg of its pair. The other one is not there.");
    case Problem::StageOverfull:
        return text::filled(Words::tr("More than %1 encoders have its stage. Those that start last are refused."),
                            ivs::maxPublishersPerStage);
    case Problem::RedundancyChanged:
        return Words::tr(
            "Redundant ingest is not as it was when this program first read it. Nobody asked for that here.");
    case Problem::SharedName:
        return Words::tr("Another encoder has the same name. A label tells them apart.");
    case Problem::PlainRtmp:
        return Words::tr("It sends over plain RTMP. Its stream key can be read on the way.");
    }
    Q_UNREACHABLE();
}

QString joined(const patchbay::Problems &problems, QString (*of)(Problem), const QString &separator)
{
    QStringList parts;
    for (const Problem problem : patchbay::allProblems) {
        if (problems.has(problem))
            parts += of(problem);
    }
    return parts.join(separator);
}

} // namespace

QString problemWords(const patchbay::Problems &problems)
{
    return joined(problems, word, u" · "_s);
}

QString problemSentences(const patchbay::Problems &problems)
{
    return joined(problems, sentence, u" "_s);
}

} // namespace ui
