// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/Picture.h"

#include <vector>

namespace patchbay {
class Journal;
}

namespace ui {

/// The journal, with its newest entry in the details.
std::vector<Picture> journalPictures();
/// Made-up entries for it, of the last hour. Only for a journal that nobody keeps.
void fillForPicture(patchbay::Journal &journal);

} // namespace ui
