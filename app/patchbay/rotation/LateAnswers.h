// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/lifecycle/ActRuns.h"
#include "patchbay/plant/Plant.h"

#include <QDateTime>
#include <QObject>

#include <vector>

namespace patchbay {

/// Acts of which AWS could not be asked what became of them: it is asked once more as soon as their source has been
/// read again, until it answers. The journal is told. What the program does not outlive is LeftOpenActs' to ask about.
/// GUI thread only.
class LateAnswers final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LateAnswers)

public:
    /// Both outlive it.
    LateAnswers(const Plant &plant, ActRuns &acts, QObject *parent = nullptr);

    /// One whose outcome is Unknown; `name` is what the run is called that asks.
    void await(const QString &name, const ActResult &lost);

private:
    struct Awaited {
        QString name;
        ActResult lost;
        QDateTime readBefore; ///< as of when its source was known then
    };

    void ask(const SourceId &id);

    const Plant &m_plant;
    ActRuns &m_acts;
    std::vector<Awaited> m_awaited;
};

} // namespace patchbay
