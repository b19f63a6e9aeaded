// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/Hold.h"

#include <QCoroTask>
#include <QHash>
#include <QPromise>
#include <QSet>

#include <optional>
#include <stop_token>
#include <vector>

namespace patchbay {

/// Who is off air, and whose turn it is to be cut: over all sources and runs never two are, unless a person does not
/// want to wait for one that fails to come back. GUI thread only; outlives its calls.
class OffAir final {
    Q_DISABLE_COPY_MOVE(OffAir)

public:
    struct Place {
        NotBack encoder;
        bool comesLast = false; ///< after those of which this is not so
        QSet<QString> passedOver = {}; ///< by ARN: those that it does not wait for
    };
    /// Neither: it was asked to stop.
    struct Turn {
        bool isOwn = false; ///< it counts as off air from here on, until leave()
        std::optional<NotBack> heldBy = {}; ///< one that fails to come back
    };

    OffAir() = default;

    /// Ends when it is the caller's turn, of equal ones in the order they came, or when it is not worth waiting.
    QCoro::Task<Turn> come(Place place, std::stop_token stop);
    /// It is off air, as who has come is; or fails to come back, and those that wait for it are held.
    void add(const NotBack &encoder, bool isMissing);
    /// It is back, or has not gone.
    void leave(const QString &encoder);

private:
    struct Away {
        NotBack encoder;
        bool isMissing = false;
    };
    struct Waiting {
        Place place;
        QPromise<Turn> turn = {};
    };

    void lookAgain();
    std::optional<Turn> turnOf(const Place &place) const;

    QHash<QString, Away> m_away; ///< by ARN
    std::vector<Waiting *> m_waiting; ///< in the order they came
};

} // namespace patchbay
