// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/accounts/AccountsServices.h"

namespace files {
class DiskThreads;
class Settings;
} // namespace files

namespace patchbay {
class ActRuns;
class Alarms;
class Armed;
class Cuts;
class Journal;
class KeyRotations;
class Labels;
class LiveMoves;
class PatchRuns;
class PendingRebinds;
class Plan;
class Plant;
class PlantWatch;
class SceneStore;
class StrandedEncoders;
class UrlNeeds;
class CloseWatch;
class WatchList;
} // namespace patchbay

namespace ui {

class SecretClipboard;
class SharedFolder;

/// What is there without any window, and what the rooms in it show and ask. All of it outlives the window.
struct Services {
    patchbay::Plant &plant;
    patchbay::PlantWatch &watch;
    patchbay::PatchRuns &runs;
    patchbay::LiveMoves &liveMoves;
    patchbay::PendingRebinds &waits;
    patchbay::Cuts &cuts;
    patchbay::StrandedEncoders &stranded;
    patchbay::Armed &armed;
    patchbay::Plan &plan;
    patchbay::Alarms &alarms;
    patchbay::WatchList &watchList; ///< whom they are about beside the plan
    patchbay::CloseWatch &closeWatch; ///< reads closely, for them and for a wallboard
    patchbay::ActRuns &acts;
    patchbay::KeyRotations &rotations;
    patchbay::Journal &journal;
    patchbay::UrlNeeds &urlNeeds;
    files::DiskThreads &disks;
    patchbay::Labels &labels;
    patchbay::SceneStore &scenes;
    SharedFolder &sharedFolder; ///< where both are
    AccountsServices accounts;
    SecretClipboard &clipboard;
    files::Settings &settings;
};

} // namespace ui
