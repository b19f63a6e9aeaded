// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/WaitsRoom.h"

#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "patchbay/waiting/PendingRebinds.h"
#include "ui/desk/ChangesRoom.h"
#include "ui/desk/PlantView.h"
#include "ui/desk/SelectedTurns.h"
#include "ui/desk/StatusLine.h"
#include "ui/inventory/InventoryTable.h"
#include "ui/inventory/InventoryView.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/rebind/RebindFlow.h"
#include "ui/tally/Tally.h"
#include "ui/waits/WaitsDialog.h"
#include "ui/window/MainWindow.h"
#include "ui/words/KeptFileWords.h"
#include "ui/words/Names.h"
#include "ui/words/OutcomeText.h"
#include "ui/words/ProtectionWords.h"
#include "ui/words/WaitWords.h"

#include <QToolButton>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

using patchbay::PendingRebind;
using patchbay::PendingRebinds;
using patchbay::WaitEnd;
using State = PendingRebind::State;

const QString lastTimeMessage = u"waits of last time"_s;
const QString askingMessage = u"waits that ask"_s;
const QString givenUpMessage = u"waits given up"_s;
const QString notKeptMessage = u"waits not kept"_s;
/// More are told by their number.
constexpr int mostAskingAlone = 3;

QString messageOf(const QString &encoderArn)
{
    return u"wait/"_s + encoderArn;
}

} // namespace

WaitsRoom::WaitsRoom(const Services &services, PlantView &view, StatusLine &status, MainWindow &window)
    : QObject(&window)
    , m_services(services)
    , m_view(view)
    , m_status(status)
    , m_window(window)
    , m_count(new QToolButton(&status))
{
    m_count->setAutoRaise(true);
    m_count->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_count->setToolTip(tr("Shows what waits, and for what"));
    status.addPermanentWidget(m_count);
    services.waits.setRunName(tr("After a wait"));
    const PendingRebinds *const waits = &services.waits;
    connect(m_count, &QToolButton::clicked, this, &WaitsRoom::show);
    connect(waits, &PendingRebinds::changed, this, [this] {
        showCount();
        showLastTime();
        showAsking();
        if (m_services.waits.isKept())
            m_window.notices().clear(notKeptMessage);
        Q_EMIT changed();
    });
    connect(&services.liveMoves, &patchbay::LiveMoves::changed, this, &WaitsRoom::showCount);
    connect(waits, &PendingRebinds::asked, this, &WaitsRoom::ask);
    connect(waits, &PendingRebinds::ended, this, &WaitsRoom::tellEnd);
    connect(waits, &PendingRebinds::notKept, this, &WaitsRoom::tellNotKept);
    connect(&window.notices(), &MessageBar::dismissed, this, [this](const QString &id) {
        if (id == givenUpMessage)
            m_givenUp.clear();
    });
    showCount();
    showLastTime();
    if (const auto &problem = waits->problem())
        tellNotKept(*problem);
}

WaitsDialog *WaitsRoom::show()
{
    if (auto *const open = m_window.findChild<WaitsDialog *>()) {
        open->raise();
        return open;
    }
    const auto isTurn = [this](const patchbay::EncoderId &encoder) { return isInTurn(m_services, encoder); };
    const auto leave = [this](const patchbay::EncoderId &encoder) { leaveInTurn(m_services, encoder); };
    auto *const dialog =
        new WaitsDialog(m_services.waits, {m_services.liveMoves, isTurn, leave}, m_services.plant, &m_window);
    connect(dialog, &WaitsDialog::stageRequested, this, &WaitsRoom::chooseStage);
    connect(dialog, &WaitsDialog::detailsRequested, this,
            [this, dialog](const QString &encoderArn) { showRefusal(encoderArn, *dialog); });
    dialog->open();
    return dialog;
}

void WaitsRoom::wait(const patchbay::Rebind &rebind)
{
    PendingRebind wait = PendingRebind::of(rebind);
    wait.idleFor = m_services.waits.terms().idleFor;
    m_services.waits.add(wait);
}

bool WaitsRoom::isSelectedWaiting() const
{
    const QList<patchbay::EncoderId> selected = m_view.inventoryView().table().selectedEncoders();
    return std::ranges::any_of(
        selected, [this](const patchbay::EncoderId &each) { return m_services.waits.find(each.arn) != nullptr; });
}

void WaitsRoom::cancelSelected()
{
    const QList<patchbay::EncoderId> selected = m_view.inventoryView().table().selectedEncoders();
    for (const patchbay::EncoderId &each : selected)
        m_services.waits.cancel(each.arn);
}

void WaitsRoom::showCount()
{
    const int count = m_services.waits.count() + m_services.liveMoves.count(patchbay::LiveMove::Phase::InTurn);
    const bool isHeld = m_services.waits.isHeld() && m_services.waits.count() > 0; // who is cut next is not
    m_count->setText(waitingCount(count, isHeld));
    m_count->setIcon(tallyIcon(Tally::Waits, m_count->palette()));
    m_count->setVisible(count > 0);
}

/// They go on only when a person wants it: nobody knows what has been arranged meanwhile.
void WaitsRoom::showLastTime()
{
    const int count = m_services.waits.count(State::Unconfirmed);
    if (count == 0)
        return m_window.notices().clear(lastTimeMessage);
    Message message;
    message.id = lastTimeMessage;
    message.severity = Severity::Attention;
    message.sentence = waitedLastTime(count);
    message.actions = {
        {tr("&Go on"), [this] { m_services.waits.confirm(); }, tr("They wait on until they stop")},
        {tr("&Show…"), [this] { show(); }},
        {tr("F&orget"), [this] { m_services.waits.forgetUnconfirmed(); }, tr("Their encoders stay where they are")}};
    message.dismissible = false;
    m_window.notices().showMessage(message);
}

void WaitsRoom::ask(const PendingRebind &wait)
{
    m_view.changes().notifyInBackground(waitQuestion(wait, namesOf(wait)));
    showAsking();
}

/// A few by their names; more than that by their number.
void WaitsRoom::showAsking()
{
    MessageBar &bar = m_window.notices();
    const int count = m_services.waits.count(State::Asks);
    const bool areTogether = count > mostAskingAlone;
    for (const QString &arn : std::exchange(m_shownAsking, {})) {
        const PendingRebind *const wait = m_services.waits.find(arn);
        if (areTogether || !wait || wait->state != State::Asks)
            bar.clear(messageOf(arn));
    }
    if (!areTogether)
        bar.clear(askingMessage);
    for (const PendingRebind &each : m_services.waits.all()) {
        if (!areTogether && each.state == State::Asks)
            showAsking(each);
    }
    if (!areTogether)
        return;
    Message message;
    message.id = askingMessage;
    message.severity = Severity::Attention;
    message.sentence = waitsAsking(count);
    message.actions = {{tr("&Show…"), [this] { show(); }}};
    message.dismissible = false;
    bar.showMessage(message);
}

void WaitsRoom::showAsking(const PendingRebind &wait)
{
    const patchbay::Rebind &rebind = wait.rebind;
    const QString &arn = rebind.encoder.arn;
    m_shownAsking.push_back(arn);
    Message message;
    message.id = messageOf(arn);
    message.severity = Severity::Attention;
    message.sentence = waitQuestion(wait, namesOf(wait));
    if (canGoOn(wait.question))
        message.actions.push_back({goOnWord(wait.question), [this, arn] { m_services.waits.goOn(arn); },
                                   tr("When it has stopped, as before")});
    message.actions.push_back(
        {tr("Choose another &stage…"), [this, encoder = rebind.encoder, to = rebind.to] { chooseStage(encoder, to); }});
    message.actions.push_back({tr("&Cancel wait"), [this, arn] { m_services.waits.cancel(arn); }});
    if (wait.refusal)
        message.actions.push_back({tr("Detai&ls…"), [this, arn] { showRefusal(arn, m_window); }});
    message.dismissible = false;
    m_window.notices().showMessage(message);
}

/// With what may help.
void WaitsRoom::showRefusal(const QString &encoderArn, QWidget &over)
{
    const PendingRebind *const wait = m_services.waits.find(encoderArn);
    if (!wait || !wait->refusal)
        return;
    const patchbay::Rebind rebind = wait->rebind;
    const OutcomeText text = refusalOf(*wait);
    Remedies remedies(*this);
    remedies.add({Remedy::Retry}, [this, encoderArn] { m_services.waits.goOn(encoderArn); });
    remedies.add({Remedy::ChooseStage}, [this, rebind] { chooseStage(rebind.encoder, rebind.to); });
    remedies.orElse(m_view.changes().remediesOf(rebind.encoder.source, wait->refusal->error));
    (new ErrorDialog(text.dialog, remedies, text.severity, &over))->open();
}

OutcomeText WaitsRoom::refusalOf(const PendingRebind &wait) const
{
    const patchbay::Plant &plant = m_services.plant;
    const patchbay::RebindResult &refusal = *wait.refusal;
    RebindNames names = rebindNames(plant, wait.rebind);
    if (refusal.now)
        names.now = stageName(plant, {wait.rebind.encoder.source, refusal.now->stageArn});
    return describe(refusal, names);
}

/// What was moved, and what became of a change that got lost, its run tells where it is seen.
void WaitsRoom::tellEnd(const PendingRebind &wait, WaitEnd end)
{
    const QString sentence = waitEnded(wait, end, namesOf(wait));
    switch (end) {
    case WaitEnd::Lost:
        return;
    case WaitEnd::Moved: // by its run, else by somebody else
        return wait.state == State::Taken ? void() : m_status.showPassing(sentence);
    case WaitEnd::Cancelled:
        return m_status.showPassing(sentence);
    case WaitEnd::GivenUp:
        return tellGivenUp(wait);
    case WaitEnd::Replaced:
    case WaitEnd::Cut:
    case WaitEnd::Gone:
        break;
    }
    Message message;
    message.id = messageOf(wait.rebind.encoder.arn);
    message.severity = end == WaitEnd::Replaced ? Severity::Note : Severity::Attention;
    message.sentence = sentence;
    m_window.notices().showMessage(message);
    m_view.changes().notifyInBackground(sentence);
}

/// Many end at the same time.
void WaitsRoom::tellGivenUp(const PendingRebind &wait)
{
    m_givenUp.push_back(wait);
    QStringList names;
    for (const PendingRebind &each : m_givenUp)
        names += namesOf(each).encoder;
    Message message;
    message.id = givenUpMessage;
    message.severity = Severity::Attention;
    message.sentence = m_givenUp.size() == 1 ? waitEnded(wait, WaitEnd::GivenUp, namesOf(wait)) : waitsGivenUp(names);
    message.actions = {{tr("&Wait again"), [this] { waitAgain(); }}};
    m_window.notices().showMessage(message);
    m_view.changes().notifyInBackground(message.sentence);
}

/// As long as before.
void WaitsRoom::waitAgain()
{
    m_window.notices().clear(givenUpMessage);
    for (PendingRebind &each : std::exchange(m_givenUp, {})) {
        each.since = each.giveUpAt = each.idleSince = {};
        each.state = State::Waits;
        each.question = PendingRebind::Question::None;
        if (!m_services.waits.find(each.rebind.encoder.arn))
            m_services.waits.add(each);
    }
}

void WaitsRoom::tellNotKept(const files::Error &error)
{
    Message message;
    message.id = notKeptMessage;
    message.severity = Severity::Attention;
    message.sentence = waitsNotKeptSentence(error);
    m_window.notices().showMessage(message);
}

void WaitsRoom::chooseStage(const patchbay::EncoderId &encoder, const patchbay::StageId &stage)
{
    m_view.changes().rebind().open(encoder, stage);
}

WaitNames WaitsRoom::namesOf(const PendingRebind &wait) const
{
    const patchbay::Plant &plant = m_services.plant;
    const QString &arn = wait.rebind.encoder.arn;
    const patchbay::EncoderId reached = plant.idOf(arn);
    const patchbay::Configuration *const known = reached.isNull() ? nullptr : plant.find(reached);
    const QString now = known ? stageName(plant, {reached.source, known->summary.stageArn}) : QString();
    return {known ? encoderName(plant, reached) : unreadEncoderName(plant, arn),
            stageName(plant, wait.rebind.from),
            stageName(plant, wait.rebind.to),
            now,
            protectedSentence(plant, {wait.rebind.to, wait.rebind.from}, wait.protectedBy),
            wait.refusal ? refusalOf(wait).dialog.whatHappened : QString()};
}

} // namespace ui
