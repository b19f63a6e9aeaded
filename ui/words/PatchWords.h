// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Check.h"
#include "patchbay/patch/PatchRun.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>
#include <vector>

/// What a patch of many would come to, and what becomes of it, in words. Names are given as they are shown.
namespace ui {

/// What happens to one item of a preview: "moves", "stays: is live", "already there". `now` is the stage it is on,
/// where that is another one than somebody saw; `outside` is when another desk was seen to move it.
QString whatHappens(const patchbay::CheckedRebind &checked, const QString &now,
                    const std::optional<QDateTime> &outside = {});
/// Why nothing moves of what is taken as one, "4 live, 1 gone"; of one encoder "no longer exists". `now` as above.
QString whyNothingMoves(const std::vector<patchbay::CheckedRebind> &items, const QString &now);
/// What stands in the way of an item, or speaks against it.
bool isRemarkable(const patchbay::CheckedRebind &checked);

/// How many items of a preview are what.
struct PreviewCounts {
    int all = 0;
    int taken = 0; ///< ticked, whatever becomes of them
    int waits = 0; ///< of those taken: live, and moved when they stop
    int cuts = 0; ///< of those taken: live, cut and moved
    int cutsAgain = 0; ///< of those: were cut for what is taken back
    int leftOut = 0; ///< could be ticked
    int alreadyThere = 0;
    int live = 0; ///< and stay as they are
    int changedOutside = 0;
    int ofProtected = 0; ///< left alone, as somebody else protects a stage of theirs
    int gone = 0;
    int impossible = 0; ///< for another reason
    int needUrl = 0; ///< of those taken
    int urlUnknown = 0; ///< the same: not known yet whether they need one
    int detached = 0; ///< the same
    int silent = 0; ///< the same: what they do now is not known
};

/// What a person had before them in a preview, and did not take.
struct NotTaken {
    PreviewCounts counts; ///< of all of it; those `taken` are in the run
    std::vector<patchbay::Rebind> live; ///< stay as they are for that reason, and could be tried again
    QStringList liveNames; ///< as they are called
};

/// Which items of a preview are shown. Ticks hide nothing: who unticks a row still sees it.
enum class PreviewShow {
    All,
    Changing, ///< what can be taken, ticked or not: live ones, too, which may wait or be cut
    Staying, ///< what cannot: there already, gone
    Problems, ///< what something speaks against, or is to be known of
};

/// "All"; of the others with how many there are: "Problems · 3".
QString showLabel(PreviewShow show, int count);

/// "46 move · 2 are detached · 8 already there · 4 live": each that was asked for is in one of these.
QString previewSummary(const PreviewCounts &counts);
/// How many there are, whatever becomes of them: "60 in all".
QString inAll(int count);
/// "46 encoders move. Nothing live is cut."; with a time that is worth telling, "This takes about 15 s." as well.
QString previewSentence(const PreviewCounts &counts, std::optional<std::chrono::seconds> time = {});
/// "Take 46"; "Cut 2 and take 48"; where all that is taken waits, "Wait for 3".
QString takeLabel(const PreviewCounts &counts);
/// "9 encoders to main-show"; an empty name is no stage.
QString patchName(int encoders, const QString &stage);
/// The same to several stages: "9 encoders".
QString patchName(int encoders);
/// The same of one encoder: "cam-01 to main-show".
QString patchName(const QString &encoder, const QString &stage);

/// What an item of a run waits for, or has come to, in a few words; empty for one that is moving.
QString itemWord(const patchbay::PatchRun::Item &item);
/// Whether a person should see it among many.
bool hasFailed(const patchbay::PatchRun::Item &item);

/// What became of one: "cam-14: is live, not moved".
QString itemOfRun(const QString &encoder, const patchbay::PatchRun::Item &item);
/// The first of several in a line, and how many there are beside them: "cam-14 · cam-15 · 3 more".
QString fewOf(const QStringList &each);
/// "1 live, stays as it is: cam-17".
QString stayingLive(const QStringList &encoders);

/// "30 moved · 2 detached · 8 already there · 4 live · 15 left", with the words of a preview, and what of it was not
/// taken.
QString runSummary(const patchbay::PatchRun &run, const PreviewCounts &preview = {});
/// "31 of 46"; with a time, "31 of 46 · 5 s left".
QString runProgress(const patchbay::RunCounts &counts, int all, std::optional<std::chrono::seconds> timeLeft);
/// Why nothing more is begun for now: "Sign-in ended. 15 changes are held."
QString holdSentence(const patchbay::Hold &hold, const QString &why, int left);

} // namespace ui
