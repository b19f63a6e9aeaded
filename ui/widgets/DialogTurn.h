// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QDialog;
class QWidget;

/// What comes by itself never comes over a dialog: who types or ticks there would answer it unread.
namespace ui {

/// Opens `dialog` as soon as no other modal dialog of its window is open; one that is closed before that never is.
void openInTurn(QDialog &dialog);
/// A dialog of the window that a person has not done with: open, or waiting for its turn. nullptr: there is none.
QDialog *unfinishedDialog(const QWidget &window);

} // namespace ui
