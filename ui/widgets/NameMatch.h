// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QModelIndex>

#include <optional>

namespace ui {

/// What a view asks its model for when somebody types onto it (QAbstractItemView::keyboardSearch): the first index from
/// `start` on, in its column, whose text, or the name behind a label, begins with `typed`, all in their plain form
/// (text/Folding.h), so that "buh" goes to "Bühne". For models that override match(); nothing when it is asked for
/// something else.
std::optional<QModelIndexList> nameMatch(const QModelIndex &start, int role, const QVariant &typed, int hits,
                                         Qt::MatchFlags flags);

} // namespace ui
