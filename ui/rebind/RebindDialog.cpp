// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/RebindDialog.h"

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

RebindDialog::RebindDialog(patchbay::Inventory &inventory, patchbay::StageAddresses &addresses, async::TaskScope &scope,
                           const QString &configurationArn, const RebindPlace &place, QWidget *parent)
    : Dialog(parent)
    , m_inventory(inventory)
    , m_place(place)
    , m_encoder(encoderName(inventory, configurationArn))
    , m_endpoints(new EndpointCheck(addresses, scope, this))
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
    if (const patchbay::Configuration *const known = inventory.find(configurationArn))
        m_configuration = known->summary;
    m_configuration.arn = configurationArn;
    m_chooser = new StageChooser(inventory, m_configuration.stageArn);

    auto *layout = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    layout->setContentsMargins(line, line, line, line);
    layout->setSpacing(line * 3 / 4);
    layout->addWidget(new WorldSign(m_place.world), 0, Qt::AlignLeft);
    layout->addLayout(makeHeading());
    layout->addLayout(makeChoice(), 1);
    layout->addLayout(makeSentence());
    layout->addWidget(m_address);
    fillFooter();
    layout->addWidget(m_footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);

    connect(&inventory, &patchbay::Inventory::configurationsChanged, this, &RebindDialog::configurationChanged);
    connect(&inventory, &patchbay::Inventory::configurationsRemoved, this, &RebindDialog::configurationChanged);
    connect(&inventory, &patchbay::Inventory::configurationsAppended, this, &RebindDialog::configurationChanged);
    connect(&inventory, &patchbay::Inventory::stagesChanged, this, &RebindDialog::configurationChanged);
    connect(&inventory, &patchbay::Inventory::loadingChanged, this, [this] {
        if (m_inventory.loading() == patchbay::Inventory::Loading::Idle)
            m_endpoints->repeatIfFailed();
    });
    connect(m_chooser, &StageChooser::choiceChanged, this, &RebindDialog::choiceChanged);
    connect(m_chooser, &StageChooser::chosenAgain, m_endpoints, &EndpointCheck::repeatIfFailed);
    connect(m_endpoints, &EndpointCheck::comparisonChanged, this, &RebindDialog::goOnWhenCompared);
    connect(m_rebind, &QPushButton::clicked, this, &RebindDialog::rebind);
    configurationChanged();
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
    row->addWidget(new SecondaryLabel(m_place.region));
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
    m_footer->addBeside(new SecondaryLabel(text::isolated(m_place.account)), 1);
    m_footer->addBeside(m_nextStep);
}

void RebindDialog::configurationChanged()
{
    const patchbay::Configuration *const known = m_inventory.find(m_configuration.arn);
    m_isGone = !known;
    if (known) {
        m_configuration.state = known->summary.state;
        m_stageNow = known->summary.stageArn;
        m_isMoving = known->moving;
    }
    m_chooser->setCurrentStage(m_stageNow);
    updateHeading();
    choiceChanged();
}

void RebindDialog::choiceChanged()
{
    if (m_chooser->choice() != m_waitsFor)
        m_waitsFor = {};
    compareAddresses();
    updateVerdict();
}

void RebindDialog::updateHeading()
{
    const QString from = stageName(m_inventory, m_configuration.stageArn);
    setElided(m_from, from.isEmpty() ? tr("no stage") : from);
    m_tally->setState(shownState(m_configuration, m_isMoving, m_isStale));
}

RebindQuestion RebindDialog::question() const
{
    RebindQuestion question;
    question.configuration = m_configuration;
    question.world = m_place.world;
    question.isStale = m_isStale;
    question.isGone = m_isGone;
    question.isMoving = m_isMoving;
    if (m_stageNow != m_configuration.stageArn)
        question.movedTo = stageName(m_inventory, m_stageNow);
    question.encoder = m_encoder;
    question.fromStage = stageName(m_inventory, m_configuration.stageArn);
    question.choice = m_chooser->choice();
    question.toStage = stageName(m_inventory, question.choice.stageArn);
    question.isListed = m_inventory.findStage(question.choice.stageArn) != nullptr;
    question.boundToTarget = m_inventory.boundTo(question.choice.stageArn);
    return question;
}

void RebindDialog::compareAddresses()
{
    const RebindVerdict verdict = judge(question());
    const auto protocol = m_configuration.ingestProtocol.known();
    if (verdict.stageArn.value_or(QString()).isEmpty() || !protocol)
        m_endpoints->cancel();
    else
        m_endpoints->compare(m_configuration.stageArn, *verdict.stageArn, *protocol);
}

void RebindDialog::updateVerdict()
{
    m_verdict = judge(question());
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
    return m_verdict.isDefault && !isUncompared();
}

void RebindDialog::updateAddress()
{
    m_address->show(m_endpoints->comparison(), stageName(m_inventory, m_chooser->choice().stageArn), isWaiting());
    m_rebind->setText(isUncompared() ? tr("&Rebind anyway") : tr("&Rebind"));
    m_rebind->setEnabled(m_verdict.isPossible() && !isWaiting());
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
    else if (m_verdict.isPossible())
        m_nextStep->lead();
}

bool RebindDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_rebind || !detaches();
}

bool RebindDialog::detaches() const
{
    return m_verdict.isPossible() && m_verdict.stageArn->isEmpty();
}

void RebindDialog::setStale(bool stale)
{
    m_isStale = stale;
    updateHeading();
    updateVerdict();
}

void RebindDialog::reject()
{
    if (m_verdict.isPossible()) {
        const QString stage = stageName(m_inventory, m_configuration.stageArn);
        Q_EMIT left(stage.isEmpty() ? text::filled(tr("Nothing was changed. %1 still has no stage."), m_encoder)
                                    : text::filled(tr("Nothing was changed. %1 stays on %2."), m_encoder, stage));
    }
    Dialog::reject();
}

void RebindDialog::choose(const QString &stageArn)
{
    m_chooser->choose(stageArn);
}

void RebindDialog::rebind()
{
    if (!m_verdict.isPossible())
        return;
    const bool isReading = m_endpoints->comparison().state == patchbay::AddressComparison::State::Reading;
    if (isReading && !m_configuration.stageArn.isEmpty()) {
        m_waitsFor = m_chooser->choice();
        m_chooser->setFocus(); // a button that is switched off would hand the focus on to Cancel
        updateAddress();
        return;
    }
    patchbay::Rebind rebind;
    rebind.configurationArn = m_configuration.arn;
    rebind.fromStageArn = m_configuration.stageArn;
    rebind.toStageArn = *m_verdict.stageArn;
    accept();
    Q_EMIT rebindChosen(rebind);
}

} // namespace ui
