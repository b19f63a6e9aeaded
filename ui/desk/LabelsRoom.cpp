// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/LabelsRoom.h"

#include "ui/inventory/InventoryTable.h"
#include "ui/labels/LabelDialog.h"
#include "ui/messages/MessageBar.h"
#include "ui/widgets/StageMarkMenu.h"
#include "ui/words/LabelWords.h"

using namespace Qt::StringLiterals;

namespace ui {

namespace {

const QString problemMessage = u"labels"_s;
const QString replacedMessage = u"labels replaced"_s;

} // namespace

LabelsRoom::LabelsRoom(const patchbay::Plant &plant, InventoryTable &table, MessageBar &bar, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_labels(*plant.labels())
    , m_table(table)
    , m_bar(bar)
    , m_marks(new StageMarkMenu(plant, &table))
{
    connect(&table, &InventoryTable::selectedChanged, this, &LabelsRoom::followSelection);
    connect(&plant, &patchbay::Plant::rowsChanged, this, &LabelsRoom::followSelection);
    connect(&m_labels, &patchbay::Labels::problemChanged, this, &LabelsRoom::tellProblem);
    connect(&m_labels, &patchbay::Labels::othersReplaced, this, &LabelsRoom::tellReplaced);
    tellProblem();
}

QMenu &LabelsRoom::markMenu() const
{
    return *m_marks;
}

void LabelsRoom::labelSelected()
{
    const QList<patchbay::EncoderId> encoders = m_table.selectedEncoders();
    if (!encoders.isEmpty())
        (new LabelDialog(m_plant, encoders, m_table.window()))->open();
}

void LabelsRoom::followSelection()
{
    QStringList stages;
    for (const patchbay::EncoderId &encoder : m_table.selectedEncoders()) {
        if (const patchbay::Configuration *const known = m_plant.find(encoder))
            stages += known->summary.stageArn;
    }
    m_marks->setStages(stages);
}

void LabelsRoom::tellProblem()
{
    if (!m_labels.problem())
        return m_bar.clear(problemMessage);
    Message message;
    message.id = problemMessage;
    message.severity = Severity::Attention;
    message.sentence = labelsProblem(*m_labels.problem(), m_labels.isKept());
    m_bar.showMessage(message);
}

void LabelsRoom::tellReplaced(const QStringList &arns)
{
    Message message;
    message.id = replacedMessage;
    message.sentence = labelsReplaced(int(arns.size()));
    m_bar.showMessage(message);
}

} // namespace ui
