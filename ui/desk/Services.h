// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/accounts/AccountsServices.h"

namespace files {
class Settings;
}

namespace patchbay {
class Journal;
class PatchRuns;
class Plant;
class PlantWatch;
class UrlNeeds;
} // namespace patchbay

namespace ui {

class SecretClipboard;

/// What is there without any window, and what the rooms in it show and ask. All of it outlives the window.
struct Services {
    patchbay::Plant &plant;
    patchbay::PlantWatch &watch;
    patchbay::PatchRuns &runs;
    patchbay::UrlNeeds &urlNeeds;
    AccountsServices accounts;
    SecretClipboard &clipboard;
    files::Settings &settings;
    patchbay::Journal &journal;
};

} // namespace ui
