// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"

#include <QObject>

#include <optional>
#include <stop_token>

namespace ui {

/// Whether a stage records who publishes there, which its list does not tell: it is read once. GUI thread only.
class StageRecording final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StageRecording)

public:
    /// The stage's source is open.
    StageRecording(const patchbay::Plant &plant, const patchbay::StageId &stage, QObject *parent = nullptr);
    ~StageRecording() override;

    /// Nothing: not read, or it could not be.
    std::optional<bool> isRecorded() const { return m_isRecorded; }

Q_SIGNALS:
    void read();

private:
    QCoro::Task<> ask(patchbay::Source &source, QString stageArn, std::stop_token stop);

    std::stop_source m_stop;
    std::optional<bool> m_isRecorded;
};

} // namespace ui
