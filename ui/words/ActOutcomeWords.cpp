// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ActOutcomeWords.h"

#include "ivs/Arn.h"
#include "patchbay/lifecycle/Protecting.h"
#include "text/Isolate.h"
#include "ui/words/TimeWords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::ActOutcomes)
};

using patchbay::ActOutcome;
using patchbay::ActResult;

/// How one kind of act is spoken of.
struct Terms {
    QString done = {}; ///< "deleted"
    QString notDone = {}; ///< "not deleted"
    QString nothingToDo = {}; ///< "was gone already"
    QString shown = {}; ///< "it is gone": what the reading showed that settled it
    QString live = {}; ///< why what is live was left
    QString outside = {}; ///< what somebody else has changed
    QString whether = {}; ///< "whether it was deleted"
};

Terms termsOf(const patchbay::Act &act)
{
    struct Choose {
        Terms operator()(const patchbay::Creation &) const
        {
            return {.done = Words::tr("made"),
                    .notDone = Words::tr("not made"),
                    .shown = Words::tr("the list has it"),
                    .whether = Words::tr("whether it was made")};
        }
        Terms operator()(const patchbay::Deletion &) const
        {
            return {.done = Words::tr("deleted"),
                    .notDone = Words::tr("not deleted"),
                    .nothingToDo = Words::tr("was gone already"),
                    .shown = Words::tr("it is gone"),
                    .live = Words::tr("live"),
                    .outside = Words::tr("moved to another stage meanwhile"),
                    .whether = Words::tr("whether it was deleted")};
        }
        Terms operator()(const patchbay::Tagging &tagging) const
        {
            const auto note = patchbay::noteChangeOf(tagging);
            if (note == patchbay::NoteChange::Protects)
                return {.done = Words::tr("protected"),
                        .notDone = Words::tr("not protected from here"),
                        .nothingToDo = Words::tr("was protected so already"),
                        .shown = Words::tr("it is protected so"),
                        .outside = Words::tr("somebody else was quicker"),
                        .whether = Words::tr("whether it was protected")};
            if (note == patchbay::NoteChange::Releases)
                return {.done = Words::tr("released"),
                        .notDone = Words::tr("not released"),
                        .nothingToDo = Words::tr("was released already"),
                        .shown = Words::tr("it is released"),
                        .outside = Words::tr("its protection is another by now"),
                        .whether = Words::tr("whether it was released")};
            return {.done = Words::tr("tags changed"),
                    .notDone = Words::tr("tags not changed"),
                    .nothingToDo = Words::tr("its tags were so already"),
                    .shown = Words::tr("its tags are so"),
                    .outside = Words::tr("changed by somebody else meanwhile"),
                    .whether = Words::tr("whether its tags were changed")};
        }
        Terms operator()(const patchbay::PairSwitch &pair) const
        {
            return {.done = pair.isOn ? Words::tr("redundant now") : Words::tr("not redundant any more"),
                    .notDone = Words::tr("redundancy not changed"),
                    .nothingToDo = pair.isOn ? Words::tr("was redundant already") : Words::tr("was not redundant"),
                    .shown = Words::tr("its redundancy is so"),
                    .live = Words::tr("live"),
                    .outside = Words::tr("moved to another stage meanwhile"),
                    .whether = Words::tr("whether its redundancy was changed")};
        }
        Terms operator()(const patchbay::StageCreation &) const { return (*this)(patchbay::Creation()); }
        Terms operator()(const patchbay::StageRenaming &) const
        {
            return {.done = Words::tr("renamed"),
                    .notDone = Words::tr("not renamed"),
                    .nothingToDo = Words::tr("was called so already"),
                    .shown = Words::tr("it is called so"),
                    .outside = Words::tr("given another name meanwhile"),
                    .whether = Words::tr("whether it was renamed")};
        }
        Terms operator()(const patchbay::StageDeletion &) const
        {
            Terms terms = (*this)(patchbay::Deletion());
            terms.live = Words::tr("somebody publishes on it");
            return terms;
        }
        Terms operator()(const patchbay::Disconnection &) const
        {
            return {.done = Words::tr("disconnected"),
                    .notDone = Words::tr("not disconnected"),
                    .nothingToDo = Words::tr("was not on the stage any more"),
                    .shown = Words::tr("it is not on the stage any more"),
                    .live = Words::tr("live"),
                    .outside = Words::tr("live on another stage by now"),
                    .whether = Words::tr("whether it was disconnected")};
        }
    };
    return std::visit(Choose(), act);
}

bool makes(const patchbay::Act &act)
{
    return std::holds_alternative<patchbay::Creation>(act) || std::holds_alternative<patchbay::StageCreation>(act);
}

QString withReason(const QString &what, const QString &reason)
{
    return reason.isEmpty() ? what : text::filled(Words::tr("%1: %2", "what became of it, why"), what, reason);
}

/// By name and the end of the ARN, as they are told apart everywhere; all have the same name.
QString namesOf(const std::vector<patchbay::ActCandidate> &candidates)
{
    QStringList names;
    for (const patchbay::ActCandidate &each : candidates) {
        names += each.name.isEmpty()
            ? text::filled(Words::tr("unnamed %1"), ivs::shortId(each.arn))
            : text::filled(Words::tr("%1 (%2)", "a name, the end of its ARN"), each.name, ivs::shortId(each.arn));
    }
    return names.join(Words::tr(", "));
}

/// What of a change of tags is so although not all of it is.
QString tagsDone(const ActResult &result)
{
    const auto *const tagging = std::get_if<patchbay::Tagging>(&result.act);
    const bool isNote = tagging && patchbay::noteChangeOf(*tagging) != patchbay::NoteChange::None;
    if (!result.tagsDone || isNote) // both tags of a note come and go at once
        return {};
    QStringList parts;
    const auto &set = result.tagsDone->set;
    for (auto tag = set.cbegin(); tag != set.cend(); ++tag)
        parts += text::filled(Words::tr("%1 = %2", "key and value of a tag"), tag.key(), tag.value());
    for (const QString &key : result.tagsDone->removed)
        parts += text::filled(Words::tr("no %1", "the key of a tag that is not there"), key);
    return parts.isEmpty() ? QString() : text::filled(Words::tr("already so: %1"), parts.join(Words::tr(", ")));
}

/// Of a note that is not the one that somebody looked at: whose it is now; empty: nobody's, or it is about other tags.
QString whoseNow(const ActResult &result)
{
    const auto *const tagging = std::get_if<patchbay::Tagging>(&result.act);
    if (!tagging || !result.tagsOfOthers || patchbay::noteChangeOf(*tagging) == patchbay::NoteChange::None)
        return {};
    const auto protection = patchbay::protectionOf(*result.tagsOfOthers);
    return protection
        ? text::filled(Words::tr("protected by %1 until %2 meanwhile"), protection->by, timeText(protection->until))
        : QString();
}

QString ofOutcome(const ActResult &result, const QString &error)
{
    const Terms terms = termsOf(result.act);
    const auto because = [&terms](const QString &why) {
        return text::filled(Words::tr("%1: %2", "why, what was not done"), why, terms.notDone);
    };
    switch (result.outcome) {
    case ActOutcome::Done:
        return result.settledByReading
            ? text::filled(Words::tr("%1; the answer got lost, and %2"), terms.done, terms.shown)
            : terms.done;
    case ActOutcome::AlreadyDone:
        return terms.nothingToDo.isEmpty() ? terms.done : terms.nothingToDo;
    case ActOutcome::Live:
        return because(terms.live);
    case ActOutcome::ChangedOutside:
        return because(whoseNow(result).isEmpty() ? terms.outside : whoseNow(result));
    case ActOutcome::BeingChanged:
        return because(Words::tr("being changed"));
    case ActOutcome::Refused:
        return withReason(terms.notDone, error);
    case ActOutcome::NotArrived:
        return makes(result.act)
            ? Words::tr("the answer got lost, and it is not there so far: ask again before it is made once more")
            : Words::tr("the answer got lost, and so far nothing was changed: trying again is safe");
    case ActOutcome::Ambiguous:
        return text::filled(Words::tr("the answer got lost, and each of these may be it: %1. None was taken for it: "
                                      "delete what nobody wants"),
                            namesOf(result.candidates));
    case ActOutcome::Unknown:
        return withReason(text::filled(Words::tr("the answer got lost: nobody knows %1"), terms.whether), error);
    case ActOutcome::Cancelled:
        return because(result.unrecorded ? Words::tr("could not be written down") : Words::tr("stopped"));
    }
    Q_UNREACHABLE();
}

} // namespace

QString whatBecame(const ActResult &result, const QString &error)
{
    const QString outcome = ofOutcome(result, error);
    const QString done = isAsAsked(result) ? QString() : tagsDone(result);
    return done.isEmpty() ? outcome
                          : text::filled(Words::tr("%1; %2", "what became of tags, which are so"), outcome, done);
}

bool isAsAsked(const ActResult &result)
{
    return result.outcome == ActOutcome::Done || result.outcome == ActOutcome::AlreadyDone;
}

ErrorContext::Act errorActOf(const patchbay::Act &act)
{
    using Act = ErrorContext::Act;
    struct Choose {
        Act operator()(const patchbay::Creation &) const { return Act::Making; }
        Act operator()(const patchbay::Deletion &) const { return Act::Removing; }
        Act operator()(const patchbay::Tagging &) const { return Act::Tagging; }
        Act operator()(const patchbay::PairSwitch &) const { return Act::Switching; }
        Act operator()(const patchbay::StageCreation &) const { return Act::Making; }
        Act operator()(const patchbay::StageRenaming &) const { return Act::Renaming; }
        Act operator()(const patchbay::StageDeletion &) const { return Act::Removing; }
        Act operator()(const patchbay::Disconnection &) const { return Act::Disconnecting; }
    };
    return std::visit(Choose(), act);
}

} // namespace ui
