// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/LiveDialog.h"

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/live/LiveOptions.h"
#include "ui/live/LiveSince.h"
#include "ui/live/StageRecording.h"
#include "ui/messages/DetailsPart.h"
#include "ui/stagechoice/EndpointCheck.h"
#include "ui/tally/TallyLabel.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/TypedConfirmation.h"
#include "ui/widgets/WhoLine.h"
#include "ui/widgets/WorldSign.h"
#include "ui/words/Names.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <utility>

using namespace std::chrono_literals;

#include <algorithm>

namespace ui {

namespace {

constexpr int widthInCharacters = 84;
constexpr auto timeToAim = 1s; ///< for who was about to press a button that means something else now

} // namespace

LiveDialog::LiveDialog(const Ground &ground, const LiveMet &met, const LiveTerms &terms, QWidget *parent)
    : Dialog(parent)
    , m_sight(ground, met)
    , m_addresses(new EndpointCheck(ground.plant, met.rebind.encoder.source, this))
    , m_recording(new StageRecording(ground.plant, m_sight.on(), this))
    , m_since(new LiveSince(ground.plant, met.rebind.encoder, this))
    , m_tally(new TallyLabel)
    , m_sentence(new SentenceLabel)
    , m_unchanged(new SentenceLabel)
    , m_besides(new SentenceLabel)
    , m_options(new LiveOptions(m_sight.typedName(), terms))
    , m_aim(new QTimer(this))
    , m_footer(new DialogFooter(*this))
    , m_leave(m_footer->addLeave(tr("&Leave as it is")))
    , m_act(m_footer->addAct({}))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_aim->setSingleShot(true);
    m_aim->setInterval(timeToAim);
    layOut(met.details);
    follow();
    m_options->first()->setFocus();
    if (met.isCutWished || met.notCut == patchbay::NotCut::AnotherOffAir)
        m_options->wishCut();
    update();
}

void LiveDialog::layOut(const QString &details)
{
    m_leave->setToolTip(tr("Closes without a change"));
    m_sentence->setFont(scaledFont(1.0, QFont::DemiBold));
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line);
    auto *const whose = new QHBoxLayout;
    whose->addWidget(new WorldSign(m_sight.ground().plant.source(encoder().source)->identity().world));
    whose->addWidget(new WhoLine(m_sight.ground().plant, {encoder().source}), 1);
    auto *const head = new QHBoxLayout;
    head->setSpacing(line / 2);
    head->addWidget(m_tally, 0, Qt::AlignTop);
    auto *const sentences = new QVBoxLayout;
    sentences->setSpacing(line / 4);
    for (SentenceLabel *const each : {m_sentence, m_unchanged, m_besides})
        sentences->addWidget(each);
    head->addLayout(sentences, 1);
    column->addLayout(whose);
    column->addLayout(head);
    column->addWidget(m_options);
    column->addStretch(1);
    if (!details.isEmpty()) {
        auto *const part = new DetailsPart(details, [this] { return windowTitle(); });
        m_footer->addBeside(part->makeSwitch());
        column->addWidget(part, 1);
        connect(part, &DetailsPart::toggled, this, [this] { resize(width(), sizeHint().height()); });
    }
    column->addWidget(m_footer);
    // A width of one's own takes the place of what the layout needs.
    setMinimumWidth(std::max(fontMetrics().averageCharWidth() * widthInCharacters, column->minimumSize().width()));
}

void LiveDialog::follow()
{
    using patchbay::Plant;
    const Plant &plant = m_sight.ground().plant;
    connect(&plant, &Plant::rowsChanged, this, &LiveDialog::update);
    connect(&plant, &Plant::rowsRemoved, this, &LiveDialog::update);
    connect(&plant, &Plant::rowsAppended, this, &LiveDialog::update);
    connect(&plant, &Plant::namesChanged, this, &LiveDialog::update);
    connect(&plant, &Plant::sourceChanged, this, &LiveDialog::update);
    connect(&plant.sources(), &patchbay::Sources::silenceChanged, this, &LiveDialog::update);
    connect(&m_sight.ground().runs, &patchbay::PatchRuns::underWayChanged, this, &LiveDialog::update);
    connect(&m_sight.ground().moves, &patchbay::LiveMoves::changed, this, &LiveDialog::update);
    connect(m_addresses, &EndpointCheck::comparisonChanged, this, &LiveDialog::update);
    connect(m_recording, &StageRecording::read, this, &LiveDialog::update);
    connect(m_since, &LiveSince::read, this, &LiveDialog::update);
    connect(m_options, &LiveOptions::changed, this, &LiveDialog::updateAct);
    connect(m_aim, &QTimer::timeout, this, &LiveDialog::updateAct);
    connect(m_act, &QPushButton::clicked, this, &LiveDialog::choose);
}

void LiveDialog::compareAddresses()
{
    const patchbay::Configuration *const known = m_sight.known();
    const auto protocol = known ? known->summary.ingestProtocol.known() : std::nullopt;
    const patchbay::StageId to = m_sight.met().rebind.to;
    if (m_sight.isLive() && protocol && !to.isNone())
        m_addresses->compare(m_sight.on().arn, to.arn, *protocol);
}

void LiveDialog::update()
{
    m_sight.look();
    m_sight.noteLiveSince(m_since->since());
    compareAddresses();
    const patchbay::CheckedRebind &checked = m_sight.checked();
    LiveNames names = m_sight.names();
    names.isRecorded = m_recording->isRecorded();
    setWindowTitle(LiveWords::title(names));
    setAccessibleName(windowTitle());
    if (const patchbay::Configuration *const known = m_sight.known()) {
        ivs::IngestConfigurationSummary summary = known->summary;
        if (m_sight.isLive())
            summary.state = ivs::IngestState::Active;
        const patchbay::StageMark mark = m_sight.ground().plant.markOf(summary.stageArn);
        m_tally->setState(shownState(summary, known->moving, checked.isSilent, mark));
    }
    m_sentence->setText(m_sight.sentence());
    m_unchanged->setText(m_sight.whatWasChanged());
    const bool isAsItWas = !checked.movedTo && checked.verdict != patchbay::Verdict::BeingMoved;
    m_unchanged->setVisible(isAsItWas);
    setAccessibleDescription(isAsItWas ? m_sentence->text() + u' ' + m_unchanged->text() : m_sentence->text());
    const QString besides = m_sight.besides();
    m_besides->setText(besides);
    m_besides->setVisible(!besides.isEmpty());
    m_options->show(names, patchbay::cutObstacle(checked, m_addresses->comparison()));
    m_options->setEnabled(m_sight.isLive());
    lookAnew();
    updateAct();
    makeRoom();
}

/// More may have to be said than at first.
void LiveDialog::makeRoom()
{
    const int needed = layout()->totalHeightForWidth(width());
    if (isVisible() && needed > height())
        resize(width(), needed);
}

/// What was typed, or was about to be pressed, was meant for what was seen then.
void LiveDialog::lookAnew()
{
    const Seen now{m_sight.isLive(), m_sight.isOnAir(), m_sight.on()};
    const std::optional<Seen> before = std::exchange(m_seen, now);
    if (!before || *before == now)
        return;
    m_options->askAnew();
    if (before->isLive != now.isLive)
        m_aim->start();
}

void LiveDialog::updateAct()
{
    const bool detaches = m_sight.met().rebind.to.isNone();
    m_act->setText(m_sight.isLive() ? m_options->actLabel() : detaches ? tr("De&tach") : tr("Re&bind"));
    m_act->setEnabled(m_sight.checked().isPossible() && !m_aim->isActive()
                      && (!m_sight.isLive() || m_options->isConfirmed()));
    m_footer->setDefault(mayEnterPress(*m_act) ? m_act : m_leave);
    m_act->setToolTip(!m_sight.isLive()                                  ? tr("Moves it at once")
                          : m_options->chosen() == patchbay::IfLive::Cut ? tr("Cuts it off its stage now")
                                                                         : tr("Nothing is cut"));
}

bool LiveDialog::isComplete() const
{
    return m_addresses->comparison().state != patchbay::AddressComparison::State::Reading && m_recording->isRecorded()
        && m_since->wasRead();
}

void LiveDialog::choose()
{
    update(); // by what is known at this moment
    if (!m_act->isEnabled())
        return;
    LiveChoice choice{m_sight.met().rebind, m_options->idleFor(), m_options->giveUpAt()};
    choice.undoes = m_sight.met().undoes;
    choice.rebind.from = m_sight.on(); // as a person has seen it
    choice.rebind.ifLive = m_sight.isLive() ? m_options->chosen() : patchbay::IfLive::Leave;
    if (const auto &notBack = m_sight.met().notBack; notBack && choice.rebind.ifLive == patchbay::IfLive::Cut)
        choice.passedOver = notBack->encoder;
    accept();
    Q_EMIT chosen(choice);
}

/// What cuts, or has to be read anew because it has become another, is pressed on purpose.
bool LiveDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_act || (m_sight.isLive() && m_options->chosen() != patchbay::IfLive::Cut);
}

} // namespace ui
