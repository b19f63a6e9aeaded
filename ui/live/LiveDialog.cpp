// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/LiveDialog.h"

#include "patchbay/patch/CutBefore.h"
#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/live/LiveOptions.h"
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
#include "ui/words/VerdictWords.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

#include <utility>

using namespace std::chrono_literals;

namespace ui {

namespace {

constexpr int widthInCharacters = 84;
constexpr auto timeToAim = 1s; ///< for who was about to press a button that means something else now

} // namespace

LiveDialog::LiveDialog(const Ground &ground, const LiveMet &met, const LiveTerms &terms, QWidget *parent)
    : Dialog(parent)
    , m_ground(ground)
    , m_rebind(met.rebind)
    , m_notCut(met.notCut)
    , m_undoes(met.undoes)
    , m_wasCut(met.wasCut)
    , m_disproved(!met.details.isEmpty() && known() ? known()->readAt : QDateTime())
    , m_checked(check())
    , m_account(ground.plant.source(met.rebind.encoder.source)->identity().accountName)
    , m_name(encoderName(ground.plant, met.rebind.encoder))
    , m_addresses(new EndpointCheck(ground.plant, met.rebind.encoder.source, this))
    , m_recording(new StageRecording(ground.plant, m_checked.movedTo.value_or(met.rebind.from), this))
    , m_tally(new TallyLabel)
    , m_sentence(new SentenceLabel)
    , m_unchanged(new SentenceLabel)
    , m_otherWait(new SentenceLabel)
    , m_options(new LiveOptions(typedName(), terms))
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
    update();
    m_options->first()->setFocus();
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
    whose->addWidget(new WorldSign(m_ground.plant.source(encoder().source)->identity().world));
    whose->addWidget(new WhoLine(m_ground.plant, {encoder().source}), 1);
    auto *const head = new QHBoxLayout;
    head->setSpacing(line / 2);
    head->addWidget(m_tally, 0, Qt::AlignTop);
    auto *const sentences = new QVBoxLayout;
    sentences->setSpacing(line / 4);
    for (SentenceLabel *const each : {m_sentence, m_unchanged, m_otherWait})
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
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
}

void LiveDialog::follow()
{
    using patchbay::Plant;
    const Plant &plant = m_ground.plant;
    connect(&plant, &Plant::rowsChanged, this, &LiveDialog::update);
    connect(&plant, &Plant::rowsRemoved, this, &LiveDialog::update);
    connect(&plant, &Plant::rowsAppended, this, &LiveDialog::update);
    connect(&plant, &Plant::namesChanged, this, &LiveDialog::update);
    connect(&plant, &Plant::sourceChanged, this, &LiveDialog::update);
    connect(&plant.sources(), &patchbay::Sources::silenceChanged, this, &LiveDialog::update);
    connect(&m_ground.runs, &patchbay::PatchRuns::underWayChanged, this, &LiveDialog::update);
    connect(&m_ground.moves, &patchbay::LiveMoves::changed, this, &LiveDialog::update);
    connect(m_addresses, &EndpointCheck::comparisonChanged, this, &LiveDialog::update);
    connect(m_recording, &StageRecording::read, this, &LiveDialog::update);
    connect(m_options, &LiveOptions::changed, this, &LiveDialog::updateAct);
    connect(m_aim, &QTimer::timeout, this, &LiveDialog::updateAct);
    connect(m_act, &QPushButton::clicked, this, &LiveDialog::choose);
}

patchbay::CheckedRebind LiveDialog::check() const
{
    const patchbay::Circumstances now{
        [this](const patchbay::EncoderId &each) { return m_ground.runs.isUnderWay(each); },
        [this](const patchbay::SourceId &source) { return m_ground.plant.sources().isStale(source); }};
    patchbay::CheckedRebind checked = patchbay::check({{}, {m_rebind}}, m_ground.plant, now).items.front();
    if (checked.isPossible() && isBelievedLive())
        checked.verdict = patchbay::Verdict::Live;
    return checked;
}

/// Who was refused knows more than a reading of before that.
bool LiveDialog::isBelievedLive() const
{
    return m_disproved.isValid() && known() && known()->readAt == m_disproved;
}

const patchbay::Configuration *LiveDialog::known() const
{
    return m_ground.plant.find(encoder());
}

/// Its own name, without what people call it beside that; of one that has none, how many it is.
QString LiveDialog::typedName() const
{
    return typedFor(known() ? known()->summary.name : QString(), 1);
}

LiveNames LiveDialog::namesNow() const
{
    const patchbay::Plant &plant = m_ground.plant;
    const patchbay::StageId on = m_checked.movedTo.value_or(m_rebind.from);
    LiveNames names{m_name, stageName(plant, on), stageName(plant, m_rebind.to)};
    names.contact = plant.labelOf(encoder().arn).contact;
    names.isOnAir = plant.markOf(on.arn) == patchbay::StageMark::OnAir;
    names.isSilent = m_checked.isSilent;
    names.isSecondCut = patchbay::wasCutBefore({encoder(), on, m_rebind.to}, m_ground.runs);
    names.isRecorded = m_recording->isRecorded();
    if (const patchbay::Source *const source = plant.source(encoder().source))
        names.world = source->identity().world;
    names.isPair = known() && known()->summary.redundantIngest && !known()->isLegMissing;
    return names;
}

QString LiveDialog::sentence() const
{
    const LiveNames names = namesNow();
    if (isLive())
        return LiveWords::isLive(names);
    if (m_checked.isPossible() && !m_checked.movedTo && !m_checked.isSilent)
        return LiveWords::isIdleNow(names);
    return describe(m_checked,
                    {m_name, stageName(m_ground.plant, m_rebind.from), names.to, names.on, m_account, names.world})
        .sentence;
}

/// Another wait of it, which a choice here would replace.
QString LiveDialog::waitSentence() const
{
    const patchbay::LiveMove *const move = m_ground.moves.find(encoder().arn);
    return isLive() && move && move->phase == patchbay::LiveMove::Phase::Waits
        ? LiveWords::replacesWait(stageName(m_ground.plant, move->to))
        : QString();
}

void LiveDialog::compareAddresses()
{
    const auto protocol = known() ? known()->summary.ingestProtocol.known() : std::nullopt;
    if (isLive() && protocol && !m_rebind.to.isNone())
        m_addresses->compare(m_checked.movedTo.value_or(m_rebind.from).arn, m_rebind.to.arn, *protocol);
}

void LiveDialog::update()
{
    m_checked = check();
    if (const QString name = encoderName(m_ground.plant, encoder()); !name.isEmpty())
        m_name = name;
    compareAddresses();
    const LiveNames names = namesNow();
    setWindowTitle(LiveWords::title(names));
    setAccessibleName(windowTitle());
    if (known()) {
        ivs::IngestConfigurationSummary summary = known()->summary;
        if (isLive())
            summary.state = ivs::IngestState::Active;
        m_tally->setState(
            shownState(summary, known()->moving, m_checked.isSilent, m_ground.plant.markOf(summary.stageArn)));
    }
    m_sentence->setText(sentence());
    setAccessibleDescription(m_sentence->text() + u' ' + whatWasChanged());
    const QString whyNotCut = m_notCut && isLive() ? u' ' + LiveWords::wasNotCut(*m_notCut, names) : QString();
    m_unchanged->setText(whatWasChanged() + whyNotCut);
    m_unchanged->setVisible(!m_checked.movedTo && m_checked.verdict != patchbay::Verdict::BeingMoved);
    const QString wait = waitSentence();
    m_otherWait->setText(wait);
    m_otherWait->setVisible(!wait.isEmpty());
    m_options->show(names, patchbay::cutObstacle(m_checked, m_addresses->comparison()));
    m_options->setEnabled(isLive());
    lookAnew();
    updateAct();
}

/// What was typed, or was about to be pressed, was meant for what was seen then.
void LiveDialog::lookAnew()
{
    const patchbay::StageId on = m_checked.movedTo.value_or(m_rebind.from);
    const Sight now{isLive(), m_ground.plant.markOf(on.arn) == patchbay::StageMark::OnAir, on};
    const std::optional<Sight> before = std::exchange(m_seen, now);
    if (!before || *before == now)
        return;
    m_options->askAnew();
    if (before->isLive != now.isLive)
        m_aim->start();
}

void LiveDialog::updateAct()
{
    const bool detaches = m_rebind.to.isNone();
    m_act->setText(isLive() ? m_options->actLabel() : detaches ? tr("De&tach") : tr("Re&bind"));
    m_act->setEnabled(m_checked.isPossible() && !m_aim->isActive() && (!isLive() || m_options->isConfirmed()));
    m_act->setToolTip(!isLive()                                          ? tr("Moves it at once")
                          : m_options->chosen() == patchbay::IfLive::Cut ? tr("Cuts it off its stage now")
                                                                         : tr("Nothing is cut"));
}

bool LiveDialog::isComplete() const
{
    return m_addresses->comparison().state != patchbay::AddressComparison::State::Reading && m_recording->isRecorded();
}

QString LiveDialog::whatWasChanged() const
{
    return m_wasCut ? LiveWords::cameBack(namesNow()) : LiveWords::nothingChanged();
}

QString LiveDialog::leftAsItIs() const
{
    return m_wasCut ? LiveWords::cameBackAndStays(namesNow()) : LiveWords::nothingChanged(namesNow());
}

void LiveDialog::choose()
{
    update(); // by what is known at this moment
    if (!m_act->isEnabled())
        return;
    LiveChoice choice{m_rebind, m_options->idleFor(), m_options->giveUpAt(), m_undoes};
    choice.rebind.from = m_checked.movedTo.value_or(m_rebind.from); // as a person has seen it
    choice.rebind.ifLive = isLive() ? m_options->chosen() : patchbay::IfLive::Leave;
    accept();
    Q_EMIT chosen(choice);
}

/// What cuts, or has to be read anew because it has become another, is pressed on purpose.
bool LiveDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_act || (isLive() && m_options->chosen() != patchbay::IfLive::Cut);
}

} // namespace ui
