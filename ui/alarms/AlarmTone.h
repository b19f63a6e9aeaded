// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace ui {

/// The program's own tone as a WAV file, 16 bit mono: two soft notes, one above the other, that swell and fade within a
/// second. It is computed, so that there is no recording whose origin somebody would have to know.
QByteArray alarmTone();

} // namespace ui
