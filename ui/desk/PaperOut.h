// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Paper.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QWidget;

namespace files {
class DiskThreads;
}

namespace ui {

/// What a dialog says of what became of its pages.
using TellOfPaper = std::function<void(const QString &sentence)>;

/// Asks for a printer, and has it print. `title` is in its queue, which others see. What is to go to a file goes by
/// PDF: one that is printed to could be read by everybody who uses the computer.
void printPages(QWidget &dialog, const QString &title, const PaintPages &paint, const TellOfPaper &tell);

/// Writes a file that its owner alone can read, and says so; what was to be written is wiped then, unless somebody else
/// has it too.
void writePrivately(files::DiskThreads &disks, QWidget &dialog, const QString &path, QByteArray content,
                    const TellOfPaper &tell);

} // namespace ui
