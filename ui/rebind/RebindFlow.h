// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/Plant.h"
#include "ui/rebind/RebindDialog.h"
#include "ui/rebind/StageForManyDialog.h"
#include "ui/words/LiveWords.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace ui {

/// Asks for one encoder where to, in one dialog at a time, and hands what was chosen to the runs. GUI thread only.
class RebindFlow final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RebindFlow)

public:
    /// The plant and the runs outlive it; dialogs belong to `window`.
    RebindFlow(patchbay::Plant &plant, patchbay::PatchRuns &runs, QWidget *window, QObject *parent = nullptr);
    /// Closes its dialog.
    ~RebindFlow() override;

    /// Asks where to. Raises the dialog if it is open for this encoder; closes that of another one. Does nothing for an
    /// encoder that is not known. `chosen` is a stage to be marked beforehand; an empty ARN is no stage.
    void open(const patchbay::EncoderId &wanted, const std::optional<patchbay::StageId> &chosen = std::nullopt);
    /// Asks which stage all of these are to be moved to: first one dialog, whose answer goes to a preview. One alone is
    /// asked for as ever. Does nothing for encoders of several sources.
    void openMany(const QList<patchbay::EncoderId> &encoders);
    /// What is done with several that are to go to more than one stage.
    void setSpread(std::function<void(const QList<patchbay::EncoderId> &encoders)> spread)
    {
        m_spread = std::move(spread);
    }
    void spread(const QList<patchbay::EncoderId> &encoders);
    /// The dialog that is open, or nullptr.
    RebindDialog *dialog() const { return m_dialog; }

Q_SIGNALS:
    /// A person has said where to, and is to see first what would happen.
    void previewRequested(const patchbay::Patch &patch);
    /// The dialog was left although a rebind was possible; the sentence says that nothing was changed.
    void leftUnchanged(const QString &sentence);
    /// It was asked for of an encoder that is known to be live: nothing was sent.
    void liveMet(const ui::LiveMet &met);

private:
    void take(const patchbay::Rebind &rebind);
    void tellNothingChanged();

    patchbay::Plant &m_plant;
    patchbay::PatchRuns &m_runs;
    QPointer<QWidget> m_window;
    QPointer<RebindDialog> m_dialog;
    QPointer<StageForManyDialog> m_many;
    std::function<void(const QList<patchbay::EncoderId> &encoders)> m_spread;
};

} // namespace ui
