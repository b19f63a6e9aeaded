// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/CreationPlan.h"

#include <QStringList>

#include <optional>

namespace ui {

/// The stages that new encoders are spread over.
struct CreationSpread {
    QStringList stages = {}; ///< by ARN
    int places = patchbay::SpreadWish::usualPlaces; ///< at most on each, where there are several
};

/// What is in the form for new encoders at first.
struct CreationDraft {
    QString title;
    patchbay::SourceId source; ///< one of those to choose from
    ivs::NewIngestConfiguration settings = {}; ///< but the stage, which is of `spread`
    QString remark = {}; ///< what a person should know of it; may be empty
    std::optional<patchbay::EncoderId> like = {}; ///< whose attributes and tags are read, and taken
    int count = 1;
    CreationSpread spread = {};
};

} // namespace ui
