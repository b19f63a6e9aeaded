// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QAction;
class QToolButton;

namespace ui {

/// Makes an action possible when `obstacle` is empty. Else it is off, and a menu whose tooltips are visible and a
/// button with keepHint() say why. A menu shows no more, because it has its entries' names and keys.
void setObstacle(QAction &action, const QString &obstacle);

/// What an action is about where its name does not say it, in the same places; of one that is possible. After its
/// obstacle is set.
void setRemark(QAction &action, const QString &remark);

/// "&Rebind…" as "Rebind": what an action is called where nobody opens a menu; "&&" is one ampersand.
QString plainText(const QAction &action);

/// "Rebind (Ctrl+E)", and below it why it is off, or what it is about.
QString hintOf(const QAction &action);

/// The tooltip of a button that shows an action is its hint from now on.
void keepHint(QToolButton &button, QAction &action);

} // namespace ui
