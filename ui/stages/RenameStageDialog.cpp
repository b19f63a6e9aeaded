// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/stages/RenameStageDialog.h"

#include "ivs/Limits.h"
#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/appearance/Fonts.h"
#include "ui/widgets/DialogFooter.h"
#include "ui/widgets/FieldNote.h"
#include "ui/widgets/SentenceLabel.h"
#include "ui/widgets/WhoLine.h"
#include "ui/words/CreationWords.h"
#include "ui/words/Names.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int widthInCharacters = 60;

QString nameOf(const patchbay::Plant &plant, const patchbay::StageId &stage)
{
    const ivs::StageSummary *const known = plant.findStage(stage);
    return known ? known->name : QString();
}

} // namespace

RenameStageDialog::RenameStageDialog(const patchbay::Plant &plant, const patchbay::StageId &stage, QWidget *parent)
    : Dialog(parent)
    , m_plant(plant)
    , m_stage(stage)
    , m_from(nameOf(plant, stage))
    , m_name(new QLineEdit(m_from))
    , m_note(new FieldNote(*m_name))
    , m_footer(new DialogFooter(*this))
    , m_rename(m_footer->addAct(tr("&Rename")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Rename stage"));
    auto *const heading = new SentenceLabel;
    heading->setText(text::filled(tr("Rename %1"), stageName(plant, stage)));
    heading->setFont(scaledFont(1.25, QFont::Bold));
    m_name->setAccessibleName(tr("Name"));
    m_name->selectAll();
    auto *const label = new QLabel(tr("&Name"));
    label->setBuddy(m_name);
    m_footer->addLeave(tr("&Cancel"))->setToolTip(tr("Closes without a change"));
    auto *const column = new QVBoxLayout(this);
    const int line = fontMetrics().height();
    column->setContentsMargins(line, line, line, line);
    column->setSpacing(line / 2);
    column->addWidget(new WhoLine(plant, {stage.source}));
    column->addWidget(heading);
    column->addSpacing(line / 2);
    column->addWidget(label);
    column->addWidget(m_name);
    column->addWidget(m_note);
    column->addStretch(1);
    column->addWidget(m_footer);
    setMinimumWidth(fontMetrics().averageCharWidth() * widthInCharacters);
    connect(m_name, &QLineEdit::textChanged, this, &RenameStageDialog::update);
    connect(m_rename, &QPushButton::clicked, this, &RenameStageDialog::rename);
    update();
    m_name->setFocus();
}

void RenameStageDialog::update()
{
    const QString name = m_name->text();
    const auto problem = ivs::limits::problemOfName(name);
    const bool isTaken = name != m_from && m_plant.stagesNamed(name) > 0;
    m_note->say(problem ? nameProblem(*problem) : QString(),
                isTaken ? tr("Another stage is called that too. AWS allows it; the list tells them apart by their ARN.")
                        : tr("Its ARN and addresses stay: encoders, scenes and marks are not touched."));
    const bool isPossible = !problem && !name.isEmpty() && name != m_from;
    m_rename->setEnabled(isPossible);
    m_footer->setDefault(isPossible ? m_rename : nullptr);
}

void RenameStageDialog::rename()
{
    const patchbay::StageRenaming renaming{m_stage, m_from, m_name->text()};
    accept();
    Q_EMIT wanted(renaming);
}

} // namespace ui
