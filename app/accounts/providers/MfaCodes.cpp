// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts/providers/MfaCodes.h"

#include "async/SharedResult.h"

#include <algorithm>

namespace accounts {

namespace {

using Given = ProviderResult<aws::Secret>;

/// Whether it is the same question, refused before or not.
bool isSame(const MfaCodeWanted &one, const MfaCodeWanted &other)
{
    return one.profile == other.profile && one.roleArn == other.roleArn && one.device == other.device;
}

void tell(QPromise<Given> &promise, const Given &given)
{
    promise.addResult(given);
    promise.finish();
}

} // namespace

MfaCodes::MfaCodes(QObject *parent)
    : QObject(parent)
{
}

std::list<MfaCodes::Question>::iterator MfaCodes::find(const MfaCodeWanted &wanted, bool isAnswered)
{
    return std::ranges::find_if(m_questions, [&](const Question &each) {
        return each.isAnswered == isAnswered && isSame(each.wanted, wanted);
    });
}

std::optional<MfaCodeWanted> MfaCodes::current() const
{
    return m_questions.empty() ? std::nullopt : std::optional(m_questions.front().wanted);
}

QCoro::Task<Given> MfaCodes::code(MfaCodeWanted wanted, std::stop_token stop)
{
    const auto isThis = [&wanted](const MfaCodeWanted &each) { return isSame(each, wanted); };
    if (std::ranges::any_of(m_declined, isThis)) {
        const ProviderError needed = MfaCodeNeeded{wanted.profile, wanted.device};
        co_return tl::unexpected(needed);
    }
    const auto answered = ask(wanted);
    const auto result = co_await async::resultOf(answered, stop);
    if (!result)
        leave(wanted);
    const ProviderError left = Cancelled{};
    const Given given = result.value_or(tl::unexpected(left));
    co_return given;
}

QFuture<Given> MfaCodes::ask(const MfaCodeWanted &wanted)
{
    auto question = find(wanted, false);
    if (question != m_questions.end()) { // two accounts that are one profile
        ++question->askers;
        return question->promise.future();
    }
    question = wanted.wasRefused ? find(wanted, true) : m_questions.end();
    if (question == m_questions.end())
        question = m_questions.emplace(m_questions.end());
    question->wanted = wanted;
    question->isAnswered = false;
    question->askers = 1;
    question->promise = {};
    question->promise.start();
    const auto future = question->promise.future();
    if (question == m_questions.begin())
        Q_EMIT changed();
    return future;
}

void MfaCodes::answer(const aws::Secret &code)
{
    if (m_questions.empty() || isChecking())
        return;
    m_questions.front().isAnswered = true;
    Q_EMIT changed();
    tell(m_questions.front().promise, code);
}

void MfaCodes::decline()
{
    if (m_questions.empty())
        return;
    Question question = std::move(m_questions.front());
    m_questions.pop_front();
    m_declined.push_back(question.wanted);
    Q_EMIT changed();
    if (!question.isAnswered)
        tell(question.promise,
             tl::unexpected(ProviderError(MfaCodeNeeded{question.wanted.profile, question.wanted.device})));
}

/// One that is open again is somebody else's, who waits for an answer.
void MfaCodes::done(const MfaCodeWanted &wanted)
{
    close(find(wanted, true));
}

void MfaCodes::leave(const MfaCodeWanted &wanted)
{
    auto question = find(wanted, false);
    if (question == m_questions.end())
        question = find(wanted, true); // just now
    if (question != m_questions.end() && --question->askers == 0)
        close(question);
}

void MfaCodes::close(std::list<Question>::iterator question)
{
    if (question == m_questions.end())
        return;
    const bool isCurrent = question == m_questions.begin();
    m_questions.erase(question);
    if (isCurrent)
        Q_EMIT changed();
}

} // namespace accounts
