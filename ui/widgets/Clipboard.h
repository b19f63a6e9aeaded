// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QMimeData;

/// The desktop's clipboard, for what a person copies on purpose and pastes with Ctrl+V. The second one that X11 and
/// most Wayland compositors have, the primary selection (marked with the mouse, pasted with the middle button), is left
/// to what a person marks in a text: a copy never replaces that, and a secret never gets there. GUI thread only.
namespace ui::clipboard {

/// Plain text. For stream keys there is SecretClipboard.
void put(const QString &text);
/// Takes it over.
void put(QMimeData *content);
/// Whether this is what there is now. Another program may have taken the content over, which only text() tells.
bool holds(const QMimeData *content);
QString text();

/// What a person has marked, into the primary selection, where there is one.
void mark(const QString &text);

} // namespace ui::clipboard
