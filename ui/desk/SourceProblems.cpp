// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/SourceProblems.h"

#include "text/Isolate.h"
#include "ui/messages/MessageBar.h"
#include "ui/words/ReadingWords.h"
#include "ui/words/SourceContext.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

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
    , m_source(source)
    , m_context(contextOf(source, ErrorContext::Act::Listing))
    , m_bar(bar)
{
    connect(&source.silence(), &patchbay::Silence::broken, this, &SourceProblems::forgetFailure);
    connect(&source.silence(), &patchbay::Silence::levelChanged, this, &SourceProblems::updateSilence);
}

void SourceProblems::update()
{
    if (m_source.isReading()) {
        m_bar.clear(stoppedReading);
        updateSilence();
        return;
    }
    const auto &error = m_source.inventory().lastError();
    if (error && error->kind == aws::ErrorKind::Cancelled)
        return; // it is read anew, or the source ends
    if (error)
        showError(*error);
    else
        forgetFailure();
    const auto &stagesError = m_source.inventory().stages().lastError();
    if (stagesError && !error) {
        m_context.at = QDateTime::currentDateTime();
        m_bar.showError(stagesProblem, describe(*stagesError, m_context));
    } else {
        m_bar.clear(stagesProblem);
    }
    showUnreadable();
    updateSilence();
}

void SourceProblems::forgetFailure()
{
    m_bar.clear(listProblem);
    setEmptyPage({});
}

/// What a list named and nobody could read is told for as long as it is so.
void SourceProblems::showUnreadable()
{
    const auto &encoders = m_source.inventory().unreadable();
    const auto &stages = m_source.inventory().stages().unreadable();
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
    message.sentence =
        silenceSentence(m_context.world, m_source.inventory().asOf(), m_source.inventory().isPartlyNewer());
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

/// An attempt that has ended with an error says so itself; one that a person stopped is no silence of AWS.
void SourceProblems::updateSilence()
{
    if (m_source.silence().isStale() && m_source.isReading() && !m_bar.isShowing(listProblem))
        showSilence();
    else
        m_bar.clear(silence);
}

} // namespace ui
