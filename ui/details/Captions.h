// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace ui {

/// The caption before a value: muted, elided in the middle when an attribute's name is long (whole in the tooltip).
QLabel *caption(const QString &text, QWidget *parent = nullptr);

/// The width that no caption exceeds, in pixels.
int widestCaption(const QFont &font);

/// The heading of a group of values.
QLabel *sectionHeading(const QString &text, QWidget *parent = nullptr);

} // namespace ui
