// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/EncoderDetails.h"
#include "patchbay/plant/Plant.h"

#include <QDateTime>
#include <QObject>

#include <stop_token>

namespace ui {

/// Since when an encoder publishes, as the participants of its stage tell: asked once, for as long as this lives. GUI
/// thread only.
class LiveSince final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveSince)

public:
    /// Nothing is asked of one that is not in the list.
    LiveSince(const patchbay::Plant &plant, const patchbay::EncoderId &encoder, QObject *parent = nullptr);
    ~LiveSince() override;

    /// UTC, of a pair that of the leg that was there first; null: not read, or nobody is there.
    const QDateTime &since() const { return m_since; }
    bool wasRead() const { return m_wasRead; }

Q_SIGNALS:
    void read();

private:
    QCoro::Task<> ask(patchbay::Source &source, patchbay::EncoderDetails details, std::stop_token stop);

    std::stop_source m_stop;
    QDateTime m_since;
    bool m_wasRead = false;
};

} // namespace ui
