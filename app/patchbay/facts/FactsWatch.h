// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/facts/EncoderFacts.h"
#include "patchbay/plant/Ids.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace patchbay {

class Plant;

/// Tells scripts what there is, and from then on each change, as objects with an "event": "list" with all "encoders"
/// first; then "added", "changed" (with what "was" until then) and "removed" with the "encoder"; "silent" when
/// nothing could be read of an account in a region for so long that what was true there is not known any more (with
/// AWS's code as "refusal" where it refused), and "answering" when it can again. What comes in one turn of the event
/// loop is compared once. GUI thread only.
class FactsWatch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FactsWatch)

public:
    /// Both outlive it.
    FactsWatch(const Plant &plant, const Plan &plan, QObject *parent = nullptr);

    /// Tells all there is, and what changes from now on.
    void begin();

Q_SIGNALS:
    void told(const QJsonObject &event);

private:
    void lookSoon();
    void look();
    void tellSilence(const SourceId &id);

    const Plant &m_plant;
    const Plan &m_plan;
    QHash<QString, EncoderFacts> m_told; ///< by ARN
    QSet<SourceId> m_silent; ///< those that were told of
    bool m_hasBegun = false;
    bool m_looksSoon = false;
};

} // namespace patchbay
