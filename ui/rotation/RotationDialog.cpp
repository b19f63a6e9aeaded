// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rotation/RotationDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/rotation/StepRow.h"
#include "ui/tally/Tally.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/GrowToFit.h"
#include "ui/widgets/Question.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WhoLine.h"
#include "ui/words/Names.h"
#include "ui/words/RotationWords.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <utility>

namespace ui {

namespace {

using patchbay::KeyRotation;
using patchbay::RotationStep;

constexpr int widthInCharacters = 78;

StepRow::State stateOf(bool isDone, bool isCurrent)
{
    return isDone ? StepRow::State::Done : isCurrent ? StepRow::State::Current : StepRow::State::Later;
}

} // namespace

RotationDialog::RotationDialog(const patchbay::Plant &plant, patchbay::KeyRotations &rotations, const QUuid &id,
                               QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_rotations(rotations)
    , m_id(id)
    , m_source(plant.idOf(rotations.find(id)->oldArn).source)
    , m_heading(new SentenceLabel)
    , m_meaning(new SentenceLabel)
    , m_problem(new SentenceLabel)
    , m_make(new StepRow(1, tr("Make a new encoder beside the old one"), tr("&Make the new one")))
    , m_lookAlikes(new QWidget)
    , m_lookAlikeRows(new QVBoxLayout(m_lookAlikes))
    , m_handOver(new StepRow(2, tr("Give its key to whoever sets up the encoder"), tr("&Hand over…")))
    , m_wait(new StepRow(3, tr("Wait until the new one is live"), {}))
    , m_delete(new StepRow(4, tr("Delete the old one"), tr("&Delete the old one…")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    layOut();
    connect(m_make->button(), &QPushButton::clicked, this, [this] {
        showProblem({});
        m_make->button()->setEnabled(false); // until what becomes of it is known
        if (const KeyRotation *const rotation = m_rotations.find(m_id))
            m_rotations.make(m_id, text::filled(tr("New key for %1"), rotationSubject(*rotation)));
    });
    connect(m_handOver->button(), &QPushButton::clicked, this, [this] {
        if (const KeyRotation *const rotation = m_rotations.find(m_id))
            Q_EMIT handOverRequested(m_plant.idOf(rotation->madeArn));
    });
    connect(m_delete->button(), &QPushButton::clicked, this, [this] {
        if (const KeyRotation *const rotation = m_rotations.find(m_id))
            Q_EMIT deletionRequested(m_plant.idOf(rotation->oldArn));
    });
    m_updateSoon.setSingleShot(true);
    m_updateSoon.setInterval(0);
    connect(&m_updateSoon, &QTimer::timeout, this, &RotationDialog::update);
    const auto soon = qOverload<>(&QTimer::start);
    connect(&plant, &patchbay::Plant::rowsAppended, &m_updateSoon, soon);
    connect(&plant, &patchbay::Plant::rowsChanged, &m_updateSoon, soon);
    connect(&plant, &patchbay::Plant::rowsRemoved, &m_updateSoon, soon);
    connect(&plant, &patchbay::Plant::namesChanged, &m_updateSoon, soon);
    connect(&rotations, &patchbay::KeyRotations::changed, &m_updateSoon, soon);
    if (const auto *const old = plant.find(plant.idOf(rotations.find(id)->oldArn)))
        plant.countGuests({m_source, old->summary.stageArn});
    update();
}

void RotationDialog::layOut()
{
    setWindowTitle(tr("Rotate key"));
    m_heading->setFont(scaledFont(1.25, QFont::Bold));
    m_meaning->setText(
        tr("AWS cannot change a key: another encoder with the same settings takes its place. Its ARN and "
           "its participant ID are new; label and scenes move along. The old key works until the old "
           "encoder is deleted."));
    m_lookAlikeRows->setContentsMargins(fontMetrics().height() * 2, 0, 0, 0);
    QWidget *const footer = makeFooter();
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line);
    column->addWidget(new WhoLine(m_plant, {m_source}));
    column->addWidget(m_heading);
    column->addWidget(m_meaning);
    column->addWidget(m_make);
    column->addWidget(m_lookAlikes);
    column->addWidget(m_handOver);
    column->addWidget(m_wait);
    column->addWidget(m_delete);
    column->addWidget(m_problem);
    column->addStretch(1);
    column->addWidget(footer);
    m_problem->hide();
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
    m_leave->setFocus();
}

QWidget *RotationDialog::makeFooter()
{
    auto *const footer = new DialogFooter(*this);
    m_giveUp = footer->addTool(tr("&Give up"));
    footer->addBeside(new QWidget, 1);
    m_giveUp->setToolTip(tr("Forgets this. What was made stays, and the old key works"));
    m_leave = footer->addLeave(tr("&Close"));
    m_leave->setToolTip(tr("Once the new one is made it can be gone on with later, also after the program has ended"));
    connect(m_giveUp, &QPushButton::clicked, this, &RotationDialog::askToGiveUp);
    return footer;
}

/// Without a question while there is nothing to lose.
void RotationDialog::askToGiveUp()
{
    const auto giveUp = [this] {
        m_rotations.giveUp(m_id);
        reject();
    };
    const KeyRotation *const rotation = m_rotations.find(m_id);
    if (!rotation || m_rotations.isUntouched(m_id))
        return giveUp();
    Question::Text text;
    text.title = tr("Give up");
    text.question = text::filled(tr("Give up the new key for %1?"), rotationSubject(*rotation));
    text.meaning = tr("What was made stays, and the old key works until the old encoder is deleted. Label and scenes "
                      "do not move along.");
    text.act = tr("&Give up");
    auto *const question = new Question(text, this);
    connect(question, &QDialog::accepted, this, giveUp);
    question->open();
}

void RotationDialog::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    m_updateSoon.start();
}

void RotationDialog::update()
{
    const KeyRotation *const rotation = m_rotations.find(m_id);
    if (!rotation)
        return showDone();
    const RotationStep step = m_rotations.stepOf(*rotation);
    if (std::exchange(m_step, step) != step)
        m_leave->setFocus(); // a key that is pressed now was meant for another step
    m_heading->setText(text::filled(tr("A new key for %1"), rotationSubject(*rotation)));
    updateMake(*rotation, step);
    updateAfterMaking(*rotation, step);
    offerLookAlikes(*rotation, step);
    if (isVisible())
        growToFit(*this);
}

void RotationDialog::updateMake(const KeyRotation &rotation, RotationStep step)
{
    const bool isToMake = step == RotationStep::Make;
    m_make->setState(stateOf(!isToMake && step != RotationStep::Making, true));
    m_make->setSentence(isToMake ? makeSentence(rotation)
                            : step == RotationStep::Making
                            ? tr("It is being made, or it is not known yet whether it was.")
                            : QString());
    m_make->button()->setVisible(isToMake);
    m_make->button()->setEnabled(isToMake && !isReadOnly() && m_plant.find(m_plant.idOf(rotation.oldArn)));
}

bool RotationDialog::isReadOnly() const
{
    const patchbay::Source *const source = m_plant.source(m_source);
    return source && source->client().settings().readOnly;
}

QString RotationDialog::makeSentence(const KeyRotation &rotation) const
{
    const patchbay::EncoderId oldId = m_plant.idOf(rotation.oldArn);
    const patchbay::Configuration *const old = m_plant.find(oldId);
    if (!old)
        return tr("The old one is not in the list. Open its account, or give up.");
    if (isReadOnly())
        return tr("The account is read-only. Nothing can be made in it.");
    const patchbay::StageId stage{oldId.source, old->summary.stageArn};
    RoomForOne room;
    if (!stage.isNone()) {
        room.stage = text::isolated(stageName(m_plant, stage));
        room.places = m_plant.placesOn(stage);
    }
    for (int row = 0; row < m_plant.rowCount(); ++row)
        room.encoders += m_plant.idAt(row).source == oldId.source ? 1 : 0;
    const QString sentence = roomSentence(room);
    return isRoomShort(room) ? sentence + u' ' + tr("AWS could refuse it.") : sentence;
}

void RotationDialog::updateAfterMaking(const KeyRotation &rotation, RotationStep step)
{
    const bool isMade = step != RotationStep::Make && step != RotationStep::Making;
    const bool isLive = step == RotationStep::Delete;
    const patchbay::EncoderId made = m_plant.idOf(rotation.madeArn);
    m_handOver->setState(stateOf(isLive || step == RotationStep::MoveAlong, step == RotationStep::HandOver));
    m_handOver->setSentence(isMade ? text::filled(tr("The new one is %1."), text::isolated(encoderName(m_plant, made)))
                                   : QString());
    m_handOver->button()->setVisible(isMade && m_plant.find(made));
    m_wait->setState(stateOf(isLive || step == RotationStep::MoveAlong, step == RotationStep::HandOver));
    m_wait->setSentence(step == RotationStep::HandOver ? tr("It is not live. This goes on by itself when it is.")
                            : isLive                   ? tr("It is live.")
                                                       : QString());
    m_delete->setState(stateOf(step == RotationStep::MoveAlong, isLive));
    m_delete->setSentence(isMade ? deleteSentence(rotation, step) : QString());
    m_delete->button()->setVisible(isMade && m_plant.find(m_plant.idOf(rotation.oldArn)));
}

QString RotationDialog::deleteSentence(const KeyRotation &rotation, RotationStep step) const
{
    if (step == RotationStep::MoveAlong)
        return tr("It is gone. Label and scenes move along.");
    const patchbay::Configuration *const old = m_plant.find(m_plant.idOf(rotation.oldArn));
    const QString oldOne = old && old->summary.isActive()
        ? tr("The old one is live: somebody publishes with the old key, who is cut off then.")
        : tr("The old one is idle.");
    return step == RotationStep::Delete ? oldOne : oldOne + u' ' + tr("The new one has not been seen live.");
}

/// Where an answer got lost, or somebody has made one elsewhere.
void RotationDialog::offerLookAlikes(const KeyRotation &rotation, RotationStep step)
{
    QList<patchbay::EncoderId> alike;
    if (step == RotationStep::Make) {
        for (const patchbay::EncoderId &each : m_rotations.lookAlikes(rotation))
            alike += each;
    }
    m_lookAlikes->setVisible(!alike.isEmpty());
    if (std::exchange(m_offered, alike) == alike)
        return;
    while (QLayoutItem *const item = m_lookAlikeRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const patchbay::EncoderId &each : std::as_const(alike)) {
        const QString name = text::isolated(encoderName(m_plant, each));
        auto *const use = new QPushButton(text::filled(tr("&Use %1 as the new one"), name));
        use->setAutoDefault(false);
        use->setToolTip(tr("It has the same name, protocol and user. Nothing is made then"));
        connect(use, &QPushButton::clicked, this, [this, arn = each.arn] { m_rotations.take(m_id, arn); });
        m_lookAlikeRows->addWidget(use, 0, Qt::AlignLeft);
    }
}

void RotationDialog::showDone()
{
    m_lookAlikes->hide();
    m_giveUp->hide();
    m_leave->setFocus();
    for (StepRow *const row : {m_make, m_handOver, m_wait, m_delete}) {
        row->setState(StepRow::State::Done);
        row->setSentence({});
        if (row->button())
            row->button()->hide();
    }
    m_meaning->setText(tr("The old key does not work any more. Label and scenes have moved along."));
}

/// What AWS is asked for, or leads there, and what forgets is pressed by who means it.
bool RotationDialog::mayEnterPress(const QAbstractButton &button) const
{
    return &button != m_make->button() && &button != m_delete->button() && &button != m_giveUp;
}

} // namespace ui
