// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/appearance/Icon.h"

class QToolButton;
class QWidget;

namespace ui {

/// A small flat button that is an icon only; `text` is its tooltip and its accessible name.
/// It takes the focus by Tab.
QToolButton *iconButton(IconName name, const QString &text, QWidget *parent = nullptr);

/// Another face for a button of that kind, as when it switches.
void setIconButton(QToolButton &button, IconName name, const QString &text);

} // namespace ui
