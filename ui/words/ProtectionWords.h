// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"

#include <QString>

namespace ui {

/// "Protected by Ana (desk 2) until 23:00:00."
QString protectedSentence(const patchbay::Protection &protection);
/// "main-a is protected by Ana (desk 2) until 23:00:00."
QString protectedSentence(const QString &stage, const patchbay::Protection &protection);
/// The same of the first of these that is protected by anybody but those; empty: none is.
QString protectedSentence(const patchbay::Plant &plant, const QList<patchbay::StageId> &stages,
                          const QStringList &butBy);
/// "Ana (desk 2) until 23:00:00", where it stands under a heading that says what of.
QString protectedWords(const patchbay::Protection &protection);

/// Of one whose stage is protected: "moves; protected: Ana (desk 2)".
QString movesAlthoughProtected(const patchbay::CheckedRebind &checked);
/// The same of one that is left alone for it: "stays as it is; protected: Ana (desk 2)".
QString staysProtected(const patchbay::CheckedRebind &checked);

} // namespace ui
