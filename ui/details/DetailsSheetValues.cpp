// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/plant/Plant.h"
#include "text/Isolate.h"
#include "ui/details/DetailsSheet.h"
#include "ui/widgets/ElidedField.h"
#include "ui/widgets/StageMarkMenu.h"
#include "ui/words/MarkWords.h"
#include "ui/words/PublishErrorWords.h"
#include "ui/words/TimeWords.h"

#include <utility>

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
    if (m_tagsAct)
        m_form->addAct(*m_tagsAct);
}

void DetailsSheet::showUrl(const QString &url)
{
    m_url->setPlaceholderText(tr("–"));
    m_url->setValue(url);
}

void DetailsSheet::showPublishing(const patchbay::EncoderPublishing &publishing)
{
    dropPublishing();
    QDateTime since;
    QStringList protocols;
    for (const patchbay::EncoderParticipant &each : publishing.present) {
        if (since.isNull() || each.since < since) // a pair is live as soon as one leg is
            since = each.since;
        const QString protocol = protocolWord(each.protocol);
        if (!protocol.isEmpty() && !protocols.contains(protocol))
            protocols += protocol;
        if (ElidedField *const leg = m_legs.value(each.id))
            leg->setValue(each.since.isNull() ? tr("live") : text::filled(tr("live since %1"), timeText(each.since)));
    }
    m_since->setValue(since.isNull() ? QString() : timeText(since));
    m_sendsBy->setValue(protocols.join(tr(", ", "between names")));
    if (publishing.present.empty())
        return;
    for (auto leg = m_legs.cbegin(); leg != m_legs.cend(); ++leg) {
        if (!publishing.isPresent(leg.key()))
            leg.value()->setValue(tr("not there"));
    }
}

void DetailsSheet::giveUpPublishing(const QString &why)
{
    dropPublishing();
    m_since->setPlaceholderText(tr("not known"));
    m_since->setToolTip(plainToolTip(why));
    m_since->setAccessibleDescription(why);
}

void DetailsSheet::dropPublishing()
{
    for (ElidedField *const field : {m_since, m_sendsBy}) {
        field->setPlaceholderText(tr("–"));
        field->setValue({});
    }
    m_since->setAccessibleDescription({});
    for (ElidedField *const leg : std::as_const(m_legs))
        leg->clear();
}

void DetailsSheet::expectReading()
{
    dropReading();
    for (ElidedField *const field : {m_url, m_since, m_sendsBy})
        field->setPlaceholderText(tr("…"));
}

void DetailsSheet::giveUpReading()
{
    for (ElidedField *const field : {m_url, m_since, m_sendsBy})
        field->setPlaceholderText(tr("–"));
}

void DetailsSheet::addLeg(int leg, const QString &participantId)
{
    const QString letter(QChar(u'A' + leg));
    m_form->addHeading(text::filled(tr("Leg %1"), letter));
    const DetailsForm::CopyWords words{text::filled(tr("participant ID of leg %1"), letter),
                                       text::filled(tr("Participant ID of leg %1 copied."), letter)};
    m_legs.insert(participantId,
                  m_form->addField(tr("State"), {text::filled(tr("state of leg %1"), letter), tr("State copied.")}));
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
