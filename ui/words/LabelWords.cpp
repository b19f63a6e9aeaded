// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/LabelWords.h"

#include "text/Isolate.h"
#include "ui/words/FileWords.h"
#include "ui/words/ListFileWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::LabelWords)
};

QString reasonOf(const patchbay::Labels::Problem &problem)
{
    const auto *const error = std::get_if<files::Error>(&problem);
    if (error && error->kind == files::Error::Kind::NoAnswer)
        return text::filled(Words::tr("The disk with %1 does not answer."), patchbay::Labels::fileName);
    if (error)
        return text::filled(Words::tr("Labels and marks are not kept (%1): %2."), patchbay::Labels::fileName,
                            fileReason(*error));
    return text::filled(Words::tr("%1 is not understood, %2. It is left as it is."), patchbay::Labels::fileName,
                        listFaultReason(std::get<files::ListFault>(problem)));
}

} // namespace

QString labelsProblem(const patchbay::Labels::Problem &problem, bool isKept)
{
    const QString held = isKept ? Words::tr("Labels and marks stay as they were read last.")
                                : Words::tr("What was changed here holds until the program ends, and is not kept yet.");
    return reasonOf(problem) + u' ' + held;
}

QString labelsReplaced(int count)
{
    return Words::tr("Somebody else changed %Ln of the labels and marks at the same time. What was changed here holds.",
                     nullptr, count);
}

QString labelsRefused()
{
    return text::filled(
        Words::tr("Nothing was saved: labels of %1 encoders and marks of as many stages can be kept, and "
                  "there would be more. Take away what is not needed any more."),
        patchbay::LabelSet::most);
}

} // namespace ui
