// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace ui {

/// Gives QCoreApplication the texts of the first language that the desktop asks for and this program speaks (on Unix
/// LANGUAGE, else LC_ALL, LC_MESSAGES or LANG), with Qt's own beside them. English is always there underneath: it has
/// the plurals. Call it before the first text is made; it lasts as long as the application object.
void installTranslations();

} // namespace ui
