// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/words/ActWords.h"

#include "ivs/Arn.h"
#include "patchbay/lifecycle/Protecting.h"
#include "text/Isolate.h"
#include "ui/words/Names.h"
#include "ui/words/PatchWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::Acts)
};

template <typename Kind>
bool are(const std::vector<patchbay::Act> &acts)
{
    return std::ranges::all_of(acts, [](const patchbay::Act &act) { return std::holds_alternative<Kind>(act); });
}

/// Tags are how they do it, and not what a person has done.
bool areAll(const std::vector<patchbay::Act> &acts, patchbay::NoteChange change)
{
    return std::ranges::all_of(acts, [change](const patchbay::Act &act) {
        const auto *const tagging = std::get_if<patchbay::Tagging>(&act);
        return tagging && patchbay::noteChangeOf(*tagging) == change;
    });
}

/// Where all acts are of one kind, and where they are not.
struct SummaryWords {
    QString done;
    QString notDone;
};

SummaryWords summaryWords(const std::vector<patchbay::Act> &acts, int done, int notDone)
{
    if (are<patchbay::Creation>(acts))
        return {Words::tr("%Ln made", nullptr, done), Words::tr("%Ln not made", nullptr, notDone)};
    if (are<patchbay::Deletion>(acts))
        return {Words::tr("%Ln deleted", nullptr, done), Words::tr("%Ln not deleted", nullptr, notDone)};
    if (areAll(acts, patchbay::NoteChange::Protects))
        return {Words::tr("%Ln protected", nullptr, done), Words::tr("%Ln not protected", nullptr, notDone)};
    if (areAll(acts, patchbay::NoteChange::Releases))
        return {Words::tr("%Ln released", nullptr, done), Words::tr("%Ln not released", nullptr, notDone)};
    if (are<patchbay::Tagging>(acts))
        return {Words::tr("%Ln tagged", nullptr, done), Words::tr("%Ln not tagged", nullptr, notDone)};
    if (are<patchbay::PairSwitch>(acts))
        return {Words::tr("%Ln switched", nullptr, done), Words::tr("%Ln not switched", nullptr, notDone)};
    if (are<patchbay::StageCreation>(acts))
        return {Words::tr("%Ln stages made", nullptr, done), Words::tr("%Ln stages not made", nullptr, notDone)};
    if (are<patchbay::StageRenaming>(acts))
        return {Words::tr("%Ln renamed", nullptr, done), Words::tr("%Ln not renamed", nullptr, notDone)};
    if (are<patchbay::StageDeletion>(acts))
        return {Words::tr("%Ln stages deleted", nullptr, done), Words::tr("%Ln stages not deleted", nullptr, notDone)};
    if (are<patchbay::Disconnection>(acts))
        return {Words::tr("%Ln disconnected", nullptr, done), Words::tr("%Ln not disconnected", nullptr, notDone)};
    return {Words::tr("%Ln done", nullptr, done), Words::tr("%Ln not done", nullptr, notDone)};
}

QString nameOfOne(const patchbay::Act &act)
{
    struct Name {
        QString subject;
        QString operator()(const patchbay::Creation &) const { return text::filled(Words::tr("Make %1"), subject); }
        QString operator()(const patchbay::Deletion &) const { return text::filled(Words::tr("Delete %1"), subject); }
        QString operator()(const patchbay::Tagging &tagging) const
        {
            switch (patchbay::noteChangeOf(tagging)) {
            case patchbay::NoteChange::Protects:
                return text::filled(Words::tr("Protect %1"), subject);
            case patchbay::NoteChange::Releases:
                return text::filled(Words::tr("Release %1"), subject);
            case patchbay::NoteChange::None:
                break;
            }
            return text::filled(Words::tr("Change tags of %1"), subject);
        }
        QString operator()(const patchbay::PairSwitch &pair) const
        {
            return pair.isOn ? text::filled(Words::tr("Make %1 redundant"), subject)
                             : text::filled(Words::tr("End redundancy of %1"), subject);
        }
        QString operator()(const patchbay::StageCreation &) const
        {
            return text::filled(Words::tr("Make stage %1"), subject);
        }
        QString operator()(const patchbay::StageRenaming &renaming) const
        {
            return text::filled(Words::tr("Rename stage %1 to %2"), subject, renaming.to);
        }
        QString operator()(const patchbay::StageDeletion &) const
        {
            return text::filled(Words::tr("Delete stage %1"), subject);
        }
        QString operator()(const patchbay::Disconnection &) const
        {
            return text::filled(Words::tr("Disconnect %1"), subject);
        }
    };
    return std::visit(Name{actSubject(act)}, act);
}

bool isOfStage(const QString &arn)
{
    const auto parsed = ivs::Arn::parse(arn);
    return parsed && parsed->type == ivs::Arn::Type::Stage;
}

std::vector<patchbay::Act> actsOf(const patchbay::ActRun &run)
{
    std::vector<patchbay::Act> acts;
    for (int i = 0; i < run.count(); ++i)
        acts.push_back(run.item(i).act);
    return acts;
}

} // namespace

QString actSubject(const patchbay::Act &act)
{
    struct Subject {
        QString operator()(const patchbay::Creation &each) const
        {
            return each.settings.name.isEmpty() ? Words::tr("an encoder without a name") : each.settings.name;
        }
        QString operator()(const patchbay::Deletion &each) const
        {
            return pastEncoderName(each.name, each.encoder.arn);
        }
        QString operator()(const patchbay::Tagging &each) const
        {
            return isOfStage(each.arn) ? pastStageName(each.name, each.arn) : pastEncoderName(each.name, each.arn);
        }
        QString operator()(const patchbay::PairSwitch &each) const
        {
            return pastEncoderName(each.name, each.encoder.arn);
        }
        QString operator()(const patchbay::StageCreation &each) const
        {
            return each.settings.name.isEmpty() ? Words::tr("a stage without a name") : each.settings.name;
        }
        QString operator()(const patchbay::StageRenaming &each) const
        {
            return pastStageName(each.from, each.stage.arn);
        }
        QString operator()(const patchbay::StageDeletion &each) const
        {
            return pastStageName(each.name, each.stage.arn);
        }
        QString operator()(const patchbay::Disconnection &each) const
        {
            return each.name.isEmpty() && each.encoder ? pastEncoderName(each.name, each.encoder->arn)
                : each.name.isEmpty()                  ? each.participantId
                                                       : each.name;
        }
    };
    return text::isolated(std::visit(Subject(), act));
}

QString actsName(const std::vector<patchbay::Act> &acts)
{
    const int count = int(acts.size());
    if (count == 1)
        return nameOfOne(acts.front());
    if (are<patchbay::Creation>(acts))
        return Words::tr("Make %Ln encoders", nullptr, count);
    if (are<patchbay::Deletion>(acts))
        return Words::tr("Delete %Ln encoders", nullptr, count);
    if (are<patchbay::Tagging>(acts))
        return Words::tr("Change tags of %Ln", nullptr, count);
    if (are<patchbay::PairSwitch>(acts))
        return Words::tr("Switch redundancy of %Ln encoders", nullptr, count);
    if (are<patchbay::StageCreation>(acts))
        return Words::tr("Make %Ln stages", nullptr, count);
    if (are<patchbay::StageRenaming>(acts))
        return Words::tr("Rename %Ln stages", nullptr, count);
    if (are<patchbay::StageDeletion>(acts))
        return Words::tr("Delete %Ln stages", nullptr, count);
    if (are<patchbay::Disconnection>(acts))
        return Words::tr("Disconnect %Ln", nullptr, count);
    const bool isOfEncoders = std::ranges::all_of(acts, [](const patchbay::Act &act) {
        return std::holds_alternative<patchbay::Creation>(act) || std::holds_alternative<patchbay::Deletion>(act);
    });
    return isOfEncoders ? Words::tr("%Ln encoders", nullptr, count) : Words::tr("%Ln changes", nullptr, count);
}

QString actProgress(const patchbay::ActRun &run)
{
    const int left = run.counts().left();
    const QString done =
        text::filled(Words::tr("%1 of %2"), QLocale().toString(run.count() - left), QLocale().toString(run.count()));
    const auto time = run.timeLeft();
    if (!time)
        return done;
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(*time).count();
    return text::filled(Words::tr("%1 · %2"), done, Words::tr("about %L1 s left").arg(seconds));
}

QString actSummary(const patchbay::ActRun &run)
{
    const patchbay::ActRun::Counts &counts = run.counts();
    const SummaryWords summary = summaryWords(actsOf(run), counts.done, counts.notDone);
    QStringList parts;
    const auto add = [&parts](int count, const QString &words) {
        if (count > 0)
            parts += words;
    };
    add(counts.done, summary.done);
    add(counts.notDone, summary.notDone);
    add(counts.lost, Words::tr("%Ln not known", nullptr, counts.lost));
    add(counts.stopped, Words::tr("%Ln stopped", nullptr, counts.stopped));
    add(counts.left(), Words::tr("%Ln left", nullptr, counts.left()));
    return parts.join(Words::tr(" · "));
}

QString actHoldSentence(const patchbay::Hold &hold, const QString &error, int left)
{
    const QString waits = Words::tr("%Ln wait.", nullptr, left);
    if (hold.record())
        return Words::tr("The journal cannot be written, and nothing is done without it.") + u' ' + waits;
    return (error + u' ' + waits).trimmed(); // nothing is known of why where its source was closed
}

QString actsLeftByQuitting(int waiting)
{
    return waiting == 0 ? QString() : Words::tr("%Ln changes still wait, and are not made.", nullptr, waiting);
}

} // namespace ui
