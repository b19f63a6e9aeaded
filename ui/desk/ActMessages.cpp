// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/ActMessages.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/desk/StatusLine.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/widgets/Clipboard.h"
#include "ui/words/ActOutcomeWords.h"
#include "ui/words/ActWords.h"
#include "ui/words/ErrorText.h"
#include "ui/words/Remedy.h"
#include "ui/words/SourceContext.h"

#include <QPointer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using patchbay::ActRun;

/// More are told by their number.
constexpr int mostNamed = 5;

QString messageOf(const ActRun &run)
{
    return u"acts/"_s + run.id().toString();
}

/// What was under way when the program ended last has none.
QString nameOf(const ActRun &run)
{
    return run.name().isEmpty() ? ActMessages::tr("Left open the last time") : run.name();
}

} // namespace

ActMessages::ActMessages(patchbay::ActRuns &acts, const patchbay::Plant &plant, MessageBar &bar, StatusLine &status,
                         QObject *parent)
    : QObject(parent)
    , m_acts(acts)
    , m_plant(plant)
    , m_bar(bar)
    , m_status(status)
{
    connect(&acts, &patchbay::ActRuns::begun, this, &ActMessages::follow);
    connect(&bar, &MessageBar::dismissed, this, [this](const QString &id) {
        for (const auto &run : m_acts.all()) {
            if (messageOf(*run) == id) {
                m_changes.remove(run->id());
                return m_acts.drop(*run);
            }
        }
    });
}

void ActMessages::offerChange(const ActRun &run, std::function<void(const QString &why)> change)
{
    m_changes.insert(run.id(), std::move(change));
    ActRun *const ended = run.hasEnded() ? find(run.id()) : nullptr;
    if (ended && m_bar.isShowing(messageOf(run)))
        showEnd(*ended, {});
}

void ActMessages::leaveRemainder(const QUuid &run)
{
    if (ActRun *const left = find(run))
        leave(*left, {false, !left->lost().empty()});
}

/// nullptr: it was dropped.
ActRun *ActMessages::find(const QUuid &run) const
{
    const auto &all = m_acts.all();
    const auto found = std::ranges::find_if(all, [&run](const auto &each) { return each->id() == run; });
    return found == all.end() ? nullptr : found->get();
}

void ActMessages::follow(ActRun &run)
{
    connect(&run, &ActRun::itemChanged, this, &ActMessages::showProgress);
    connect(&run, &ActRun::holdsChanged, this, [this, &run] {
        if (!run.hasEnded())
            showHold(run);
    });
    connect(&run, &ActRun::ended, this, [this, &run] { tellEnd(run); });
    if (run.count() > 1)
        showUnderWay(run);
}

/// Of the newest that is under way; there is one place for it.
void ActMessages::showProgress()
{
    const auto &all = m_acts.all();
    const auto run = std::find_if(all.crbegin(), all.crend(), [](const auto &each) { return !each->hasEnded(); });
    m_status.setUnderWay(run == all.crend() ? QString()
                                            : text::filled(tr("%1: %2", "what is done, how far it is"), nameOf(**run),
                                                           actProgress(**run)));
}

void ActMessages::showUnderWay(ActRun &run)
{
    Message message;
    message.id = messageOf(run);
    message.sentence = text::filled(tr("%1: under way."), nameOf(run));
    message.actions.push_back({tr("S&top"), [&run] { run.stop(); }, tr("What was sent is finished. The others stay")});
    message.dismissible = false;
    m_bar.showMessage(message);
}

void ActMessages::showHold(ActRun &run)
{
    if (run.holds().empty())
        return showUnderWay(run);
    QStringList sentences;
    bool isForWantOfTheJournal = false;
    for (const patchbay::Hold &hold : run.holds()) {
        const patchbay::Source *const source = m_plant.source(hold.source);
        const QString error = hold.error() && source
            ? describe(*hold.error(), contextOf(*source, ErrorContext::Act::Reading)).brief()
            : QString();
        sentences += actHoldSentence(hold, error, run.left(hold.source));
        isForWantOfTheJournal |= hold.record() != nullptr;
    }
    Message message;
    message.id = messageOf(run);
    message.severity = Severity::Attention;
    message.sentence = text::filled(tr("%1: %2", "what is done, why it is held"), nameOf(run), sentences.join(u' '));
    message.actions.push_back({tr("Try a&gain"), [&run] {
                                   const std::vector<patchbay::Hold> holds = run.holds(); // they go one by one
                                   for (const patchbay::Hold &hold : holds)
                                       run.resume(hold.source);
                               }});
    if (isForWantOfTheJournal) {
        const RemedyWords words = wordsOf(Remedy::GoOnWithoutJournal);
        message.actions.push_back({words.label, [&run] { run.resumeUnrecorded(); }, words.hint});
    }
    message.actions.push_back({tr("S&top"), [&run] { run.stop(); }, tr("The others stay as they are")});
    message.dismissible = false;
    m_bar.showMessage(message);
}

/// Of one whose source was closed meanwhile no more is known than what was said.
ErrorText ActMessages::errorText(const patchbay::ActResult &result) const
{
    ErrorText text;
    if (!result.error)
        return text;
    const patchbay::Source *const source = m_plant.source(patchbay::sourceOf(result.act));
    text.whatHappened = result.error->message;
    if (!source)
        return text;
    ErrorContext context = contextOf(*source, errorActOf(result.act));
    context.encoder = actSubject(result.act);
    context.configurationArn = patchbay::arnOf(result.act);
    return describe(*result.error, context);
}

/// All that is known of it, where the run has a single act; of several each has a sentence. Nothing: it was not
/// refused.
std::optional<ErrorText> ActMessages::refusal(const ActRun &run) const
{
    if (run.count() != 1)
        return {};
    const auto &result = run.item(0).result;
    const bool isRefused = result && result->outcome == patchbay::ActOutcome::Refused && result->error
        && m_plant.source(patchbay::sourceOf(result->act));
    return isRefused ? std::optional(errorText(*result)) : std::nullopt;
}

/// What would have to be allowed; empty: nothing failed for want of that.
QString ActMessages::policyFor(const ActRun &run) const
{
    for (int i = 0; i < run.count(); ++i) {
        const auto &result = run.item(i).result;
        if (const QString policy = result ? errorText(*result).policy : QString(); !policy.isEmpty())
            return policy;
    }
    return {};
}

/// By name, which nobody finds among many.
QString ActMessages::whatFailed(const ActRun &run) const
{
    QStringList sentences;
    int more = 0;
    for (int i = 0; i < run.count(); ++i) {
        const auto &result = run.item(i).result;
        if (!result || isAsAsked(*result))
            continue;
        if (sentences.size() == mostNamed) {
            ++more;
            continue;
        }
        sentences += text::filled(tr("%1: %2", "an encoder, what became of it"), actSubject(result->act),
                                  whatBecame(*result, errorText(*result).whatHappened));
    }
    if (more > 0)
        sentences += tr("And %Ln more.", nullptr, more);
    return sentences.join(u'\n');
}

void ActMessages::tellEnd(ActRun &run)
{
    showProgress();
    leaveWhatIsKnownNow(run);
    const QString summary = text::filled(tr("%1: %2", "what was done, what it came to"), nameOf(run), actSummary(run));
    const QString failures = whatFailed(run);
    if (!failures.isEmpty())
        Q_EMIT failed(run.count() == 1 ? failures : summary + u'\n' + failures);
    if (!failures.isEmpty() || run.name().isEmpty())
        return showEnd(run, {});
    m_bar.clear(messageOf(run));
    m_status.showPassing(summary);
    drop(run);
}

/// Of other runs, which said that nobody knows: this one has asked meanwhile, by whomever.
void ActMessages::leaveWhatIsKnownNow(const ActRun &run)
{
    const auto knows = [&run](const patchbay::ActResult &lost) {
        for (int i = 0; i < run.count() && lost.record; ++i) {
            const auto &result = run.item(i).result;
            if (result && result->record == lost.record && !patchbay::isLost(result->outcome))
                return true;
        }
        return false;
    };
    for (const auto &other : m_acts.all()) {
        const auto lost = other->lost();
        const bool isShown = other->hasEnded() && other.get() != &run && m_bar.isShowing(messageOf(*other));
        if (isShown && !lost.empty() && std::ranges::all_of(lost, knows))
            leave(*other, {!other->remainder().empty(), false});
    }
}

/// From the event loop: it may be telling others of its end still.
void ActMessages::drop(const ActRun &run)
{
    m_changes.remove(run.id());
    const auto gone = [this, ended = QPointer<const ActRun>(&run)] {
        if (ended)
            m_acts.drop(*ended);
    };
    QMetaObject::invokeMethod(this, gone, Qt::QueuedConnection);
}

void ActMessages::showEnd(ActRun &run, Offers offers)
{
    const QString failures = whatFailed(run);
    const QString summary = text::filled(tr("%1: %2", "what was done, what it came to"), nameOf(run), actSummary(run));
    Message message;
    message.id = messageOf(run);
    message.severity = failures.isEmpty() ? Severity::Note : Severity::Attention;
    message.sentence = failures.isEmpty() ? summary : run.count() == 1 ? failures : summary + u'\n' + failures;
    const auto remainder = run.remainder();
    const auto lost = run.lost();
    offers = {offers.retry && !remainder.empty(), offers.askAgain && !lost.empty()};
    const auto change = m_changes.value(run.id());
    if (offers.retry && change)
        message.actions.push_back(
            {tr("&Change…"), [change, failures] { change(failures); }, tr("Opens the form with what was not made")});
    if (offers.retry)
        message.actions.push_back({tr("&Retry"),
                                   [this, &run, remainder, offers] {
                                       Q_EMIT goesOn(run, m_acts.take(actsName(remainder), remainder));
                                       leave(run, {false, offers.askAgain});
                                   },
                                   tr("Tries once more what was not done; what is live stays")});
    if (offers.askAgain)
        message.actions.push_back({tr("As&k again"),
                                   [this, &run, lost, offers] {
                                       Q_EMIT goesOn(run, m_acts.askAgain(nameOf(run), lost));
                                       leave(run, {offers.retry, false});
                                   },
                                   tr("Asks AWS what became of it")});
    if (const QString policy = policyFor(run); !policy.isEmpty()) {
        const RemedyWords words = wordsOf(Remedy::CopyPolicy);
        message.actions.push_back({words.label, [policy] { clipboard::put(policy); }, words.hint});
    }
    if (const auto refused = refusal(run)) {
        for (const QString &more : {refused->advice, refused->retrySafe})
            message.sentence += more.isEmpty() ? QString() : u' ' + more;
        message.actions.push_back({tr("Detai&ls…"), [this, text = *refused] {
                                       const auto severity = Severity::Attention;
                                       (new ErrorDialog(text, m_bar.remedies(), severity, m_bar.window()))->open();
                                   }});
    }
    m_bar.showMessage(message);
}

/// One of the offers was taken: the message stays for the other.
void ActMessages::leave(ActRun &run, Offers left)
{
    if (left.retry || left.askAgain)
        return showEnd(run, left);
    m_bar.clear(messageOf(run));
    drop(run);
}

} // namespace ui
