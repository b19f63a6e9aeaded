// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/handover/HandoverCard.h"

#include <QByteArray>
#include <QString>

#include <vector>

class QPagedPaintDevice;

namespace ui {

/// Cards on paper, each on a page of its own, or more where it is long. Where one of them has a key, each page says so.
/// "Encoder hand-over"; it names nobody, because a printer's queue shows it.
QString handoverTitle();

/// Paints them on a printer, or whatever has pages. False: it takes nothing.
bool paintCards(QPagedPaintDevice &paper, const std::vector<HandoverCard> &cards);

/// The same as a PDF, on the paper that is usual where the desktop is. With keys it is to be wiped once it is written.
QByteArray pdfOf(const std::vector<HandoverCard> &cards);

} // namespace ui
