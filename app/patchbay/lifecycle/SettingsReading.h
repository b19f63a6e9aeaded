// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "ivs/NewResources.h"
#include "patchbay/lifecycle/Act.h"
#include "patchbay/plant/Ids.h"

#include <QList>
#include <QObject>

#include <optional>
#include <stop_token>
#include <vector>

namespace patchbay {

struct EncoderDetails;
class Plant;

/// With what another one like it can be made, of each of several encoders: a list lacks their attributes and tags, so
/// each is read by itself. Its keys are dropped at once. GUI thread only.
class SettingsReading final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsReading)

public:
    struct Item {
        EncoderId encoder; ///< of what is known already only its source
        QString name; ///< as it was listed, like its stage
        QString stageArn;
        std::optional<ivs::NewIngestConfiguration> settings = {}; ///< nothing: not read
        std::optional<aws::Error> error = {}; ///< why it could not be read
    };

    /// Begins to read. Those that are not listed (any more) are left out. The plant outlives it.
    SettingsReading(Plant &plant, const QList<EncoderId> &encoders, QObject *parent = nullptr);
    /// Of what is known already: it reads nothing.
    explicit SettingsReading(Plant &plant, const std::vector<Creation> &known, QObject *parent = nullptr);
    ~SettingsReading() override;

    /// In the order that was asked for.
    const std::vector<Item> &all() const { return m_items; }
    /// How many are being read.
    int waiting() const { return m_waiting; }
    /// How many could not be read.
    int failed() const;
    /// Reads those once more that could not be read.
    void readAgain();

Q_SIGNALS:
    /// One was read, or could not be.
    void changed();

private:
    void read(std::size_t number);
    void take(std::size_t number, const aws::Result<EncoderDetails> &details);

    Plant &m_plant;
    std::vector<Item> m_items;
    int m_waiting = 0;
    std::stop_source m_reading;
};

} // namespace patchbay
