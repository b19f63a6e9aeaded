// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <functional>

class QPagedPaintDevice;

namespace ui {

/// Paints pages, on a printer or whatever has some. False: it takes nothing.
using PaintPages = std::function<bool(QPagedPaintDevice &paper)>;

/// The pages as a PDF, on the paper that is usual where the desktop is. `title` is in the file. What is painted in it
/// is nowhere else in memory afterwards, so that one with keys can be wiped once it is written.
QByteArray pdfOf(const QString &title, const PaintPages &paint);

} // namespace ui
