// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/live/StageRecording.h"

#include "patchbay/plant/StageDetails.h"

#include <QPointer>

namespace ui {

StageRecording::StageRecording(const patchbay::Plant &plant, const patchbay::StageId &stage, QObject *parent)
    : QObject(parent)
{
    patchbay::Source *const source = stage.isNone() ? nullptr : plant.source(stage.source);
    if (source)
        source->scope().add(ask(*source, stage.arn, m_stop.get_token()));
}

StageRecording::~StageRecording()
{
    m_stop.request_stop();
}

QCoro::Task<> StageRecording::ask(patchbay::Source &source, QString stageArn, std::stop_token stop)
{
    const QPointer<StageRecording> self(this);
    const auto stage = co_await patchbay::readStage(source, stageArn, async::Urgency::Person, stop);
    if (!self || !stage)
        co_return;
    self->m_isRecorded = patchbay::isRecorded(*stage);
    Q_EMIT self->read();
}

} // namespace ui
