// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/details/DetailsSheet.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/StageMarkMenu.h"
#include "ui/words/MarkWords.h"

namespace ui {

void DetailsSheet::showSummary(const ivs::IngestConfigurationSummary &summary, const QString &stageName)
{
    m_stage->setValue(summary.stageArn.isEmpty() ? tr("no stage") : stageName);
    m_stageArn->setValue(summary.stageArn);
    showLabels(summary);
    m_protocol->setValue(summary.ingestProtocol.text());
    m_user->setValue(summary.userId);
    m_participant->setValue(summary.participantId);
    m_redundant->setValue(summary.redundantIngest ? tr("yes, two legs") : tr("no"));
    m_arn->setValue(summary.arn);
}

void DetailsSheet::showLabels(const ivs::IngestConfigurationSummary &summary)
{
    const patchbay::EncoderLabel label = m_plant.labelOf(summary.arn);
    m_group->setValue(label.group);
    m_contact->setValue(label.contact);
    const patchbay::StageMark mark = m_plant.markOf(summary.stageArn);
    m_mark->setValue(mark == patchbay::StageMark::None ? QString() : markWord(mark));
    m_marks->setStages({summary.stageArn});
}

void DetailsSheet::showDetails(const patchbay::EncoderDetails &details)
{
    dropReading();
    for (int leg = 0; leg < details.legParticipants.size(); ++leg)
        addLeg(leg, details.legParticipants[leg]);
    addPairs(tr("Attributes"), details.attributes);
    addPairs(tr("Tags"), details.tags);
}

void DetailsSheet::showUrl(const QString &url)
{
    m_url->setPlaceholderText(tr("–"));
    m_url->setValue(url);
}

void DetailsSheet::expectReading()
{
    dropReading();
    m_url->setPlaceholderText(tr("…"));
}

void DetailsSheet::giveUpReading()
{
    m_url->setPlaceholderText(tr("–"));
}

void DetailsSheet::addLeg(int leg, const QString &participantId)
{
    const QString letter(QChar(u'A' + leg));
    m_form->addHeading(text::filled(tr("Leg %1"), letter));
    const DetailsForm::CopyWords words{text::filled(tr("participant ID of leg %1"), letter),
                                       text::filled(tr("Participant ID of leg %1 copied."), letter)};
    m_form->addField(tr("Participant"), words, DetailsForm::Face::FixedWidth)->setValue(participantId);
    addKey(participantId, tr("Stream key"), text::filled(tr("stream key of leg %1"), letter));
}

void DetailsSheet::addPairs(const QString &heading, const QMap<QString, QString> &pairs)
{
    m_form->addHeading(heading);
    if (pairs.isEmpty())
        m_form->addNote(tr("none"));
    for (auto pair = pairs.cbegin(); pair != pairs.cend(); ++pair)
        m_form->addField(pair.key(), {pair.key(), text::filled(tr("%1 copied."), pair.key())})->setValue(pair.value());
}

} // namespace ui
