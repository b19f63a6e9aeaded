// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/EncoderDetails.h"
#include "patchbay/plant/Plant.h"

#include <QObject>

#include <functional>
#include <stop_token>

namespace ui {

/// Reads a stream key for one purpose at a time; a later reading leaves an earlier one.
class KeyReader final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyReader)

public:
    using Take = std::function<void(const aws::Result<aws::Secret> &)>;

    explicit KeyReader(patchbay::Plant &plant, QObject *parent = nullptr);
    ~KeyReader() override;

    /// `take` is called once, unless the reading is left. Does nothing for one whose source is not open.
    void read(const patchbay::EncoderId &encoder, const patchbay::KeyOwner &owner, Take take);
    void leave();

private:
    patchbay::Plant &m_plant;
    std::stop_source m_reading;
};

} // namespace ui
