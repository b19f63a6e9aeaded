// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace ui {

inline constexpr char readingOnlyProperty[] = "readingOnly";

/// Nothing that is guarded can be changed in this window, or by the buttons of this part of one, so that it can be used
/// while the desk is locked.
inline void setReadingOnly(QWidget &window)
{
    window.setProperty(readingOnlyProperty, true);
}

inline bool isReadingOnly(const QWidget &window)
{
    return window.property(readingOnlyProperty).toBool();
}

inline constexpr char changingProperty[] = "changing";

/// Pressing this button of the window changes something, and it is no command. Push buttons are taken for such.
inline void setChanging(QWidget &button)
{
    button.setProperty(changingProperty, true);
}

inline bool isChanging(const QWidget &button)
{
    return button.property(changingProperty).toBool();
}

} // namespace ui
