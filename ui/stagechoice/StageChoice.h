// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QString>

namespace ui {

/// What a person has chosen so far in the field "Stage" and the list below it.
struct StageChoice {
    enum class Kind {
        Nothing, ///< nothing yet, or the beginning of several names
        UnknownName, ///< no stage has this name
        SharedName, ///< several stages have it
        NotAStageArn,
        TooLong, ///< longer than an ARN can be
        NoStage, ///< detach
        Stage,
    };

    Kind kind = Kind::Nothing;
    QString stageArn; ///< of Kind::Stage
    QString typed; ///< of Kind::UnknownName and Kind::SharedName

    bool isDecided() const { return kind == Kind::NoStage || kind == Kind::Stage; }
    bool operator==(const StageChoice &) const = default;
};

/// What a person has to do first; empty for one that is decided.
QString whyUndecided(const StageChoice &choice);

} // namespace ui

Q_DECLARE_METATYPE(ui::StageChoice)
