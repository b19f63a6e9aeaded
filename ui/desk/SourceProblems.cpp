// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SourceProblems.h"

#include "text/Isolate.h"
#include "ui/messages/MessageBar.h"
#include "ui/words/ReadingWords.h"
#include "ui/words/SourceContext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using namespace std::chrono_literals;
const QString listProblem = u"list"_s;
const QString stagesProblem = u"stages"_s;
const QString stoppedReading = u"stopped"_s;
const QString silence = u"silence"_s;
const QString unreadable = u"unreadable"_s;

} // namespace

/// Where there is no list, its place says what the bar says, and has what helps as its button.
EmptyPageProblem emptyPageFor(const ErrorText &text, const Remedies &remedies)
{
    std::vector<MessageAction> actions = remedies.actionsFor(text.remedies);
    if (actions.empty())
        actions = remedies.actionsFor({Remedy::Retry});
    return {text.title, text.whatHappened + u' ' + text.advice, actions.empty() ? MessageAction() : actions.front()};
}

SourceProblems::SourceProblems(const patchbay::Source &source, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_inventory(source.inventory())
    , m_context(contextOf(source, ErrorContext::Act::Listing))
    , m_bar(bar)
{
    connect(&m_inventory, &patchbay::Inventory::loadingChanged, this, &SourceProblems::update);
    m_staleCheck.setSingleShot(true);
    connect(&m_inventory, &QObject::destroyed, &m_staleCheck, &QTimer::stop);
    connect(&m_staleCheck, &QTimer::timeout, this, &SourceProblems::updateStale);
}

void SourceProblems::update()
{
    if (m_inventory.loading() != patchbay::Inventory::Loading::Idle) {
        m_bar.clear(stoppedReading);
        m_askedAt = patchbay::Inventory::clock();
        updateStale();
        return;
    }
    const auto &error = m_inventory.lastError();
    if (error && error->kind == aws::ErrorKind::Cancelled)
        return; // it is read anew, or the source ends
    if (error) {
        showError(*error);
    } else {
        m_bar.clear(listProblem);
        setEmptyPage({});
    }
    const auto &stagesError = m_inventory.stages().lastError();
    if (stagesError && !m_inventory.lastError()) {
        m_context.at = QDateTime::currentDateTime();
        m_bar.showError(stagesProblem, describe(*stagesError, m_context));
    } else {
        m_bar.clear(stagesProblem);
    }
    showUnreadable();
    updateStale();
}

/// What a list named and nobody could read is told for as long as it is so.
void SourceProblems::showUnreadable()
{
    const auto &encoders = m_inventory.unreadable();
    const auto &stages = m_inventory.stages().unreadable();
    QStringList why;
    for (const auto *items : {&encoders, &stages}) {
        for (const ivs::Unreadable &item : *items)
            why += item.arn.isEmpty() ? item.why : text::filled(u"%1: %2"_s, item.arn, item.why);
    }
    if (why.isEmpty()) {
        m_bar.clear(unreadable);
        return;
    }
    m_context.at = QDateTime::currentDateTime();
    m_bar.showError(unreadable, describeUnreadable(int(encoders.size()), int(stages.size()), why, m_context));
}

/// AWS does not answer, before an attempt has ended with an error.
void SourceProblems::showSilence()
{
    if (m_bar.isShowing(silence))
        return;
    Message message;
    message.id = silence;
    message.severity = Severity::NotKnown;
    message.sentence = silenceSentence(m_context.world, m_inventory.asOf(), m_inventory.isPartlyNewer());
    message.actions = m_bar.remedies().actionsFor({Remedy::Refresh});
    m_bar.showMessage(message);
}

void SourceProblems::showStopped()
{
    Message message;
    message.id = stoppedReading;
    message.severity = Severity::Attention;
    message.sentence = stoppedReadingSentence();
    message.actions = m_bar.remedies().actionsFor({Remedy::Refresh});
    m_bar.showMessage(message);
}

void SourceProblems::showError(const aws::Error &error)
{
    m_context.at = QDateTime::currentDateTime();
    const ErrorText text = describe(error, m_context);
    m_bar.showError(listProblem, text);
    setEmptyPage(emptyPageFor(text, m_bar.remedies()));
}

void SourceProblems::setEmptyPage(std::optional<EmptyPageProblem> problem)
{
    if (!problem && !m_emptyPage)
        return;
    m_emptyPage = std::move(problem);
    Q_EMIT emptyPageChanged();
}

/// Unknown is what a person should see when AWS was asked and has not answered for a while, be it with an error or
/// with silence. A list that nobody wanted to be fresher is not unknown: the line below says its time.
void SourceProblems::updateStale()
{
    const bool isReading = m_inventory.loading() != patchbay::Inventory::Loading::Idle;
    const auto &error = m_inventory.lastError();
    const bool hasFailed = error && error->kind != aws::ErrorKind::Cancelled; // a person's Stop is no silence
    const QDateTime answeredAt = m_inventory.answeredAt();
    const QDateTime since = hasFailed ? answeredAt : std::max(m_askedAt, answeredAt);
    const std::chrono::milliseconds silent(since.msecsTo(patchbay::Inventory::clock()));
    const bool canBecomeStale = (hasFailed || isReading) && answeredAt.isValid();
    const bool stale = canBecomeStale && silent >= m_limits.stale;
    const bool late = (hasFailed || isReading) && (silent >= m_limits.late || hasMissedRound());
    if (isReading && m_askedAt < answeredAt) { // AWS answers again, however long the list may take
        m_bar.clear(listProblem);
        setEmptyPage({});
    }
    // An attempt that has ended with an error says so itself; one that a person stopped is no silence of AWS.
    if (stale && isReading && !m_bar.isShowing(listProblem))
        showSilence();
    else
        m_bar.clear(silence);
    setStale(stale);
    setLate(late);
    // Pages arrive without a word when they bring nothing new; what has failed only gets older.
    if (isReading)
        m_staleCheck.start(std::min<std::chrono::milliseconds>(1s, m_limits.late));
    else if (canBecomeStale && !stale)
        m_staleCheck.start((late ? m_limits.stale : m_limits.late) - silent);
    else
        m_staleCheck.stop();
}

void SourceProblems::setStale(bool stale)
{
    if (std::exchange(m_isStale, stale) != stale)
        Q_EMIT staleChanged(stale);
}

/// What is shown is older than a round of the watch takes, and the next one is not answered as usual.
bool SourceProblems::hasMissedRound() const
{
    const QDateTime now = patchbay::Inventory::clock();
    const QDateTime answeredAt = m_inventory.answeredAt();
    return answeredAt.isValid() && std::chrono::milliseconds(answeredAt.msecsTo(now)) >= m_limits.late
        && std::chrono::milliseconds(m_askedAt.msecsTo(now)) >= m_limits.slow;
}

void SourceProblems::setLate(bool late)
{
    if (std::exchange(m_isLate, late) != late)
        Q_EMIT lateChanged(late);
}

} // namespace ui
