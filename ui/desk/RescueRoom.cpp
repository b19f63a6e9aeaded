// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/RescueRoom.h"

#include "accounts/AccountStore.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/recovery/StrandedEncoders.h"
#include "text/Isolate.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/Services.h"
#include "ui/desk/SourceChoice.h"
#include "ui/desk/SourceRooms.h"
#include "ui/messages/MessageBar.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/window/MainWindow.h"
#include "ui/words/Names.h"
#include "ui/words/RescueWords.h"

#include <QApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using patchbay::StrandedEncoder;
using State = StrandedEncoder::State;

const QString allOfThem = u"stranded"_s;

QString messageOf(const StrandedEncoder &encoder)
{
    return allOfThem + u'/' + encoder.encoder.arn;
}

/// One of which AWS was not asked yet is not spoken of before the answer: that takes a moment.
bool isSpokenOf(const StrandedEncoder &encoder)
{
    switch (encoder.state) {
    case State::NotKnown:
        return encoder.reached.source.isNull() || encoder.error;
    case State::HasStage:
        return false;
    case State::Stranded:
    case State::BeingRescued:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace

RescueRoom::RescueRoom(const Services &services, PlantView &plantView, SourceChoice &sources, MainWindow &window)
    : QObject(&window)
    , m_encoders(services.stranded)
    , m_plant(services.plant)
    , m_accounts(services.accounts.store)
    , m_plantView(plantView)
    , m_sources(sources)
    , m_window(window)
{
    using patchbay::StrandedEncoders;
    m_encoders.setRunName(tr("Rescue", "a change"));
    connect(&m_encoders, &StrandedEncoders::changed, this, qOverload<>(&RescueRoom::show));
    connect(&m_encoders, &StrandedEncoders::stranded, this, &RescueRoom::alarm);
    connect(&m_encoders.leftOpen(), &patchbay::LeftOpenCuts::ended, this, &RescueRoom::tellEnd);
    show();
}

void RescueRoom::show()
{
    std::vector<StrandedEncoder> all = m_encoders.all();
    std::erase_if(all, [](const StrandedEncoder &each) { return !isSpokenOf(each); });
    const int rebindable = int(std::ranges::count_if(all, &StrandedEncoder::canBeRebound));
    QStringList messages;
    if (rebindable > 1)
        messages += allOfThem;
    for (const StrandedEncoder &each : all)
        messages += messageOf(each);
    // The button for all stands first. Else what stands stays where it is.
    const bool beginsAnew = messages.contains(allOfThem) && !m_shown.contains(allOfThem);
    for (const QString &shown : std::as_const(m_shown)) {
        if (beginsAnew || !messages.contains(shown))
            m_window.emergencies().clear(shown);
    }
    const bool isAnyNew =
        std::ranges::any_of(messages, [this](const QString &each) { return !m_shown.contains(each); });
    m_shown = messages;
    if (rebindable > 1)
        showAll(rebindable);
    for (const StrandedEncoder &each : all)
        show(each);
    if (isAnyNew)
        m_window.emergencies().bringIntoSight(allOfThem);
}

void RescueRoom::show(const StrandedEncoder &encoder)
{
    const auto problem = strandedProblem(encoder, m_plant);
    Message message;
    message.id = messageOf(encoder);
    message.severity = Severity::Urgent;
    message.sentence = strandedSentence(encoder, m_plant);
    if (problem)
        message.sentence += u' ' + problem->brief();
    message.actions = actionsFor(encoder);
    message.dismissible = false;
    m_window.emergencies().showMessage(message);
}

void RescueRoom::showAll(int count)
{
    Message message;
    message.id = allOfThem;
    message.severity = Severity::Urgent;
    message.sentence = strandedSentence(count);
    message.actions.push_back({rebindAllLabel(count), [this] { rebindAll(); },
                               tr("Gives each the stage that it was cut for. Nothing more is asked.")});
    message.dismissible = false;
    m_window.emergencies().showMessage(message);
}

void RescueRoom::rebindAll()
{
    for (const StrandedEncoder &each : m_encoders.all()) {
        if (each.canBeRebound())
            m_encoders.rescue(each.encoder.arn, each.to);
    }
}

std::vector<MessageAction> RescueRoom::actionsFor(const StrandedEncoder &encoder)
{
    std::vector<MessageAction> actions;
    if (encoder.reached.source.isNull())
        return {open(encoder)};
    if (const auto problem = strandedProblem(encoder, m_plant)) {
        std::vector<Remedy> advised = problem->remedies;
        std::erase_if(advised, [](Remedy each) { // the buttons beside it do that
            return each == Remedy::Retry || each == Remedy::AskAgain || each == Remedy::Refresh
                || each == Remedy::ChooseStage;
        });
        actions = m_plantView.rooms().remediesAfter(encoder.reached.source, encoder.error).actionsFor(advised);
        actions.resize(std::min(actions.size(), std::size_t(1)));
    }
    if (encoder.state != State::Stranded)
        return actions;
    if (encoder.canBeRebound())
        actions.push_back(rescue(rebindLabel(strandedStage(encoder, encoder.to, m_plant)), encoder, encoder.to));
    if (!encoder.isFromGone && !encoder.from.arn.isEmpty())
        actions.push_back(rescue(putBackLabel(strandedStage(encoder, encoder.from, m_plant)), encoder, encoder.from));
    if (encoder.isToGone || encoder.isFromGone || encoder.hasFailed)
        actions.push_back({tr("Choose a stage…"),
                           [this, id = encoder.reached] { m_plantView.changes().rebind().open(id); },
                           tr("Asks which stage it gets")});
    return actions;
}

MessageAction RescueRoom::rescue(const QString &label, const StrandedEncoder &encoder,
                                 const patchbay::JournalThing &stage)
{
    const QString name = strandedStage(encoder, stage, m_plant);
    return {label, [this, arn = encoder.encoder.arn, stage] { m_encoders.rescue(arn, stage); },
            text::filled(tr("Gives %1 the stage %2 at once. Nothing more is asked."), strandedName(encoder, m_plant),
                         name)};
}

MessageAction RescueRoom::open(const StrandedEncoder &encoder)
{
    const accounts::Account *const account = m_accounts.findByName(encoder.accountName);
    if (!account)
        return {tr("Accounts…"), [this] { Q_EMIT accountsRequested(); }, tr("Shows the list of accounts")};
    const patchbay::SourceId source{account->id, encoder.where.region};
    return {openLabel(account->name), [this, source] { m_sources.show(m_plantView.shown() + QList{source}); },
            tr("Shows its encoders beside what is shown now")};
}

void RescueRoom::alarm(const StrandedEncoder &encoder)
{
    QApplication::alert(&m_window);
    m_plantView.changes().notifyInBackground(strandedSentence(encoder, m_plant));
}

void RescueRoom::tellEnd(const StrandedEncoder &encoder, patchbay::CutEnding ending, const QString &stageArn)
{
    const QString stage = stageName(m_plant, {encoder.reached.source, stageArn});
    const bool isOnAWay = ending == patchbay::CutEnding::Moved || ending == patchbay::CutEnding::PutBack;
    m_window.showNotice(strandedEnd(encoder, ending, stage, m_plant), isOnAWay ? Severity::Note : Severity::Attention);
}

} // namespace ui
