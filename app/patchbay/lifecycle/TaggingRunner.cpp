// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/lifecycle/TaggingRunner.h"

#include "ivs/Limits.h"

#include <algorithm>

namespace patchbay {

namespace {

const Tagging &taggingOf(const Act &act)
{
    return std::get<Tagging>(act);
}

/// What of a change is so, or is not so yet.
TagChange partOf(const TagChange &change, const ivs::TagCalls::Tags &tags, bool isSo)
{
    TagChange part;
    for (auto tag = change.set.begin(); tag != change.set.end(); ++tag) {
        const auto known = tags.constFind(tag.key());
        if ((known != tags.cend() && *known == tag.value()) == isSo)
            part.set.insert(tag.key(), tag.value());
    }
    for (const QString &key : change.removed) {
        if (tags.contains(key) != isSo)
            part.removed += key;
    }
    return part;
}

/// A tag that is to be changed is neither as the operator saw it nor as it is to be.
bool isChangedOutside(const Tagging &tagging, const ivs::TagCalls::Tags &tags)
{
    if (!tagging.before)
        return false;
    const TagChange left = partOf(tagging.change, tags, false);
    const auto isAsSeen = [&](const QString &key) {
        return tags.contains(key) == tagging.before->contains(key) && tags.value(key) == tagging.before->value(key);
    };
    return !std::all_of(left.set.keyBegin(), left.set.keyEnd(), isAsSeen)
        || !std::ranges::all_of(left.removed, isAsSeen);
}

ivs::TagCalls::Tags without(ivs::TagCalls::Tags tags, const QStringList &keys)
{
    for (const QString &key : keys)
        tags.remove(key);
    return tags;
}

ivs::TagCalls::Tags with(ivs::TagCalls::Tags tags, const ivs::TagCalls::Tags &more)
{
    tags.insert(more);
    return tags;
}

} // namespace

TaggingRunner::TaggingRunner(Source &source, ActRecord &record, Settler::Pace settling)
    : ChangeRunner(source, record, settling)
{
}

/// A binding may change meanwhile: tags are none of it.
QString TaggingRunner::held(const Act &) const
{
    return {};
}

QCoro::Task<aws::Result<ChangeRunner::Seen>> TaggingRunner::read(Act act, ivs::Client client, std::stop_token stop)
{
    const Tagging tagging = taggingOf(act);
    const auto tags = co_await client.tags(tagging.arn, stop);
    if (!tags)
        co_return tl::unexpected(tags.error());
    Seen seen;
    seen.tags = *tags;
    seen.tagsDone = partOf(tagging.change, *tags, true);
    if (partOf(tagging.change, *tags, false) == TagChange()) {
        seen.reason = ActOutcome::AlreadyDone;
        seen.settled = ActOutcome::Done;
    } else if (isChangedOutside(tagging, *tags)) {
        seen.reason = ActOutcome::ChangedOutside;
    }
    co_return seen;
}

/// One of both requests may be enough. Set first, so that what fails in between lacks nothing; but not where there is
/// no room for it before others are gone.
QCoro::Task<ChangeRunner::Answer> TaggingRunner::ask(Act act, Seen seen, Request request, std::stop_token stop)
{
    const Tagging tagging = taggingOf(act);
    const TagChange wanted = partOf(tagging.change, seen.tags, false);
    const bool hasRoom = with(seen.tags, wanted.set).size() <= ivs::limits::tagCount;
    ivs::TagCalls::Tags now = seen.tags;
    Answer answer;
    for (const bool sets : {hasRoom, !hasRoom}) {
        if (sets ? wanted.set.isEmpty() : wanted.removed.isEmpty())
            continue;
        aws::Result<void> done;
        if (sets)
            done = co_await request.client.tagResource(tagging.arn, wanted.set, request.onTry, request.onAnswer, stop);
        else
            done = co_await request.client.untagResource(tagging.arn, wanted.removed, request.onTry, request.onAnswer,
                                                         stop);
        if (!done) {
            answer.error = done.error();
            break;
        }
        now = sets ? with(now, wanted.set) : without(now, wanted.removed);
    }
    answer.tagsDone = partOf(tagging.change, now, true);
    co_return answer;
}

/// What others have written is known from here as well: whoever looks sees whose it is.
QCoro::Task<> TaggingRunner::end(ActResult result, std::stop_token)
{
    StageList &stages = source().inventory().stages();
    if (const ivs::StageSummary *const known = stages.find(arnOf(result.act)); known && result.tagsOfOthers) {
        ivs::StageSummary stage = *known;
        stage.tags = *result.tagsOfOthers;
        stages.apply(stage);
        co_return;
    }
    if (result.outcome != ActOutcome::Done && result.outcome != ActOutcome::AlreadyDone && !result.tagsDone)
        co_return;
    const Tagging &tagging = taggingOf(result.act);
    const bool isAll = result.outcome == ActOutcome::Done || result.outcome == ActOutcome::AlreadyDone;
    const TagChange done = isAll ? tagging.change : *result.tagsDone;
    source().tags().change(tagging.arn, done.set, done.removed);
    if (const ivs::StageSummary *const known = stages.find(tagging.arn)) {
        ivs::StageSummary stage = *known;
        stage.tags = with(without(stage.tags, done.removed), done.set);
        stages.apply(stage);
    }
}

} // namespace patchbay
