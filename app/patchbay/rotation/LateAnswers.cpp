// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patchbay/rotation/LateAnswers.h"

#include <utility>

namespace patchbay {

LateAnswers::LateAnswers(const Plant &plant, ActRuns &acts, QObject *parent)
    : QObject(parent)
    , m_plant(plant)
    , m_acts(acts)
{
    connect(&plant, &Plant::sourceChanged, this, &LateAnswers::ask);
}

void LateAnswers::await(const QString &name, const ActResult &lost)
{
    const Source *const source = m_plant.source(sourceOf(lost.act));
    m_awaited.push_back({name, lost, source ? source->inventory().asOf() : QDateTime()});
}

void LateAnswers::ask(const SourceId &id)
{
    const Source *const source = m_plant.source(id);
    if (!source || source->isReading() || source->inventory().lastError())
        return;
    const QDateTime asOf = source->inventory().asOf();
    std::vector<Awaited> due;
    std::erase_if(m_awaited, [&](const Awaited &each) {
        const bool isDue = sourceOf(each.lost.act) == id && asOf.isValid() && asOf != each.readBefore;
        if (isDue)
            due.push_back(each);
        return isDue;
    });
    for (const Awaited &each : due) {
        const ActRun &run = m_acts.askAgain(each.name, {each.lost});
        connect(&run, &ActRun::ended, this, [this, &run, name = each.name] {
            if (const auto &result = run.item(0).result; result && result->outcome == ActOutcome::Unknown)
                await(name, *result);
        });
    }
}

} // namespace patchbay
