// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/patch/PatchRuns.h"
#include "patchbay/plant/LiveMoves.h"
#include "patchbay/plant/Plant.h"
#include "ui/messages/ErrorDialog.h"
#include "ui/words/LiveWords.h"
#include "ui/words/OutcomeText.h"

#include <QHash>
#include <QObject>
#include <QPointer>

#include <functional>
#include <map>
#include <vector>

namespace ui {

class RebindFlow;

/// A rebind's outcome that needs no decision: for the bar or the status line.
struct RebindMessage {
    patchbay::EncoderId encoder;
    Severity severity = Severity::Note;
    QString text;
    std::optional<patchbay::Rebind> undo = {}; ///< for PatchRuns::take() when a person asks for it
    QString undoHint = {}; ///< "Move cam-03 back to rehearsal"
    QString address = {}; ///< beside the text: that the encoder needs another URL, or may need one
    patchbay::AddressComparison newAddress = {}; ///< which URL that is
    QString closedSource = {}; ///< "Live Events · eu-west-1", when it is not open any more; no undo then
    bool isAmongMany = false; ///< of a patch whose items are told together
};

/// Says what is under way and what becomes of it: in a dialog what a person must decide, everything else as a message.
/// What the runs know it only words, and what it said it corrects when they know better. GUI thread only.
class OutcomeTeller final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OutcomeTeller)

public:
    /// All of it outlives this; dialogs belong to `window`.
    OutcomeTeller(patchbay::PatchRuns &runs, const patchbay::Plant &plant, RebindFlow &flow, QWidget *window,
                  QObject *parent = nullptr);

    /// What can be done in an open source, beside what is done to the encoder, about why a change there failed.
    using RemediesOf =
        std::function<Remedies(const patchbay::SourceId &source, const std::optional<aws::Error> &because)>;
    void setRemedies(RemediesOf remediesOf) { m_remediesOf = std::move(remediesOf); }
    /// By which it is known whether one that is to be cut waits for its turn. They outlive this.
    void setMoves(const patchbay::LiveMoves &moves);

Q_SIGNALS:
    /// What is under way: "Moving cam-03 to main-show."; empty: nothing any more.
    void underWayChanged(const QString &text);
    /// A rebind takes its time: AWS has not answered yet, or its answer got lost and AWS is being asked what became of
    /// it. An empty text: not any more.
    void waiting(const patchbay::EncoderId &encoder, const QString &text);
    void message(const ui::RebindMessage &message);
    /// What was told of this encoder is no longer so; `sentence` says what is so now. `hadWayBack`: its changes could
    /// be taken back, and cannot any more.
    void overtaken(const patchbay::EncoderId &encoder, const QString &sentence, bool hadWayBack);
    /// A dialog has opened that a person must answer.
    void decisionNeeded(const QString &title);
    /// It was not made, because its encoder is live: a person says what becomes of it.
    void liveMet(const ui::LiveMet &met);

private:
    using Item = patchbay::PatchRun::Item;

    void follow(patchbay::PatchRun &run);
    bool isInTurn(const patchbay::EncoderId &encoder) const;
    void itemChanged(const patchbay::PatchRun &run, int index);
    void itemLeft(const Item &item);
    void say(const patchbay::PatchRun &run, const Item &item, RebindNames names);
    void sayArrived(const Item &item, RebindNames names);
    void sayOvertaken(const Item &item, RebindNames names);
    void tellInPassing(const Item &item, const RebindNames &names, const OutcomeText &text, bool isAmongMany = false);
    void meetLive(const patchbay::PatchRun &run, const Item &item, const OutcomeText &text);
    void showDialog(const Item &item, const OutcomeText &text);
    Remedies remediesFor(const patchbay::RebindResult &result, const std::optional<patchbay::Rebind> &anyway);
    void stopPromising(ErrorDialog &alert) const;
    void tellUnderWay();
    QString onlyOneUnderWay() const;
    ErrorDialog *alertOf(const patchbay::EncoderId &encoder) const { return m_alerts.value(encoder.arn); }
    RebindNames namesOf(const patchbay::PatchRun &run, int index) const;

    patchbay::PatchRuns &m_runs;
    const patchbay::Plant &m_plant;
    RebindFlow &m_flow;
    QPointer<QWidget> m_window;
    RemediesOf m_remediesOf;
    const patchbay::LiveMoves *m_moves = nullptr;
    QHash<QString, QPointer<ErrorDialog>> m_alerts; ///< those that may be open, by the encoder's ARN
    /// As they were when a run began, one an item: afterwards the plant may not have them any more.
    std::map<const QObject *, std::vector<RebindNames>> m_names;
    QString m_underWay; ///< as told last
};

} // namespace ui

Q_DECLARE_METATYPE(ui::RebindMessage)
