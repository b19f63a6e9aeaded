// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/rebind/StageForManyDialog.h"

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/stagechoice/StageChooser.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/ScreenRoom.h"
#include "ui/widgets/SecondaryLabel.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WhoLine.h"
#include "ui/widgets/WorldSign.h"
#include "ui/words/Names.h"
#include "ui/words/PatchWords.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int widthInCharacters = 84;

} // namespace

StageForManyDialog::StageForManyDialog(const patchbay::Plant &plant, QList<patchbay::EncoderId> encoders,
                                       QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_encoders(std::move(encoders))
    , m_chooser(new StageChooser(plant, {m_encoders.constFirst().source, {}}))
    , m_sentence(new SentenceLabel)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rebind"));
    const patchbay::Source &source = *plant.source(m_encoders.constFirst().source);
    auto *const heading = new QLabel(tr("%Ln encoders", nullptr, int(m_encoders.size())));
    heading->setFont(scaledFont(1.25, QFont::Bold));
    auto *const stage = new SecondaryLabel(tr("&Stage"));
    stage->setBuddy(m_chooser->field());
    auto *const footer = new DialogFooter(*this);
    footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    m_preview = footer->addAct(tr("&Preview…"));
    QPushButton *const spread = footer->addTool(tr("Sp&read…"));
    spread->setToolTip(tr("Over several stages, so many on each"));
    footer->addBeside(new WhoLine(plant, {source.id()}), 1);
    m_sentence->setMinimumHeight(fontMetrics().lineSpacing() * 2);
    m_sentence->setAlignment(Qt::AlignTop | Qt::AlignLeft);

    auto *const layout = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    layout->setContentsMargins(line, line, line, line);
    layout->setSpacing(line * 3 / 4);
    layout->addWidget(new WorldSign(source.identity().world), 0, Qt::AlignLeft);
    layout->addWidget(heading);
    layout->addWidget(stage);
    layout->addWidget(m_chooser, 1);
    layout->addWidget(m_sentence);
    layout->addWidget(footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);

    connect(m_chooser, &StageChooser::choiceChanged, this, &StageForManyDialog::update);
    connect(&plant, &patchbay::Plant::rowsChanged, this, &StageForManyDialog::update);
    connect(&plant, &patchbay::Plant::rowsRemoved, this, &StageForManyDialog::update);
    connect(m_preview, &QPushButton::clicked, this, &StageForManyDialog::choose);
    connect(spread, &QPushButton::clicked, this, [this] {
        const QList<patchbay::EncoderId> all = m_encoders;
        accept();
        Q_EMIT spreadRequested(all);
    });
    update();
    m_chooser->setFocus();
    resize(sizeHint().boundedTo(screenRoom(*this)));
}

void StageForManyDialog::update()
{
    const StageChoice &choice = m_chooser->choice();
    m_preview->setEnabled(choice.isDecided());
    m_preview->setDefault(choice.isDecided());
    if (!choice.isDecided()) {
        m_sentence->setText(whyUndecided(choice));
        return;
    }
    const patchbay::StageId stage{m_encoders.constFirst().source, choice.stageArn};
    m_sentence->setText(stage.isNone() ? tr("They will have no stage. The preview shows each of them first.")
                                       : text::filled(tr("They move to %1. The preview shows each of them first."),
                                                      stageName(m_plant, stage)));
}

void StageForManyDialog::choose()
{
    const StageChoice choice = m_chooser->choice();
    if (!choice.isDecided())
        return;
    const patchbay::StageId stage{m_encoders.constFirst().source, choice.stageArn};
    patchbay::Patch patch{patchName(int(m_encoders.size()), stage.isNone() ? QString() : stageName(m_plant, stage)),
                          {}};
    for (const patchbay::EncoderId &encoder : std::as_const(m_encoders)) {
        if (const patchbay::Configuration *const known = m_plant.find(encoder))
            patch.items.push_back(patchbay::Rebind::of(encoder, known->summary.stageArn, choice.stageArn));
    }
    accept();
    Q_EMIT chosen(patch);
}

} // namespace ui
