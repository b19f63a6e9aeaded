// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/waiting/PendingRebind.h"

#include <QHash>
#include <QObject>

namespace patchbay {

class PendingRebinds;

/// What runs have to do with waits: an item that ends as live brings one, a run that was begun for one says what has
/// come of it, and any other change of its encoder makes it superfluous. GUI thread only.
class WaitsOfRuns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WaitsOfRuns)

public:
    /// Both outlive it.
    WaitsOfRuns(PendingRebinds &waits, PatchRuns &runs);

    /// Another wait has taken its place: the run that it came of hears nothing of that one.
    void forget(const QString &encoderArn) { m_origins.remove(encoderArn); }
    /// A wait has ended: the run that it came of shows what has come of it, and can try it again where nothing has.
    void tell(const QString &encoderArn, WaitEnd end);

private:
    void follow(PatchRun &run);
    void note(PatchRun &run, int index);
    void noteEnd(const RebindResult &result, const PendingRebind &wait, bool isOwn);
    void goOn(const PendingRebind &wait);
    void ask(const PendingRebind &wait, PendingRebind::Question question,
             const std::optional<RebindResult> &refusal = {});

    PendingRebinds &m_waits;
    QHash<QString, RunItem> m_origins; ///< the item that each came of, by the encoder's ARN
};

} // namespace patchbay
