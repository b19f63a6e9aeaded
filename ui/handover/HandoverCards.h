// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "aws/Error.h"
#include "patchbay/plant/Ids.h"
#include "ui/handover/HandoverCard.h"

#include <QList>
#include <QObject>

#include <optional>
#include <stop_token>
#include <vector>

namespace patchbay {
class Plant;
}

namespace ui {

/// The cards of a selection, in its order, as they fill: the servers are read at once, keys only when they are asked
/// for. What cannot be read is told and missing; all else is there. GUI thread only.
class HandoverCards final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HandoverCards)

public:
    /// A card without a key, and why; without an error AWS said none.
    struct Keyless {
        patchbay::EncoderId encoder;
        QString name; ///< as shown
        std::optional<aws::Error> error;
    };

    /// Those that are not listed (any more) are left out. The plant outlives it.
    HandoverCards(const patchbay::Plant &plant, const QList<patchbay::EncoderId> &encoders, QObject *parent = nullptr);
    ~HandoverCards() override;

    const std::vector<HandoverCard> &all() const { return m_cards; }
    const QList<patchbay::EncoderId> &encoders() const { return m_encoders; }

    /// Reads the keys of all of them, anew.
    void readKeys();
    /// Reads no more, and wipes what was read.
    void dropKeys();
    /// Cards whose keys are being read.
    int waiting() const { return m_waiting; }
    const std::vector<Keyless> &keyless() const { return m_keyless; }
    bool haveKeys() const;

Q_SIGNALS:
    /// A server or keys have come, or did not.
    void changed();

private:
    void readServer(std::size_t number);
    void readKeysOf(std::size_t number);
    void takeKeys(std::size_t number, const aws::Result<std::vector<aws::Secret>> &keys);

    const patchbay::Plant &m_plant;
    QList<patchbay::EncoderId> m_encoders;
    std::vector<HandoverCard> m_cards; ///< one for each
    std::vector<Keyless> m_keyless;
    int m_waiting = 0;
    std::stop_source m_readingServers;
    std::stop_source m_readingKeys;
};

} // namespace ui
