// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/RebindDialog.h"

#include "patchbay/patch/PatchRuns.h"
#include "text/Isolate.h"
#include "ui/appearance/Icon.h"
#include "ui/rebind/AddressNote.h"
#include "ui/rebind/NextStep.h"
#include "ui/rebind/RebindHeading.h"
#include "ui/stagechoice/EndpointCheck.h"
#include "ui/stagechoice/StageChooser.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WhoLine.h"
#include "ui/widgets/WorldSign.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

namespace ui {

namespace {

constexpr int widthInCharacters = 96;
constexpr int nameWidthInCharacters = 60;

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
    , m_proposed(plant, runs, encoder)
    , m_endpoints(new EndpointCheck(plant, encoder.source, this))
    , m_heading(new RebindHeading(m_proposed))
    , m_from(new QLabel)
    , m_chooser(new StageChooser(plant, {encoder.source, m_proposed.nowOn()}))
    , m_severity(iconLabel())
    , m_sentence(new SentenceLabel)
    , m_address(new AddressNote)
    , m_footer(new DialogFooter(*this))
    , m_rebind(m_footer->addAct({}))
    , m_nextStep(new NextStep(*m_rebind))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rebind"));
    m_from->setTextFormat(Qt::PlainText);

    auto *layout = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    layout->setContentsMargins(line, line, line, line);
    layout->setSpacing(line * 3 / 4);
    layout->addWidget(new WorldSign(m_proposed.source().world), 0, Qt::AlignLeft);
    layout->addWidget(m_heading);
    layout->addLayout(makeChoice(), 1);
    layout->addLayout(makeSentence());
    layout->addWidget(m_address);
    fillFooter(plant);
    layout->addWidget(m_footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);

    using patchbay::Plant;
    connect(&plant, &Plant::rowsChanged, this, &RebindDialog::plantChanged);
    connect(&plant, &Plant::rowsRemoved, this, &RebindDialog::plantChanged);
    connect(&plant, &Plant::rowsAppended, this, &RebindDialog::plantChanged);
    connect(&plant, &Plant::namesChanged, this, &RebindDialog::plantChanged);
    connect(&plant.sources(), &patchbay::Sources::silenceChanged, this, &RebindDialog::plantChanged);
    connect(&runs, &patchbay::PatchRuns::underWayChanged, this, &RebindDialog::plantChanged);
    connect(&plant, &Plant::sourceChanged, this, [this, &plant](const patchbay::SourceId &changed) {
        if (changed != this->encoder().source)
            return;
        plantChanged(); // it may be closed, and opened again
        const patchbay::Source *const source = plant.source(changed);
        if (source && !source->isReading())
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

void RebindDialog::fillFooter(const patchbay::Plant &plant)
{
    QPushButton *const cancel = m_footer->addLeave(tr("&Cancel"));
    cancel->setToolTip(tr("Closes without a change"));
    m_footer->setDefault(nullptr); // Enter is for what is chosen
    m_footer->addBeside(new WhoLine(plant, {encoder().source}), 1);
    m_footer->addBeside(m_nextStep);
}

void RebindDialog::plantChanged()
{
    m_proposed.update();
    m_chooser->setCurrentStage(m_proposed.nowOn());
    updateHeading();
    choiceChanged();
}

void RebindDialog::choiceChanged()
{
    if (m_chooser->choice() != m_waitsFor)
        m_waitsFor = {};
    m_proposed.choose(m_chooser->choice());
    compareAddresses();
    updateVerdict();
}

void RebindDialog::updateHeading()
{
    const QString from = m_proposed.from();
    setElided(m_from, from.isEmpty() ? tr("no stage") : from);
    m_heading->setState(m_proposed.state());
}

void RebindDialog::compareAddresses()
{
    const auto protocol = m_proposed.configuration().ingestProtocol.known();
    if (!m_proposed.isPossible() || m_proposed.detaches() || !protocol)
        m_endpoints->cancel();
    else
        m_endpoints->compare(m_proposed.rebind().from.arn, m_proposed.rebind().to.arn, *protocol);
}

void RebindDialog::updateVerdict()
{
    const VerdictText verdict = m_proposed.verdict();
    m_sentence->setText(verdict.sentence);
    showIcon(m_severity, iconOf(verdict.severity));
    m_rebind->setToolTip(verdict.sentence);
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
    return m_proposed.isPlain() && !isUncompared();
}

void RebindDialog::updateAddress()
{
    m_address->show(m_endpoints->comparison(), m_proposed.to(), isWaiting());
    m_rebind->setText(isUncompared() ? tr("&Rebind anyway") : tr("&Rebind"));
    m_rebind->setEnabled(m_proposed.isPossible() && !isWaiting());
    m_rebind->setDefault(isDefault());
    const QString step = m_proposed.detaches() ? tr("Press Space to detach.") : tr("Press Enter again to move.");
    m_nextStep->setStep(isDefault() ? QString() : step, m_proposed.verdict().sentence);
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
    else if (m_proposed.isPossible())
        m_nextStep->lead();
}

bool RebindDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_rebind || !m_proposed.detaches();
}

void RebindDialog::choose(const QString &stageArn)
{
    m_chooser->choose(stageArn);
}

void RebindDialog::rebind()
{
    if (!m_proposed.isPossible())
        return;
    if (isComparing() && !m_proposed.configuration().stageArn.isEmpty()) {
        m_waitsFor = m_chooser->choice();
        m_chooser->setFocus(); // a button that is switched off would hand the focus on to Cancel
        updateAddress();
        return;
    }
    const patchbay::Rebind rebind = m_proposed.rebind();
    accept();
    Q_EMIT rebindChosen(rebind);
}

} // namespace ui
