// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/words/OutcomeText.h"

#include <QCoreApplication>

namespace ui {

/// The sentences about the outcome of a rebind that are not errors of the service (those are in ui/words/).
class OutcomeWords {
    Q_DECLARE_TR_FUNCTIONS(ui::OutcomeWords)

public:
    /// How many of each.
    struct Rebinds {
        int moves = 0;
        int detaches = 0;

        void add(const patchbay::Rebind &rebind) { ++(rebind.to.isNone() ? detaches : moves); }
    };

    static QString moving(const RebindNames &names);
    static QString detaching(const RebindNames &names);
    static QString moved(const RebindNames &names);
    /// Whether the encoder needs another URL now; empty: it keeps the one it has.
    static QString address(const RebindNames &names);
    /// What an undo, or a redo, does: it leads to `stage`, or to none when that is empty.
    static QString undoHint(const QString &encoder, const QString &stage);
    static QString redoHint(const QString &encoder, const QString &stage);
    /// The same of more than one.
    static QString undoHint(int encoders);
    /// The same of a run of an earlier start, which may have no name.
    static QString undoHint(const QString &run, const QDateTime &at);
    static QString redoHint(int encoders);
    /// The same of a run that has a name.
    static QString undoHint(int encoders, const QString &run);
    static QString redoHint(int encoders, const QString &run);
    /// What a run is called in a sentence, which may have no name.
    static QString runOf(int encoders, const QString &name);
    /// Why undo, or redo, passes over a run, or an encoder, and over so many more before it.
    static QString passedOver(const QString &what, const QString &why, int more, bool isRedo);
    /// Why undo, or redo, leads nowhere, where nobody has looked further than that.
    static QString nothingOfSoMany(int runs);
    /// Beside a word about something else that moved an encoder, whose changes from here are past then.
    static QString noWayBack();
    static QString alreadyThere(const RebindNames &names);
    static QString stopped(const RebindNames &names);
    static QString beingMoved(const RebindNames &names);
    static QString stranded(const RebindNames &names);
    /// Several changes under way.
    static QString changing(int encoders);
    static QString noAnswerYet(const RebindNames &names);
    /// About several encoders.
    static QString noAnswerYet(int encoders);
    /// What it means not to wait for an answer any longer.
    static QString stopWaitingHint();
    /// `sentence` tells what became of a change there, in a source that is not shown.
    static QString inSource(const QString &source, const QString &sentence);
    /// The same of a patch of many, as far as it concerns sources that were closed.
    static QString afterClosing(const QString &patch, const Rebinds &done, int notDone, int unknown);
    /// What quitting would leave of patches that are being taken.
    static QString leftByQuitting(int done, const Rebinds &all, int waiting);
    /// An answer was lost, or told nothing; now it is asked.
    static QString asking(const RebindNames &names);
    /// The outcome is what a reading showed, because of this error; nothing: the answer told nothing.
    static QString settledByReading(const std::optional<aws::Error> &error, const RebindNames &names);
    /// In place of "is live", which a reading since then has not found.
    static ErrorText wasInUse(ErrorText text, const RebindNames &names);
    /// The answer had got lost, and a later reading shows the change.
    static QString arrivedLate();
    /// In place of what a dialog said before that.
    static ErrorText afterAll(const RebindNames &names);
    /// In place of a promise to tell what becomes of a lost change.
    static QString notLookedForAnyMore();
    /// What is still so of what was told before that.
    static QString beforeThat(const patchbay::RebindResult &told, const RebindNames &names);
    /// In place of "nothing was changed", of one that was cut and has not come where it was to go.
    static QString wasCut(const RebindNames &names);
    /// What a later reading shows, where something else was told: `now` is nothing when it does not exist any more.
    static QString sinceThen(const RebindNames &names, const std::optional<ivs::IngestConfigurationSummary> &now,
                             bool hasMoved);
    static QString changedUnasked(const std::vector<patchbay::KeptField> &fields);
    static ErrorText changedOutside(const RebindNames &names);
    /// In place of "nothing was changed", where only a later reading tells where it is.
    static QString mayHaveMoved(const RebindNames &names);
    static QString readingForDetails(const ivs::IngestConfigurationSummary &now);
};

} // namespace ui
