// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stagechoice/StageChoice.h"

#include "text/Isolate.h"

#include <QCoreApplication>

namespace ui {

namespace {

class Words {
    Q_DECLARE_TR_FUNCTIONS(ui::StageChoice)

public:
    static QString whyUndecided(const StageChoice &choice)
    {
        switch (choice.kind) {
        case StageChoice::Kind::Nothing:
            return tr("Choose a stage, or paste its ARN.");
        case StageChoice::Kind::UnknownName:
            return text::filled(tr("No stage is called %1."), choice.typed);
        case StageChoice::Kind::SharedName:
            return text::filled(tr("Several stages are called %1. Choose one in the list."), choice.typed);
        case StageChoice::Kind::NotAStageArn:
            return tr("This is not the ARN of a stage.");
        case StageChoice::Kind::TooLong:
            return tr("This is too long. The ARN of a stage has at most 128 characters.");
        case StageChoice::Kind::NoStage:
        case StageChoice::Kind::Stage:
            return {};
        }
        Q_UNREACHABLE();
    }
};

} // namespace

QString whyUndecided(const StageChoice &choice)
{
    return Words::whyUndecided(choice);
}

} // namespace ui
