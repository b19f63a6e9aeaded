// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ivs/Limits.h"
#include "patchbay/plant/Plant.h"

#include <QString>
#include <QStringList>

/// What is said where encoders are made: what the service takes and what not, and what is worth knowing before.
namespace ui {

// Why a field cannot be sent as it is, and what to do.

QString nameProblem(ivs::limits::NameProblem problem);
QString userIdProblem(ivs::limits::UserIdProblem problem);
/// `bytes`: what they have in all.
QString attributesProblem(ivs::limits::AttributesProblem problem, qsizetype bytes);
QString tagProblem(ivs::limits::TagProblem problem);
/// Of attributes or tags.
QString keyTwiceProblem(const QString &key);

// What is worth knowing, and keeps nobody from making them. Empty: nothing.

/// Encoders of these names are there already.
QString takenNamesHint(const QStringList &names);
/// So many more come to those that are there; `source` is what it is called.
QString ingestQuotaHint(const QString &source, int now, int more);
/// More will be bound to a stage than can publish there at once; `used` are its places afterwards.
QString crowdedStageHint(const QString &stage, int used);
/// They will have no stage.
QString withoutStageHint(int count);

/// "main-a 9 of 12 places"; until guests have been counted "main-a at least 9 of 12 places".
QString placesAfterwards(const QString &stage, const patchbay::PlacesUsed &places);
/// "&Make", "&Make 24".
QString makeLabel(int count);

} // namespace ui
