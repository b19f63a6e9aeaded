// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/desk/TagsRoom.h"

#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/plant/EncoderTags.h"
#include "patchbay/plant/Plant.h"
#include "ui/words/ActWords.h"
#include "ui/words/ErrorText.h"
#include "ui/words/Names.h"
#include "ui/words/SourceContext.h"

#include <QCoroTask>
#include <QPointer>

namespace ui {

TagsRoom::TagsRoom(const Services &services, QWidget &window)
    : m_services(services)
    , m_window(window)
{
}

void TagsRoom::edit(const patchbay::EncoderId &encoder)
{
    if (const patchbay::Configuration *const known = m_services.plant.find(encoder))
        open({encoder.source, encoder.arn, known->summary.name, encoderName(m_services.plant, encoder)});
}

void TagsRoom::edit(const patchbay::StageId &stage)
{
    for (const ivs::StageSummary &each : m_services.plant.stagesOf(stage.source)) {
        if (each.arn == stage.arn)
            return open({stage.source, stage.arn, each.name, stageName(m_services.plant, stage)});
    }
}

/// Opened at once; what there is to edit follows.
void TagsRoom::open(const TagsDialog::Subject &subject)
{
    if (!m_services.plant.source(subject.source))
        return;
    auto *const dialog = new TagsDialog(m_services.plant, subject, &m_window);
    connect(dialog, &TagsDialog::taggingWanted, this, &TagsRoom::take);
    connect(dialog, &TagsDialog::readingRequested, this, [this, dialog, subject] { read(*dialog, subject); });
    dialog->open();
    read(*dialog, subject);
}

void TagsRoom::read(TagsDialog &dialog, const TagsDialog::Subject &subject)
{
    patchbay::Source *const source = m_services.plant.source(subject.source);
    if (!source)
        return dialog.tell(tr("Its account is not open any more."));
    const std::stop_token never;
    QCoro::connect(patchbay::readTags(*source, subject.arn, never), &dialog,
                   [this, &dialog, subject](const aws::Result<patchbay::EncoderTags::Tags> &tags) {
                       if (tags)
                           return dialog.setTags(*tags);
                       const patchbay::Source *const now = m_services.plant.source(subject.source);
                       dialog.tell(now ? describe(tags.error(), contextOf(*now, ErrorContext::Act::Reading)).brief()
                                       : tags.error().message);
                   });
}

void TagsRoom::take(const patchbay::Tagging &tagging)
{
    const std::vector<patchbay::Act> acts{tagging};
    patchbay::ActRun &run = m_services.acts.take(actsName(acts), acts);
    const auto tell = [this, arn = tagging.arn] { Q_EMIT changed(arn); };
    if (run.hasEnded())
        tell();
    else
        connect(&run, &patchbay::ActRun::ended, this, tell);
}

} // namespace ui
