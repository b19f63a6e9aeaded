// SPDX-FileCopyrightText: 2026 The IVS Patchbay authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "patchbay/plant/Plant.h"
#include "ui/desk/ChangeMessages.h"
#include "ui/preview/PlanPart.h"
#include "ui/rebind/OutcomeTeller.h"

namespace files {
class Settings;
}

namespace patchbay {
class OutsideChanges;
}

namespace ui {

class LiveDecisions;
class PreviewDialog;
class RebindFlow;
class StatusLine;
class TakingArea;
class WayBack;

/// Everything the desk shows of changes: where they are asked for, what becomes of them, the way back, and which
/// encoders need a new URL. GUI thread only.
class ChangesRoom final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ChangesRoom)

public:
    /// All of it outlives this; dialogs belong to the window of `desk`. The settings say whether the desktop is to tell
    /// of what comes while that is in the background. What is under way is said in `status`.
    ChangesRoom(const Changes &changes, const files::Settings &settings, MessageBar &bar, StatusLine &status,
                QWidget &desk);

    RebindFlow &rebind() { return *m_rebind; }
    LiveDecisions &live() { return *m_live; }
    /// Under the list, while a patch of many is taken and until what it came to is dismissed.
    TakingArea &taking() { return *m_taking; }
    ChangeMessages &messages() { return *m_messages; }
    WayBack &wayBack() { return *m_wayBack; }
    /// What is done with the run once a patch is taken.
    using WhenTaken = std::function<void(const patchbay::PatchRun &run)>;
    /// Shows what a patch would come to, to be taken from there; and why it is this one.
    void preview(const patchbay::Patch &patch, const QString &remark = {}, const WhenTaken &whenTaken = {});
    /// One that leads to another plan.
    struct ToPlan {
        patchbay::Patch patch;
        PlanOffer offer;
        WhenTaken whenTaken;
    };
    void previewPlan(const ToPlan &toPlan);
    /// The same, with the keyboard on the button that takes it.
    void previewPlanToTake(const ToPlan &toPlan);
    /// The same of what comes a moment after it was asked for: not over another dialog that was opened meanwhile.
    void previewInTurn(const patchbay::Patch &patch, const QString &remark = {});
    /// What is shown in the window, and a person should not miss.
    void notifyInBackground(const QString &text);
    /// Writes rows of cells, the headings first, into a file that a person chooses. `name`: what the table is about;
    /// `file`: what its file is called, without a date or an ending, whatever signs are in it.
    using Save = std::function<void(const QString &name, const QString &file, const std::vector<QStringList> &rows)>;
    void setSave(Save save) { m_save = std::move(save); }
    /// As Save says.
    void save(const QString &name, const QString &file, const std::vector<QStringList> &rows) const
    {
        m_save(name, file, rows);
    }
    /// Keeps as a scene where these encoders will be once a patch is taken, which is shown in a dialog now.
    using SaveScene =
        std::function<void(const patchbay::Patch &taken, const QList<patchbay::EncoderId> &encoders, QWidget &dialog)>;
    void setSaveScene(SaveScene save) { m_saveScene = std::move(save); }
    /// Shows which encoders, by their ARNs, a preview that is open would change.
    using Arm = std::function<void(const QSet<QString> &encoders)>;
    void setArm(Arm arm) { m_arm = std::move(arm); }
    /// What becomes of the plan once a run is taken back by this patch; empty: it stays.
    using PlanBack = std::function<QString(const patchbay::Patch &undo)>;
    void setPlanBack(PlanBack planBack) { m_planBack = std::move(planBack); }
    /// Who sees what others do, and outlives this: previews say when somebody else moved an encoder.
    void setOutside(const patchbay::OutsideChanges &outside) { m_outside = &outside; }
    void setRemedies(const OutcomeTeller::RemediesOf &remediesOf);
    /// What can be done in a source about why a change there failed, beside what is done to its encoder.
    Remedies remediesOf(const patchbay::SourceId &source, const std::optional<aws::Error> &because) const
    {
        return m_remediesOf ? m_remediesOf(source, because) : Remedies();
    }

private:
    PreviewDialog &makePreview(const patchbay::Patch &patch, const QString &remark, const WhenTaken &whenTaken = {});
    PreviewDialog &makePreview(const ToPlan &toPlan);
    void take(const patchbay::Patch &patch, const PreviewDialog &from, const WhenTaken &whenTaken);
    void tellOfUndo(const QString &sentence);

    patchbay::PatchRuns &m_runs;
    const patchbay::Plant &m_plant;
    const files::Settings &m_settings;
    MessageBar &m_bar;
    Save m_save;
    SaveScene m_saveScene;
    Arm m_arm;
    PlanBack m_planBack;
    const patchbay::OutsideChanges *m_outside = nullptr;
    OutcomeTeller::RemediesOf m_remediesOf;
    QWidget &m_desk;
    RebindFlow *m_rebind;
    LiveDecisions *m_live;
    OutcomeTeller *m_outcomes;
    ChangeMessages *m_messages;
    WayBack *m_wayBack;
    TakingArea *m_taking;
};

} // namespace ui
