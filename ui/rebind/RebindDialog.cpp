// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/RebindDialog.h"

#include "patchbay/patch/PatchRuns.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/appearance/Icon.h"
#include "ui/rebind/AddressNote.h"
#include "ui/rebind/EndpointCheck.h"
#include "ui/rebind/NextStep.h"
#include "ui/rebind/StageChooser.h"
#include "ui/tally/TallyLabel.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WorldSign.h"
#include "ui/words/Names.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace ui {

namespace {

constexpr int widthInCharacters = 96;
constexpr int nameWidthInCharacters = 60;

QLabel *plainLabel(const QString &text = {})
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    return label;
}

/// A name of any length, whole in the tooltip.
void setElided(QLabel *label, const QString &text)
{
    const int width = label->fontMetrics().averageCharWidth() * nameWidthInCharacters;
    label->setText(text::isolated(label->fontMetrics().elidedText(text, Qt::ElideMiddle, width)));
    label->setToolTip(plainToolTip(text));
    label->setAccessibleName(text);
}

QLabel *iconLabel()
{
    auto *label = new QLabel;
    label->setFixedSize(QSize(1, 1) * label->fontMetrics().height());
    return label;
}

void showIcon(QLabel *label, const QIcon &icon)
{
    label->setPixmap(icon.pixmap(label->size(), label->devicePixelRatioF()));
}

} // namespace

RebindDialog::RebindDialog(const patchbay::Plant &plant, const patchbay::PatchRuns &runs,
                           const patchbay::EncoderId &encoder, QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_runs(runs)
    , m_id(encoder)
    , m_source(plant.source(encoder.source)->identity())
    , m_encoder(encoderName(plant, encoder))
    , m_endpoints(new EndpointCheck(plant, encoder.source, this))
    , m_tally(new TallyLabel)
    , m_from(plainLabel())
    , m_severity(iconLabel())
    , m_sentence(new SentenceLabel)
    , m_address(new AddressNote)
    , m_footer(new DialogFooter(*this))
    , m_rebind(m_footer->addAct({}))
    , m_nextStep(new NextStep(*m_rebind))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rebind"));
    if (const patchbay::Configuration *const known = plant.find(encoder))
        m_configuration = known->summary;
    m_chooser = new StageChooser(plant, {encoder.source, m_configuration.stageArn});

    auto *layout = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    layout->setContentsMargins(line, line, line, line);
    layout->setSpacing(line * 3 / 4);
    layout->addWidget(new WorldSign(m_source.world), 0, Qt::AlignLeft);
    layout->addLayout(makeHeading());
    layout->addLayout(makeChoice(), 1);
    layout->addLayout(makeSentence());
    layout->addWidget(m_address);
    fillFooter();
    layout->addWidget(m_footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);

    using patchbay::Plant;
    connect(&plant, &Plant::rowsChanged, this, &RebindDialog::plantChanged);
    connect(&plant, &Plant::rowsRemoved, this, &RebindDialog::plantChanged);
    connect(&plant, &Plant::rowsAppended, this, &RebindDialog::plantChanged);
    connect(&plant, &Plant::namesChanged, this, &RebindDialog::plantChanged);
    connect(&runs, &patchbay::PatchRuns::underWayChanged, this, &RebindDialog::plantChanged);
    connect(&plant, &Plant::sourceChanged, this, [this](const patchbay::SourceId &changed) {
        const patchbay::Source *const source = m_plant.source(m_id.source);
        if (changed == m_id.source && source && !source->isReading())
            m_endpoints->repeatIfFailed();
    });
    connect(m_chooser, &StageChooser::choiceChanged, this, &RebindDialog::choiceChanged);
    connect(m_chooser, &StageChooser::chosenAgain, m_endpoints, &EndpointCheck::repeatIfFailed);
    connect(m_endpoints, &EndpointCheck::comparisonChanged, this, &RebindDialog::goOnWhenCompared);
    connect(m_rebind, &QPushButton::clicked, this, &RebindDialog::rebind);
    plantChanged();
    m_chooser->setFocus();
    // As high as it wants to be: Qt takes two thirds of the screen at most.
    resize(sizeHint().boundedTo(screenRoom(*this)));
}

QList<Shortcut> RebindDialog::shortcuts()
{
    return {{tr("Choose a stage"), anyOf({keyName(Qt::Key_Up), keyName(Qt::Key_Down)})}};
}

QLayout *RebindDialog::makeHeading()
{
    QLabel *who = plainLabel();
    who->setFont(scaledFont(1.15, QFont::Bold));
    setWho(who);
    auto *row = new QHBoxLayout;
    row->addWidget(who, 1);
    row->addWidget(m_tally);
    row->addSpacing(fontMetrics().height());
    row->addWidget(new SecondaryLabel(m_source.id.region));
    return row;
}

/// A long user gives way to the encoder's name, of which both ends stay.
void RebindDialog::setWho(QLabel *label) const
{
    const QFontMetrics metrics = label->fontMetrics();
    const int widest = metrics.averageCharWidth() * nameWidthInCharacters;
    const QString encoder = metrics.elidedText(m_encoder, Qt::ElideMiddle, widest);
    const int room = widest - metrics.horizontalAdvance(encoder);
    const QString &user = m_configuration.userId;
    const QString shown = metrics.elidedText(user, Qt::ElideRight, std::max(room, metrics.averageCharWidth() * 8));
    label->setText(user.isEmpty() ? text::isolated(encoder) : text::filled(u"%1 · %2"_s, encoder, shown));
    label->setToolTip(plainToolTip(user.isEmpty() ? m_encoder : m_encoder + u'\n' + user));
    label->setAccessibleName(user.isEmpty() ? m_encoder : text::filled(u"%1 · %2"_s, m_encoder, user));
}

QLayout *RebindDialog::makeChoice()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(fontMetrics().height());
    grid->setVerticalSpacing(fontMetrics().height() * 3 / 4);
    auto *stage = new SecondaryLabel(tr("&Stage"));
    stage->setBuddy(m_chooser->field());
    const int fieldTextTop = (m_chooser->field()->sizeHint().height() - stage->sizeHint().height()) / 2;
    stage->setContentsMargins(0, fieldTextTop, 0, 0);
    grid->addWidget(new SecondaryLabel(tr("From")), 0, 0);
    grid->addWidget(m_from, 0, 1);
    grid->addWidget(stage, 1, 0, Qt::AlignTop);
    grid->addWidget(m_chooser, 1, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);
    return grid;
}

QLayout *RebindDialog::makeSentence()
{
    // Room for two lines, so that nothing jumps while one types.
    m_sentence->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    auto *row = new QHBoxLayout;
    row->setSpacing(fontMetrics().height() / 2);
    row->addWidget(m_severity, 0, Qt::AlignTop);
    row->addWidget(m_sentence, 1);
    return row;
}

void RebindDialog::fillFooter()
{
    QPushButton *const cancel = m_footer->addLeave(tr("&Cancel"));
    cancel->setToolTip(tr("Closes without a change"));
    m_footer->setDefault(nullptr); // Enter is for what is chosen
    m_footer->addBeside(new SecondaryLabel(text::isolated(m_source.accountName)), 1);
    m_footer->addBeside(m_nextStep);
}

void RebindDialog::plantChanged()
{
    if (const patchbay::Configuration *const known = m_plant.find(m_id)) {
        m_configuration.state = known->summary.state;
        m_isMoving = known->moving || m_runs.isUnderWay(m_id);
        m_chooser->setCurrentStage(known->summary.stageArn);
    }
    updateHeading();
    choiceChanged();
}

void RebindDialog::choiceChanged()
{
    if (m_chooser->choice() != m_waitsFor)
        m_waitsFor = {};
    m_checked = checked();
    compareAddresses();
    updateVerdict();
}

void RebindDialog::updateHeading()
{
    const QString from = stage(m_configuration.stageArn);
    setElided(m_from, from.isEmpty() ? tr("no stage") : from);
    m_tally->setState(shownState(m_configuration, m_isMoving, m_isStale));
}

QString RebindDialog::stage(const QString &arn) const
{
    return stageName(m_plant, {m_id.source, arn});
}

/// Nothing where no stage is chosen.
std::optional<patchbay::CheckedRebind> RebindDialog::checked() const
{
    const StageChoice &choice = m_chooser->choice();
    if (!choice.isDecided())
        return std::nullopt;
    const patchbay::Patch patch{{}, {patchbay::Rebind::of(m_id, m_configuration.stageArn, choice.stageArn)}};
    const patchbay::Circumstances now{[this](const patchbay::EncoderId &encoder) { return m_runs.isUnderWay(encoder); },
                                      [this](const patchbay::SourceId &) { return m_isStale; }};
    return check(patch, m_plant, now).items.front();
}

void RebindDialog::compareAddresses()
{
    const auto protocol = m_configuration.ingestProtocol.known();
    if (!isPossible() || detaches() || !protocol)
        m_endpoints->cancel();
    else
        m_endpoints->compare(m_configuration.stageArn, m_checked->rebind.to.arn, *protocol);
}

VerdictText RebindDialog::verdict() const
{
    if (!m_checked)
        return {whyUndecided(m_chooser->choice())};
    const QString now = m_checked->movedTo ? stage(m_checked->movedTo->arn) : QString();
    return describe(*m_checked,
                    {m_encoder, stage(m_configuration.stageArn), stage(m_checked->rebind.to.arn), now,
                     m_source.accountName, m_source.world});
}

void RebindDialog::updateVerdict()
{
    m_verdict = verdict();
    m_sentence->setText(m_verdict.sentence);
    showIcon(m_severity, iconOf(m_verdict.severity));
    m_rebind->setToolTip(m_verdict.sentence);
    goOnWhenCompared();
}

bool RebindDialog::isComparing() const
{
    return m_endpoints->comparison().state == patchbay::AddressComparison::State::Reading;
}

bool RebindDialog::isWaiting() const
{
    return m_waitsFor.kind != StageChoice::Kind::Nothing;
}

bool RebindDialog::isUncompared() const
{
    return m_endpoints->comparison().state == patchbay::AddressComparison::State::Failed;
}

bool RebindDialog::isDefault() const
{
    return m_checked && m_checked->isPlain() && !isUncompared();
}

void RebindDialog::updateAddress()
{
    m_address->show(m_endpoints->comparison(), stage(m_chooser->choice().stageArn), isWaiting());
    m_rebind->setText(isUncompared() ? tr("&Rebind anyway") : tr("&Rebind"));
    m_rebind->setEnabled(isPossible() && !isWaiting());
    m_rebind->setDefault(isDefault());
    const QString step = detaches() ? tr("Press Space to detach.") : tr("Press Enter again to move.");
    m_nextStep->setStep(isDefault() ? QString() : step, m_verdict.sentence);
}

/// Who was quicker than the comparison has not seen yet that the address differs, or that nobody knows.
void RebindDialog::goOnWhenCompared()
{
    using State = patchbay::AddressComparison::State;
    const State state = m_endpoints->comparison().state;
    const bool goesOn = isWaiting() && (state == State::Same || state == State::First || state == State::NotAsked);
    const bool asksOnceMore = isWaiting() && state == State::Failed;
    if (state != State::Reading)
        m_waitsFor = {};
    updateAddress();
    if (asksOnceMore)
        m_nextStep->lead();
    if (goesOn)
        QMetaObject::invokeMethod(this, &RebindDialog::rebind, Qt::QueuedConnection);
}

/// Enter presses the button that has the focus, and Rebind where nothing speaks against it. Where something does, it
/// leads to Rebind and no further; it never detaches, and while nothing is decided what was typed stays.
void RebindDialog::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || qobject_cast<QPushButton *>(focusWidget()))
        Dialog::keyPressEvent(event);
    else if (isDefault())
        m_rebind->click();
    else if (isPossible())
        m_nextStep->lead();
}

bool RebindDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_rebind || !detaches();
}

bool RebindDialog::isPossible() const
{
    return m_checked && m_checked->isPossible();
}

bool RebindDialog::detaches() const
{
    return isPossible() && m_checked->rebind.to.isNone();
}

void RebindDialog::setStale(bool stale)
{
    m_isStale = stale;
    updateHeading();
    choiceChanged();
}

void RebindDialog::reject()
{
    if (isPossible()) {
        const QString from = stage(m_configuration.stageArn);
        Q_EMIT left(from.isEmpty() ? text::filled(tr("Nothing was changed. %1 still has no stage."), m_encoder)
                                   : text::filled(tr("Nothing was changed. %1 stays on %2."), m_encoder, from));
    }
    Dialog::reject();
}

void RebindDialog::choose(const QString &stageArn)
{
    m_chooser->choose(stageArn);
}

void RebindDialog::rebind()
{
    if (!isPossible())
        return;
    if (isComparing() && !m_configuration.stageArn.isEmpty()) {
        m_waitsFor = m_chooser->choice();
        m_chooser->setFocus(); // a button that is switched off would hand the focus on to Cancel
        updateAddress();
        return;
    }
    const patchbay::Rebind rebind = m_checked->rebind;
    accept();
    Q_EMIT rebindChosen(rebind);
}

} // namespace ui
